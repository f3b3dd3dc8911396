import { IANAZone } from 'luxon';
import { MS_PER_DAY, MS_PER_MINUTE, MS_PER_SECOND } from './units.js';

/** A stretch of time [start, end) in epoch milliseconds during which a zone keeps one offset from UTC. */
interface OffsetSpan {
  readonly start: number;
  readonly end: number;
  readonly offsetMs: number;
}

/**
 * Asking Intl for an offset formats a date, which is slow; the planner asks tens of thousands of times. So each zone
 * and UTC year is read once into its few spans. The closest two changes of one zone since 1980 lie a week apart (Brazil
 * 2000, Gaza 2040), so a probe every four days finds them all; tests hold that against another implementation.
 */
const PROBE_MS = 4 * MS_PER_DAY;
const tables = new Map<string, Map<number, readonly OffsetSpan[]>>();

/** Offset of `zone` (a name that `readZone` accepted) from UTC at an instant, in milliseconds east of Greenwich. */
export function offsetMsAt(zone: string, epochMs: number): number {
  const spans = spansOfYear(zone, new Date(epochMs).getUTCFullYear());
  for (const span of spans) if (epochMs < span.end) return span.offsetMs;
  return spans.at(-1)?.offsetMs ?? 0;
}

/** The offset spans of `zone` that touch [from, to], in order of time and without holes. */
export function offsetSpans(zone: string, from: number, to: number): readonly OffsetSpan[] {
  const first = new Date(from).getUTCFullYear();
  const last = new Date(to).getUTCFullYear();
  if (first === last) return spansOfYear(zone, first);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.flatMap((year) => spansOfYear(zone, year));
}

function spansOfYear(zone: string, year: number): readonly OffsetSpan[] {
  let table = tables.get(zone);
  if (table === undefined) tables.set(zone, (table = new Map<number, readonly OffsetSpan[]>()));
  let spans = table.get(year);
  if (spans === undefined) table.set(year, (spans = readSpans(zone, year)));
  return spans;
}

function readSpans(zone: string, year: number): readonly OffsetSpan[] {
  const rules = IANAZone.create(zone);
  const offsetAt = (epochMs: number): number => Math.round(rules.offset(epochMs) * MS_PER_MINUTE);
  const yearEnd = Date.UTC(year + 1, 0, 1);
  const spans: OffsetSpan[] = [];
  let start = Date.UTC(year, 0, 1);
  let offsetMs = offsetAt(start);
  for (let probe = start; probe < yearEnd;) {
    const next = Math.min(probe + PROBE_MS, yearEnd);
    const nextOffset = offsetAt(next);
    if (nextOffset !== offsetMs) {
      const change = firstChange(offsetAt, probe, next);
      spans.push({ start, end: change, offsetMs });
      start = change;
      offsetMs = nextOffset;
    }
    probe = next;
  }
  if (start < yearEnd) spans.push({ start, end: yearEnd, offsetMs });
  return spans;
}

/** The first whole second in (before, after] with another offset than at `before`. */
function firstChange(offsetAt: (epochMs: number) => number, before: number, after: number): number {
  const old = offsetAt(before);
  let low = before;
  let high = after;
  while (high - low > MS_PER_SECOND) {
    const middle = low + Math.floor((high - low) / (2 * MS_PER_SECOND)) * MS_PER_SECOND;
    if (offsetAt(middle) === old) low = middle;
    else high = middle;
  }
  return high;
}
