import { MS_PER_HOUR, MS_PER_MINUTE, pad2 } from './units.js';
import { offsetMsAt, offsetSpans } from './offsets.js';

/**
 * "Local milliseconds" are the wall clock read as if it were UTC: the form in which wall times are added and compared.
 * No zone has ever been further than 15 h from UTC, so what can show a wall time lies within 16 h of it.
 */
const REACH_MS = 16 * MS_PER_HOUR;

/** A change of offset at `at`, from which the wall clock jumps from `from` to `to` (local milliseconds). */
interface ClockChange {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The instants at which the clocks of `zone` show `localMs`, earliest first: one, none in a gap, two in an overlap. */
export function instantsShowing(localMs: number, zone: string): readonly number[] {
  const found: number[] = [];
  for (const span of offsetSpans(zone, localMs - REACH_MS, localMs + REACH_MS)) {
    const instant = localMs - span.offsetMs;
    if (instant >= span.start && instant < span.end) found.push(instant);
  }
  return found;
}

/** The change whose jump forward leaves out `localMs`; null when the clocks do show it. */
export function gapAround(localMs: number, zone: string): ClockChange | null {
  const spans = offsetSpans(zone, localMs - REACH_MS, localMs + REACH_MS);
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1];
    if (next === undefined) continue;
    const change = { at: span.end, from: span.end + span.offsetMs, to: span.end + next.offsetMs };
    if (localMs >= change.from && localMs < change.to) return change;
  }
  return null;
}

/**
 * The first instant at which the clocks of `zone` show `localMs` or, where a gap leaves it out, the end of that gap.
 * For the borders of days and opening hours, which exist even when their wall time does not.
 */
export function firstInstantFrom(localMs: number, zone: string): number {
  return (
    instantsShowing(localMs, zone)[0] ?? gapAround(localMs, zone)?.at ?? localMs - offsetMsAt(zone, localMs)
  );
}

/** Like `firstInstantFrom`, but the second showing of a wall time that exists twice: where an opening ends. */
export function lastInstantUntil(localMs: number, zone: string): number {
  return instantsShowing(localMs, zone).at(-1) ?? firstInstantFrom(localMs, zone);
}

/** `YYYY-MM-DDTHH:mm`, with `:ss` only where there are seconds. */
export function localText(localMs: number): string {
  const text = new Date(localMs).toISOString();
  return localMs % MS_PER_MINUTE === 0 ? text.slice(0, 16) : text.slice(0, 19);
}

/** `+01:00`, `-03:30`; `Z` is never used, so that an offset always reads as one. */
export function offsetText(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / MS_PER_MINUTE);
  return `${offsetMs < 0 ? '-' : '+'}${pad2(Math.floor(minutes / 60))}:${pad2(minutes % 60)}`;
}
