import { type LinearSolver } from '../../../linear/linear-model.js';
import { randomFrom } from '../../../solver/random.js';
import { type Instance } from '../instance.js';
import { Ascent } from './ascent.js';
import { BestBound } from './best-bound.js';
import { Branching } from './branching.js';
import { ColumnPool } from './column-pool.js';
import { boundedOf, type Bounded } from './bounded.js';
import { type Duals } from './duals.js';
import { workloadOf } from './layer-covers.js';
import { LayerCuts } from './layer-cuts.js';
import { Pricing } from './pricing.js';

export interface ColumnBoundOptions {
  readonly seed: number;
  /** Without it the duals stay those of the subgradient steps and no layers are demanded: a lower bound. */
  readonly linear?: LinearSolver;
  /** Passes that plans are expected to leave out; bounds hold for any number, and are best for this one. */
  readonly unassigned?: number;
}

/**
 * The lower bound of the sessions stage by column generation, and the columns found on the way. The work is cut into
 * steps that depend on problem and seed alone; between them the bound that is published always holds.
 */
export class ColumnBound {
  /** The columns found so far. */
  readonly pool: ColumnPool;

  private readonly bounded: Bounded;
  private readonly cuts: LayerCuts;
  private readonly bound: BestBound;
  private readonly pricing: Pricing;
  private readonly work: Generator<void, void>;
  private readonly duals: Duals;

  constructor(
    instance: Instance,
    private readonly options: ColumnBoundOptions,
  ) {
    this.bounded = boundedOf(instance);
    const { groups, limit } = this.bounded;
    this.duals = this.firstDuals();
    this.pool = new ColumnPool(instance, groups);
    this.cuts = new LayerCuts(this.bounded);
    this.bound = new BestBound(this.bounded, options.unassigned ?? 0, this.cuts.all);
    this.pricing = new Pricing(instance, randomFrom(options.seed), groups, limit, this.pool, this.bound);
    this.work = this.run();
  }

  /** What every plan costs at least that records all passes. */
  get lowerBound(): number {
    return this.bound.for(0);
  }

  /** Whether the linear program is solved, and what is left gains less than it did. */
  get isRefining(): boolean {
    return this.bound.isParted;
  }

  /** What every plan costs at least that leaves exactly so many passes out. */
  lowerBoundFor(unassigned: number): number {
    return this.bound.for(unassigned);
  }

  /** What passes in one call earn at the duals of the best bound, with the layers that they pay for. */
  worthOf(passes: ArrayLike<number>): number {
    const { pi, mu } = this.bound.duals ?? this.duals;
    const { top, first, count, chain: chainOf, divider } = this.bounded.layers;
    const chains = first.length - 1;
    const highest = (chain: number): number => {
      let found = -1;
      for (let index = 0; index < passes.length; index += 1)
        found = Math.max(found, top[passes[index]! * chains + chain]!);
      return found;
    };
    const divided = divider >= 0 && highest(chainOf[divider]!) >= divider;
    let worth = passes.length > 0 ? Math.max(0, mu[0]!) : 0;
    for (let index = 0; index < passes.length; index += 1) worth += pi[passes[index]!]!;
    for (let chain = 1; chain < chains; chain += 1)
      for (let layer = first[chain]!, top = highest(chain); layer <= top; layer += 1)
        worth += Math.max(0, mu[layer]! + (divided ? mu[count + layer]! : 0));
    return worth;
  }

  /** A few milliseconds of work; false: nothing is left to do. */
  step(): boolean {
    return this.work.next().done !== true;
  }

  /** Frees what the linear solver holds, where the work is given up before its end; what is known stays. */
  close(): void {
    this.work.return();
  }

  private *run(): Generator<void, void> {
    const { pool, pricing, bound, cuts, options } = this;
    const { groups, layers } = this.bounded;
    // No slot holds any pass: the bound is what it is.
    if (groups.length === 0) return;
    const linear = layers.passes.length > MOST_ROWS ? undefined : options.linear;
    const aim = yield* pricing.cover(this.duals);
    const ascent = new Ascent({ ...this.bounded, pool, pricing, bound }, this.duals, aim);
    if (linear === undefined) {
      yield* ascent.toTheEnd();
      return;
    }
    yield* ascent.roughly();
    const context = { ...this.bounded, linear, pool, pricing, bound, cuts };
    yield* new Branching(context, ascent.duals).run();
  }

  /** A pass earns the share, by seconds, of what its layers cost at least. */
  private firstDuals(): Duals {
    const { layers, instance } = this.bounded;
    const pi = new Float64Array(instance.passCount);
    const { covers } = workloadOf(instance, layers, 0);
    for (const [layer, members] of layers.members.entries()) {
      const { cost } = covers[layer]!;
      const total = members.reduce((sum, pass) => sum + instance.seconds[pass]! + LEAST_SECONDS, 0);
      for (const pass of members) pi[pass]! += (cost * (instance.seconds[pass]! + LEAST_SECONDS)) / total;
    }
    return { pi, mu: new Float64Array(layers.tallies), cuts: new Float64Array(0) };
  }
}

/** So that passes without length earn something too. */
const LEAST_SECONDS = 1e-3;
/** A program of more passes takes longer than its duals are worth. */
const MOST_ROWS = 1_000;
