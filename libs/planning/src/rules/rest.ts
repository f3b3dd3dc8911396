import { restMinutes, type Interval } from '#clock';
import { type CallRules } from '../model/places.js';

/** One call of one player; `date` is the local date on which it begins, which is the day it belongs to. */
export interface PlayerCall extends Interval {
  readonly date: string;
  readonly minutes: number;
}

export type RestBreach =
  'double-booked' | 'short-break' | 'short-rest' | 'too-many-sessions' | 'day-too-long';

export const playerCall = (session: Interval & { localStart: string; minutes: number }): PlayerCall => ({
  start: session.start,
  end: session.end,
  date: session.localStart.slice(0, 10),
  minutes: session.minutes,
});

/** Minutes of rest that must lie between two calls of one player: a break within a day, a night between days. */
export const restOwed = (one: PlayerCall, other: PlayerCall, rules: CallRules): number =>
  one.date === other.date ? rules.minutesBetween : rules.turnaroundMinutes;

/** What two calls of one player break, or null. Rest is real time that passed, whatever the clocks on the wall do. */
export function breachBetween(one: PlayerCall, other: PlayerCall, rules: CallRules): RestBreach | null {
  if (one.start < other.end && other.start < one.end) return 'double-booked';
  if (restMinutes(one, other) >= restOwed(one, other, rules)) return null;
  return one.date === other.date ? 'short-break' : 'short-rest';
}

/** A call with the agreement it is held under; null: none is known, and nothing is owed. */
export interface AgreedCall extends PlayerCall {
  readonly rules: CallRules | null;
}

/** In time order, as rules speak of the later of two calls and of the last of a day. */
export const byTime = (one: Interval, other: Interval): number =>
  one.start - other.start || one.end - other.end;

/** What two calls of one player break: rest is owed as the agreement of the later one says. */
export function breachOfTwo(one: AgreedCall, other: AgreedCall): RestBreach | null {
  const { rules } = byTime(one, other) > 0 ? one : other;
  if (rules !== null) return breachBetween(one, other, rules);
  return one.start < other.end && other.start < one.end ? 'double-booked' : null;
}

/** What the calls of one player on one day, in time order, break all together, as the agreement of the last says. */
export function breachOfDay(calls: readonly AgreedCall[]): RestBreach | null {
  const rules = calls.at(-1)?.rules;
  if (rules == null || calls.length < 2) return null;
  if (calls.length > rules.sessionsPerDay) return 'too-many-sessions';
  const minutes = calls.reduce((sum, call) => sum + call.minutes, 0);
  return minutes > rules.minutesPerDay ? 'day-too-long' : null;
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
  return minutes > rules.minutesPerDay && sameDay > 1 ? 'day-too-long' : null;
}
