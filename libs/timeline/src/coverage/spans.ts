import { type FrameSpan } from '../frame-span.js';

/** Stretches in order that neither touch nor overlap: a set of frames. Every function here takes and gives such sets. */
export type FrameSet = readonly FrameSpan[];

export const NO_FRAMES: FrameSet = [];

/** Any stretches as a set; empty ones vanish, those that touch become one. */
export function frameSet(spans: readonly FrameSpan[]): FrameSet {
  const sorted = spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  const set: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = set.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else set.push({ start, end });
  }
  return set;
}

export const unite = (a: FrameSet, b: FrameSet): FrameSet =>
  a.length === 0 ? b : b.length === 0 ? a : frameSet([...a, ...b]);

/** Frames that are in both. */
export function intersect(a: FrameSet, b: FrameSet): FrameSet {
  if (a.length === 0 || b.length === 0) return NO_FRAMES;
  const common: FrameSpan[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i] as FrameSpan, b[j] as FrameSpan];
    const [start, end] = [Math.max(one.start, other.start), Math.min(one.end, other.end)];
    if (start < end) common.push({ start, end });
    if (one.end < other.end) i += 1;
    else j += 1;
  }
  return common;
}

/** Frames of `a` that are not in `b`. */
export function subtract(a: FrameSet, b: FrameSet): FrameSet {
  const left: FrameSpan[] = [];
  let j = 0;
  for (const { start, end } of a) {
    let from = start;
    while (j < b.length && (b[j] as FrameSpan).end <= from) j += 1;
    for (let k = j; k < b.length && (b[k] as FrameSpan).start < end; k += 1) {
      const { start: holeStart, end: holeEnd } = b[k] as FrameSpan;
      if (holeStart > from) left.push({ start: from, end: holeStart });
      from = Math.max(from, holeEnd);
    }
    if (from < end) left.push({ start: from, end });
  }
  return left;
}

export const framesIn = (set: FrameSet): number => set.reduce((sum, { start, end }) => sum + end - start, 0);

/** How many of its frames lie before a frame. */
export const framesBefore = (set: FrameSet, limit: number): number =>
  set.reduce((sum, { start, end }) => sum + Math.min(end, limit) - Math.min(start, limit), 0);

/** Whether a set has every frame from `start` to `end`. */
export function holds(set: FrameSet, start: number, end: number): boolean {
  const span = set[firstEndingAfter(set, start)];
  return span !== undefined && span.start <= start && end <= span.end;
}

/** The number of the first stretch that is not over by a frame. */
export function firstEndingAfter(set: FrameSet, frame: number): number {
  let [low, high] = [0, set.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((set[middle] as FrameSpan).end <= frame) low = middle + 1;
    else high = middle;
  }
  return low;
}
