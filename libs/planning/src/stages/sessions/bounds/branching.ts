import { type Held } from './best-bound.js';
import { Convergence, type BoundWork } from './convergence.js';
import { type Duals } from './duals.js';
import { Master } from './master.js';
import { SplitChoice } from './split-choice.js';

/**
 * Column generation, then branching on how many calls pay for a layer: in a plan the number is whole, in the program
 * mostly not. Either at most so many do or at least one more; the bound is the least of the two, and of their parts in
 * turn. Pricing stays the same problem, as a limit on calls only makes a layer dearer. A part is bounded until others
 * are weaker, and goes on when it is the weakest again.
 */
export class Branching {
  /** How many calls of the solved program pay for each layer, by part. */
  private readonly solved = new Map<Held, Float64Array>();

  constructor(
    private readonly work: BoundWork,
    private readonly start: Duals,
  ) {}

  /** Pauses often; ends when the weakest part cannot be parted. */
  *run(): Generator<void, void> {
    const { bound, linear, cuts } = this.work;
    const master = new Master(linear, this.work, bound.weakest.workload, cuts.all);
    try {
      yield* this.solve(master, bound.weakest, 0, Infinity);
      yield* this.part(master);
    } finally {
      master.close();
    }
  }

  private *part(master: Master): Generator<void, void> {
    const { bound } = this.work;
    const choice = new SplitChoice(master, this.work.together);
    for (let parts = 1; parts < MOST_PARTS;) {
      const part = bound.weakest;
      const paid = this.solved.get(part);
      if (paid === undefined) {
        yield* this.solve(master, part, NEAR, bound.second + AHEAD * Math.abs(bound.second));
        continue;
      }
      const split = yield* choice.of(part.workload, paid);
      if (split === null) return;
      bound.split(part, split.layer, split.calls);
      parts += 1;
    }
  }

  private *solve(master: Master, part: Held, near: number, enough: number): Generator<void, void> {
    this.work.bound.focus(part);
    master.keep(part.workload);
    master.cut();
    const start = part.evaluated?.duals ?? this.start;
    if (yield* new Convergence(this.work, master, { start, near, enough }).run())
      this.solved.set(part, master.paid);
  }
}

/** So near to the program, in parts of its cost, the bound of a part is good enough. */
const NEAR = 1e-4;
/** How far a part is bounded above the next, in parts of its bound: it is not the weakest for a while. */
const AHEAD = 3e-4;
/** So many parts take minutes in a film, and their bounds hardly rise by then. */
const MOST_PARTS = 400;
