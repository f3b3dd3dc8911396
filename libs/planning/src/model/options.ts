import { type Stage } from './plan.js';

/** What an anytime solve tells while it works. Times are the only part that differs from run to run. */
export interface SolveEvent {
  readonly elapsedMs: number;
  readonly stage: Stage;
  readonly cost: number;
  readonly lowerBound: number | null;
  readonly gap: number | null;
  /** How much of the search is done, 0 … 1: of its steps, or of its time; null where neither has an end. */
  readonly share: number | null;
}

/**
 * Same problem, seed and iterations: the same plan. `seconds` is a limit on top; where it strikes, the result depends
 * on the machine. It needs `now`, epoch milliseconds, since this library reads no clock.
 */
export interface SolveOptions {
  readonly seed?: number;
  /** Steps of improvement; a larger budget never gives a worse plan. */
  readonly iterations?: number;
  readonly seconds?: number;
  readonly now?: () => number;
  readonly onEvent?: (event: SolveEvent) => void;
  /** Set `aborted` to stop; the best plan so far is completed and returned. */
  readonly signal?: { readonly aborted: boolean };
  /** Awaited between stages, for a caller who shares its thread with others. */
  readonly breathe?: () => Promise<void>;
}

/** An inconsistency that makes a problem unsolvable as written. */
export interface ProblemFault {
  /**
   * Stable: `PROBLEM.DUPLICATE_ID`, `PROBLEM.UNKNOWN_ID`, `PROBLEM.BAD_AMOUNT`, `PROBLEM.BAD_TIME`,
   * `PROBLEM.BAD_ENGAGEMENT`, `PROBLEM.CYCLIC_ORDER`, `PROBLEM.PASS_TOO_LONG`, `PROBLEM.OVERLAPPING_PINS`.
   */
  readonly code: string;
  /** Where: a list of the problem, what it is about by its id, and a field, `/passes/0193…/seconds`. */
  readonly pointer: string;
  /** A sentence with names. */
  readonly message: string;
}
