import { dateOfDayNumber, dayNumberOf } from './civil-date.js';
import { localDateAt } from './instant.js';
import { isEmpty, type Interval } from './interval.js';
import { firstInstantFrom } from './local-time.js';
import { MS_PER_DAY } from './units.js';

/**
 * The instant at which a date begins in a zone. Where the clocks are set forward at midnight (Beirut, Cairo, Havana)
 * the day begins at 01:00; a date that a zone left out altogether (Apia, 2011-12-30) begins and ends at the same instant.
 */
export const startOfLocalDay = (date: string, zone: string): number =>
  firstInstantFrom(dayNumberOf(date) * MS_PER_DAY, zone);

/** A local date as a stretch of time: 24 h, or 23, 25 or another number where the clocks change. */
export const localDay = (date: string, zone: string): Interval => ({
  start: startOfLocalDay(date, zone),
  end: startOfLocalDay(dateOfDayNumber(dayNumberOf(date) + 1), zone),
});

/** The local dates that a stretch of time touches, in order. An evening call that ends at 24:00 touches one. */
export function localDatesOf(interval: Interval, zone: string): readonly string[] {
  if (isEmpty(interval)) return [];
  const first = dayNumberOf(localDateAt(interval.start, zone));
  const last = dayNumberOf(localDateAt(interval.end - 1, zone));
  const dates = Array.from({ length: last - first + 1 }, (_, index) => dateOfDayNumber(first + index));
  return dates.filter((date) => !isEmpty(localDay(date, zone)));
}

/** How many calls begin on each local date: the "sessions per day" of an agreement. A call belongs to its start's date. */
export function sessionsPerLocalDay(calls: readonly Interval[], zone: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const call of calls) {
    const date = localDateAt(call.start, zone);
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return counts;
}
