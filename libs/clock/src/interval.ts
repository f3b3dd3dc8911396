/**
 * A stretch of time that includes its start and excludes its end, both in epoch milliseconds. Stretches that merely
 * touch do not overlap: one session may end when the next begins. A stretch whose end is not after its start is empty.
 */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

export const isEmpty = (interval: Interval): boolean => interval.end <= interval.start;

/** Length in milliseconds; 0 when empty. */
export const lengthOf = (interval: Interval): number => Math.max(0, interval.end - interval.start);

export const overlaps = (one: Interval, other: Interval): boolean =>
  one.start < other.end && other.start < one.end && !isEmpty(one) && !isEmpty(other);

export const containsInstant = (interval: Interval, epochMs: number): boolean =>
  epochMs >= interval.start && epochMs < interval.end;

/** Whether all of `inner` lies in `outer`; an empty stretch lies in any. */
export const covers = (outer: Interval, inner: Interval): boolean =>
  isEmpty(inner) || (inner.start >= outer.start && inner.end <= outer.end);

/** Milliseconds between two stretches, whichever is first; 0 when they touch or overlap. */
export const gapBetween = (one: Interval, other: Interval): number =>
  Math.max(0, one.start - other.end, other.start - one.end);

/** The stretch that two have in common, or null. */
export function intersection(one: Interval, other: Interval): Interval | null {
  const shared = { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
  return isEmpty(shared) ? null : shared;
}

/** The same time as a sorted list of stretches that neither overlap nor touch. O(n log n). */
export function unionOf(intervals: readonly Interval[]): readonly Interval[] {
  const merged: Interval[] = [];
  const sorted = intervals.filter((interval) => !isEmpty(interval)).sort((a, b) => a.start - b.start);
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last === undefined || next.start > last.end) merged.push({ start: next.start, end: next.end });
    else if (next.end > last.end) merged[merged.length - 1] = { start: last.start, end: next.end };
  }
  return merged;
}

/** What is left of `from` without `holes`, as sorted, disjoint stretches. O((n + m) log). */
export function subtract(from: readonly Interval[], holes: readonly Interval[]): readonly Interval[] {
  const left: Interval[] = [];
  const out = unionOf(holes);
  let first = 0;
  for (const piece of unionOf(from)) {
    let start = piece.start;
    while ((out[first]?.end ?? Infinity) <= start) first += 1;
    for (let index = first; start < piece.end; index += 1) {
      const hole = out[index];
      const end = Math.min(piece.end, hole?.start ?? Infinity);
      if (end > start) left.push({ start, end });
      start = hole === undefined ? piece.end : Math.max(start, hole.end);
    }
  }
  return left;
}

/** The time that is in both lists, as sorted, disjoint stretches. O((n + m) log). */
export function intersectionOf(ones: readonly Interval[], others: readonly Interval[]): readonly Interval[] {
  const found: Interval[] = [];
  const left = unionOf(ones);
  const right = unionOf(others);
  for (let i = 0, j = 0; ;) {
    const a = left[i];
    const b = right[j];
    if (a === undefined || b === undefined) return found;
    const common = intersection(a, b);
    if (common !== null) found.push(common);
    if (a.end < b.end) i += 1;
    else j += 1;
  }
}

/** Milliseconds that at least one of the stretches covers. */
export const coveredMs = (intervals: readonly Interval[]): number =>
  unionOf(intervals).reduce((sum, interval) => sum + lengthOf(interval), 0);
