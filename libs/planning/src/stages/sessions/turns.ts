import { type ColumnBound } from './bounds/column-bound.js';
import { type Improvement } from './search/improve.js';

/** Turns at the bound and the plan of a problem; how they follow each other depends on the problem alone. */
export class Turns {
  private readonly renewal: Generator<void, never>;
  private bounding = true;
  private refined = 0;

  constructor(
    private readonly bound: ColumnBound,
    improvement: Improvement,
    private readonly isComplete: () => boolean,
  ) {
    this.renewal = improvement.renew((passes) => bound.worthOf(passes));
  }

  /** Takes so many turns, or fewer where there is nothing left to gain; pauses often. */
  *take(count: number): Generator<void, void> {
    for (let turn = 0; turn < count && !this.isComplete(); turn += 1) {
      for (let left = this.stepsNow(); left > 0 && this.bounding && !this.isComplete(); left -= 1) {
        this.bounding = this.bound.step();
        yield;
      }
      this.renewal.next();
      yield;
    }
  }

  private stepsNow(): number {
    if (!this.bound.isRefining) return BOUND_STEPS_A_TURN;
    this.refined += 1;
    return Number(this.refined % TURNS_A_REFINEMENT === 0);
  }
}

/** Once the bound gains little, the plan is given most of the time. */
const TURNS_A_REFINEMENT = 4;
/** The bound gains more than the plan at first. */
const BOUND_STEPS_A_TURN = 40;
