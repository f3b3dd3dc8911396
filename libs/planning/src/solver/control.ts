import { type SolveOptions } from '../model/options.js';
import { type StageReport } from '../model/plan.js';
import { type Budget } from '../stages/budget.js';

const DEFAULT_SEED = 1;

/** How planning is held and followed from outside, as its options say. */
export interface Control {
  readonly seed: number;
  /** Whether to stop now; with a share: whether that much of the time there is has gone by. */
  readonly shouldStop: (share?: number) => boolean;
  readonly tell: (report: StageReport) => void;
  /** Says how many steps of improvement there will be at most, and that one of them is done. */
  readonly expect: (steps: number) => void;
  readonly count: () => void;
  readonly breathe: () => Promise<void>;
  /** Of the staffing: it is not cut short by time, since a plan without it is none. */
  readonly staffing: Budget;
}

/** Without `now` no time goes by. */
export function controlOf(options: SolveOptions): Control {
  const { seed = DEFAULT_SEED, now = (): number => 0, seconds, signal, onEvent, breathe } = options;
  const begun = now();
  const limit = seconds === undefined ? Infinity : seconds * 1_000;
  const elapsedMs = (): number => now() - begun;
  const steps = { done: 0, all: Infinity };
  const share = (): number | null =>
    Math.min(steps.all, limit) === Infinity
      ? null
      : Math.min(1, Math.max(steps.done / Math.max(1, steps.all), elapsedMs() / Math.max(1, limit)));
  const isAborted = (): boolean => signal?.aborted === true;
  return {
    seed,
    shouldStop: (share = 1) => isAborted() || elapsedMs() >= limit * share,
    tell: ({ stage, cost, lowerBound, gap }) =>
      onEvent?.({ elapsedMs: elapsedMs(), stage, cost, lowerBound, gap, share: share() }),
    expect: (all) => {
      steps.all = all;
    },
    count: () => {
      steps.done += 1;
    },
    breathe: async () => breathe?.(),
    staffing: { seed, iterations: Infinity, shouldStop: isAborted, elapsedMs },
  };
}
