import { type SolveEvent } from '#planning';

/** How good a plan is while it is made. */
export interface BestYet extends SolveEvent {
  /** In whose minor units costs are told. */
  readonly currency: string;
}

/** Somebody who looks on while a plan is made. */
export interface Following {
  /** Stages of which something new is known. */
  readonly tell: (...bests: readonly BestYet[]) => void;
  /** Aborted, the search ends and the best plan found by then is kept. Without it the search cannot be ended. */
  readonly signal?: AbortSignal;
}
