import { dateOfDayNumber, dayNumberOf } from './civil-date.js';
import { localDateAt } from './instant.js';
import { intersection, isEmpty, unionOf, type Interval } from './interval.js';
import { firstInstantFrom, lastInstantUntil } from './local-time.js';
import { localDay } from './local-day.js';
import { MS_PER_DAY, MS_PER_MINUTE } from './units.js';

/**
 * Hours of a day in local time, `HH:mm`, such as 09:00–22:00. `until` may be `24:00`, and an `until` that is not
 * after `from` means the next morning (22:00–02:00).
 */
export interface DayWindow {
  readonly from: string;
  readonly until: string;
}

/** Minutes after midnight of `HH:mm` (00:00–24:00). */
export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * The window on one local date as a stretch of time. Where its border falls into a DST gap it moves to the end of the
 * gap; where the border exists twice the longer window counts. Empty on a date the zone left out.
 */
export function windowOn(date: string, window: DayWindow, zone: string): Interval {
  const midnight = dayNumberOf(date) * MS_PER_DAY;
  const day = localDay(date, zone);
  if (isEmpty(day)) return day;
  const from = minuteOfDay(window.from);
  const until = minuteOfDay(window.until) + (minuteOfDay(window.until) <= from ? 24 * 60 : 0);
  return {
    start: firstInstantFrom(midnight + from * MS_PER_MINUTE, zone),
    end: lastInstantUntil(midnight + until * MS_PER_MINUTE, zone),
  };
}

/** The parts of `interval` that lie in the daily window of a zone. */
export function withinWindow(interval: Interval, window: DayWindow, zone: string): readonly Interval[] {
  if (isEmpty(interval)) return [];
  const first = dayNumberOf(localDateAt(interval.start, zone)) - 1;
  const last = dayNumberOf(localDateAt(interval.end - 1, zone));
  const parts: Interval[] = [];
  for (let day = first; day <= last; day += 1) {
    const part = intersection(interval, windowOn(dateOfDayNumber(day), window, zone));
    if (part !== null) parts.push(part);
  }
  return unionOf(parts);
}

/** A place with the hours in which people there can work or listen. */
export interface Workplace {
  readonly zone: string;
  readonly window: DayWindow;
}

/** When both can work on a local date of `here`: for a remote conductor, or a director who listens in. */
export const overlapWindows = (date: string, here: Workplace, there: Workplace): readonly Interval[] =>
  withinWindow(windowOn(date, here.window, here.zone), there.window, there.zone);
