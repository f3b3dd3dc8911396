import { gapBetween, overlaps, type Interval } from './interval.js';
import { MS_PER_HOUR, MS_PER_MINUTE, MS_PER_SECOND } from './units.js';

/**
 * Rest, overtime and session lengths are real time that passed, not the difference of two wall clocks: a night in
 * which the clocks are set forward is an hour shorter. Instants are epoch milliseconds, so subtraction is all it takes.
 */

/** Whole seconds that passed from one instant to another, rounded down; negative when `to` is earlier. */
export const elapsedSeconds = (from: number, to: number): number => Math.floor((to - from) / MS_PER_SECOND);

/** Minutes that passed; a fraction where the instants are not whole minutes apart. */
export const elapsedMinutes = (from: number, to: number): number => (to - from) / MS_PER_MINUTE;

/** The call that starts at an instant and lasts `seconds` of real time, across DST changes and midnight. */
export const callOf = (start: number, seconds: number): Interval => ({
  start,
  end: start + seconds * MS_PER_SECOND,
});

/** Minutes of rest between two calls, whichever comes first; 0 when they touch, negative minutes when they overlap. */
export const restMinutes = (one: Interval, other: Interval): number =>
  elapsedMinutes(Math.min(one.end, other.end), Math.max(one.start, other.start));

/** Whether one person can be at both calls in person, when the way between the places takes `travelMinutes`. */
export const canAttendBoth = (one: Interval, other: Interval, travelMinutes: number): boolean =>
  !overlaps(one, other) && gapBetween(one, other) >= travelMinutes * MS_PER_MINUTE;

/** The most calls that start within any stretch of `hours` of real time: what a limit "per 24 hours" is held against. */
export function mostStartsWithin(calls: readonly Interval[], hours: number): number {
  const starts = calls.map((call) => call.start).sort((a, b) => a - b);
  let most = 0;
  let first = 0;
  for (const [index, start] of starts.entries()) {
    while (start - (starts[first] ?? start) >= hours * MS_PER_HOUR) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
