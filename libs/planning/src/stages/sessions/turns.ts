import { type ColumnBound } from './bounds/column-bound.js';

/** Turns at the bound and the plan of a problem; how they follow each other depends on the problem alone. */
export class Turns {
  private bounding = true;

  constructor(
    private readonly bound: ColumnBound,
    private readonly isComplete: () => boolean,
  ) {}

  /** Takes so many turns at the plan, or fewer where there is nothing left to gain; pauses often. */
  *take(count: number, plan: Generator<void, void>): Generator<void, void> {
    for (let turn = 0; turn < count && !this.isComplete(); turn += 1) {
      for (let left = this.stepsNow(); left > 0 && this.bounding && !this.isComplete(); left -= 1) {
        this.bounding = this.bound.step();
        yield;
      }
      if (plan.next().done === true) return;
      yield;
    }
  }

  /** Takes turns to the end of some work at the plan; while the bound gains most, it has to wait. */
  *through(plan: Generator<void, void>): Generator<void, void> {
    if (this.bound.isRefining) {
      yield* this.take(Infinity, plan);
      return;
    }
    while (!this.isComplete() && plan.next().done !== true) yield;
  }

  private stepsNow(): number {
    return this.bound.isRefining ? STEPS_OF_REFINEMENT : BOUND_STEPS_A_TURN;
  }
}

/** Once the bound gains little it has about a third of the time: a step is shorter than a turn at the plan. */
const STEPS_OF_REFINEMENT = 2;
/** The bound gains more than the plan at first. */
const BOUND_STEPS_A_TURN = 40;
