/** A stretch of frames that includes `start` and excludes `end`; empty when the end is not after the start. */
export interface FrameSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Frames that at least one of the stretches covers: music that overlaps in a cut (segues, layers) counts once.
 * O(n log n); the input is left as it is.
 */
export function coveredFrames(spans: readonly FrameSpan[]): number {
  const sorted = spans.filter((span) => span.end > span.start).sort((a, b) => a.start - b.start);
  let covered = 0;
  let reached = -Infinity;
  for (const span of sorted) {
    if (span.end > reached) covered += span.end - Math.max(span.start, reached);
    reached = Math.max(reached, span.end);
  }
  return covered;
}
