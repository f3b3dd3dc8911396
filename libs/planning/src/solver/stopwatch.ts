import { type SolveOptions } from '../model/options.js';

/** How long the work may go on, and how long it has been going on. */
export interface Stopwatch {
  readonly elapsedMs: () => number;
  /** Whether to stop now; with a share: whether that much of the time there is has gone by. */
  readonly shouldStop: (share?: number) => boolean;
}

/** Without `now` no time goes by. */
export function stopwatch({ now = (): number => 0, seconds, signal }: SolveOptions): Stopwatch {
  const begun = now();
  const limit = seconds === undefined ? Infinity : seconds * 1_000;
  const elapsedMs = (): number => now() - begun;
  return {
    elapsedMs,
    shouldStop: (share = 1) => signal?.aborted === true || elapsedMs() >= limit * share,
  };
}
