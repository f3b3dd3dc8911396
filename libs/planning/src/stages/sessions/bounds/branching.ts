import { type Held } from './best-bound.js';
import { Convergence, type BoundWork } from './convergence.js';
import { type Duals } from './duals.js';
import { Master } from './master.js';

/** What is known of a part of the plans once its program is solved. */
interface Solved {
  readonly paid: Float64Array;
  readonly demanded: readonly number[];
}

/**
 * Column generation, then branching on how many calls pay for a layer: in a plan the number is whole, in the program
 * mostly not. Either at most so many do or at least one more; the bound is the least of the two, and of their parts in
 * turn. Pricing stays the same problem, as a limit on calls only makes a layer dearer.
 */
export class Branching {
  private readonly solved = new Map<Held, Solved>();

  constructor(
    private readonly work: BoundWork,
    private readonly start: Duals,
  ) {}

  /** Pauses often; ends when the weakest part cannot be parted. */
  *run(): Generator<void, void> {
    const { bound } = this.work;
    const first = bound.weakest;
    this.solved.set(first, yield* this.solve(first, this.start, [], 0));
    for (let parts = 1; parts < MOST_PARTS; parts += 1) {
      const part = bound.weakest;
      const known = this.solved.get(part);
      const layer = known === undefined ? -1 : this.toSplit(part, known);
      if (known === undefined || layer < 0) return;
      for (const half of bound.split(part, layer, Math.floor(known.paid[layer]!))) {
        const duals = half.evaluated?.duals ?? this.start;
        this.solved.set(half, yield* this.solve(half, duals, [...known.demanded, layer], NEAR));
      }
    }
  }

  private *solve(
    part: Held,
    start: Duals,
    demanded: readonly number[],
    near: number,
  ): Generator<void, Solved> {
    const { linear, bound, cuts } = this.work;
    bound.focus(part);
    const master = new Master(linear, this.work, part.workload, cuts.all);
    try {
      master.cut();
      master.demand(demanded);
      const convergence = new Convergence(this.work, master, { start, near });
      yield* convergence.run();
      return { paid: master.paid, demanded: master.demanded };
    } finally {
      master.close();
    }
  }

  /** The layer with the most to gain; -1: none has a broken number of calls. */
  private toSplit({ workload }: Held, { paid }: Solved): number {
    let found = -1;
    let most = 0;
    for (const [layer, { calls, most: atMost }] of workload.covers.entries()) {
      const down = Math.floor(paid[layer]!);
      if (down < calls || down >= atMost) continue;
      const broken = Math.min(paid[layer]! - down, down + 1 - paid[layer]!);
      const gain = broken > LEAST_BROKEN ? broken * this.work.together[layer]! : 0;
      if (gain <= most) continue;
      most = gain;
      found = layer;
    }
    return found;
  }
}

/** What is nearer to a whole number may be one. */
const LEAST_BROKEN = 0.02;
/** So near to the program, in parts of its cost, the bound of a part is good enough. */
const NEAR = 1e-4;
/** So many parts take minutes in a film, and their bounds hardly rise by then. */
const MOST_PARTS = 400;
