import { type StageBudget } from '#planning';

/** A budget of time that begins now; without `seconds`, one without end. */
export function budgetOf(seconds = Infinity): StageBudget {
  const begin = performance.now();
  const elapsedMs = (): number => performance.now() - begin;
  return { seed: 1, iterations: Infinity, elapsedMs, shouldStop: () => elapsedMs() > seconds * 1_000 };
}

export interface Timed<T> {
  readonly answer: T;
  readonly ms: number;
  readonly memory: number;
}

/** Runs work on a collected heap and measures it. */
export function timed<T>(work: () => T): Timed<T> {
  globalThis.gc?.();
  const begin = performance.now();
  const answer = work();
  const ms = performance.now() - begin;
  return { answer, ms, memory: process.memoryUsage().rss / 1e6 };
}
