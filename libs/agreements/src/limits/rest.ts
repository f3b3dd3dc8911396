import { restMinutes, type Interval } from '#clock';
import { type CallRules } from './call-rules.js';
import { longDayMissed } from './long-day.js';

/** One call of one player; `date` is the local date on which it begins, which is the day it belongs to. */
export interface PlayerCall extends Interval {
  readonly date: string;
  readonly minutes: number;
}

export type RestBreach =
  'double-booked' | 'short-break' | 'short-rest' | 'too-many-sessions' | 'day-too-long' | 'no-long-break';

export const playerCall = (session: Interval & { localStart: string; minutes: number }): PlayerCall => ({
  start: session.start,
  end: session.end,
  date: session.localStart.slice(0, 10),
  minutes: session.minutes,
});

const byTime = (one: Interval, other: Interval): number => one.start - other.start || one.end - other.end;

/** The order in which a player's calls follow each other; the same for all that look at them, at equal times too. */
export const callOrder = (one: Interval & { id: string }, other: Interval & { id: string }): number =>
  byTime(one, other) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

/** Minutes of rest that must lie between two calls of one player: a break within a day, a night between days. */
export const restOwed = (one: PlayerCall, other: PlayerCall, rules: CallRules): number =>
  one.date === other.date ? rules.minutesBetween : rules.turnaroundMinutes;

const areAtOnce = (one: Interval, other: Interval): boolean => one.start < other.end && other.start < one.end;

/** What two calls of one player break, or null. Rest is real time that passed, whatever the clocks on the wall do. */
export function breachBetween(one: PlayerCall, other: PlayerCall, rules: CallRules): RestBreach | null {
  if (areAtOnce(one, other)) return 'double-booked';
  if (restMinutes(one, other) >= restOwed(one, other, rules)) return null;
  return one.date === other.date ? 'short-break' : 'short-rest';
}

/** Why a player with these calls cannot take another, or null when nothing stands against it. */
export function breachOfOneMore(
  calls: readonly PlayerCall[],
  next: PlayerCall,
  rules: CallRules,
): RestBreach | null {
  let sameDay = 1;
  let minutes = next.minutes;
  for (const call of calls) {
    const breach = breachBetween(call, next, rules);
    if (breach !== null) return breach;
    if (call.date !== next.date) continue;
    sameDay += 1;
    minutes += call.minutes;
  }
  if (sameDay > rules.sessionsPerDay) return 'too-many-sessions';
  if (minutes > rules.minutesPerDay && sameDay > 1) return 'day-too-long';
  if (rules.longDays.length === 0) return null;
  const day = [...calls.filter((call) => call.date === next.date), next].sort(byTime);
  return longDayMissed(day, rules) === null ? null : 'no-long-break';
}

/** A call with the agreement it is held under; null where that is not known. */
export interface AgreedCall extends PlayerCall {
  readonly rules: CallRules | null;
}

function breachOfPair(one: AgreedCall, other: AgreedCall): RestBreach | null {
  if (other.rules !== null) return breachBetween(one, other, other.rules);
  return areAtOnce(one, other) ? 'double-booked' : null;
}

/** What another call on top of others breaks: rest is owed by the later of two calls, a day's limit by its last one. */
export function breachOfAnother(calls: readonly AgreedCall[], next: AgreedCall): RestBreach | null {
  for (const call of calls) {
    const isLater = byTime(call, next) > 0;
    const one = isLater ? next : call;
    const other = isLater ? call : next;
    const breach = breachOfPair(one, other);
    if (breach !== null) return breach;
  }
  const sameDay = calls.filter((call) => call.date === next.date);
  if (sameDay.length === 0) return null;
  const day = [...sameDay, next].sort(byTime);
  const limits = day.at(-1)?.rules ?? null;
  if (limits === null) return null;
  if (day.length > limits.sessionsPerDay) return 'too-many-sessions';
  const minutes = day.reduce((sum, call) => sum + call.minutes, 0);
  if (minutes > limits.minutesPerDay) return 'day-too-long';
  return longDayMissed(day, limits) === null ? null : 'no-long-break';
}
