import type * as Plot from '@observablehq/plot';
import { type Formats } from '../words/formats.js';

/** An axis of days, named as the locale has them: months where it has only their first days, the year where it begins. */
export const dayAxis = (formats: Formats, more: Plot.ScaleOptions = {}): Plot.ScaleOptions => ({
  type: 'utc',
  label: null,
  tickFormat: (day: Date, at: number, days: readonly Date[] = []): string => {
    const before = days[at - 1];
    const isMonths = days.every((one) => one.getUTCDate() === 1);
    const isNew = (part: (one: Date) => number): boolean =>
      before === undefined || part(before) !== part(day);
    const date = day.toISOString().slice(0, 10);
    const year = isNew((one) => one.getUTCFullYear()) ? [formats.year(date)] : [];
    if (isMonths) return [formats.month(date), ...year].join('\n');
    const month = isNew((one) => one.getUTCMonth()) ? [formats.month(date)] : [];
    return [formats.day(date), ...month].join('\n');
  },
  ...more,
});
