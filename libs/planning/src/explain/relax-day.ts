import { type CallRules } from '../model/places.js';
import { type Session } from '../model/session.js';
import { grouped } from '../view/indexes.js';

const MS_PER_MINUTE = 60_000;
const dateOf = (session: Session): string => session.localStart.slice(0, 10);

/**
 * The most of these sessions that one player could come to, beside those he is bound to: on each day as many calls as
 * the agreement allows, with its break between. Nights and hours of a day are left out, so it is never too low.
 */
export function sameDayMost(
  rules: readonly CallRules[],
  sessions: readonly Session[],
  bound: readonly Session[],
): number {
  const allowed = rules.length === 0 ? Infinity : Math.max(...rules.map((one) => one.sessionsPerDay));
  const rest = rules.reduce((least, one) => Math.min(least, one.minutesBetween), Infinity);
  const gap = Math.max(0, Number.isFinite(rest) ? rest : 0) * MS_PER_MINUTE;
  let most = 0;
  for (const [date, day] of grouped(sessions, dateOf)) {
    const had = bound.filter((one) => dateOf(one) === date).length;
    // A single call of a day is never too many.
    const left = had === 0 ? Math.max(1, allowed) : Math.max(0, allowed - had);
    most += Math.min(left, mostApart(day, gap));
  }
  return most;
}

/** The most sessions that lie apart by a gap: always the one that ends first. */
function mostApart(sessions: readonly Session[], gap: number): number {
  let count = 0;
  let free = -Infinity;
  for (const { start, end } of sessions.toSorted((a, b) => a.end - b.end)) {
    if (start < free) continue;
    count += 1;
    free = end + gap;
  }
  return count;
}
