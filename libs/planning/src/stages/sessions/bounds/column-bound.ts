import { type LinearSolver } from '../../../linear/linear-model.js';
import { randomFrom } from '../../../solver/random.js';
import { type Instance } from '../instance.js';
import { BestBound } from './best-bound.js';
import { Branching } from './branching.js';
import { ColumnPool } from './column-pool.js';
import { dualLimits, type Duals } from './duals.js';
import { workloadOf } from './layer-covers.js';
import { layersOf, type Layers } from './layers.js';
import { PoolAscent } from './pool-ascent.js';
import { Pricing } from './pricing.js';
import { pricingProblems, type PricingProblem } from './pricing-problem.js';

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

  private readonly layers: Layers;
  private readonly groups: readonly PricingProblem[];
  private readonly limit: Float64Array;
  private readonly bound: BestBound;
  private readonly pricing: Pricing;
  private readonly work: Generator<void, void>;
  private readonly duals: Duals;

  constructor(
    private readonly instance: Instance,
    private readonly options: ColumnBoundOptions,
  ) {
    this.layers = layersOf(instance);
    this.groups = pricingProblems(instance, this.layers);
    this.limit = dualLimits(this.groups, this.layers);
    this.duals = this.firstDuals();
    this.pool = new ColumnPool(instance, this.groups);
    this.bound = new BestBound(instance, this.layers, this.groups, options.unassigned ?? 0);
    this.pricing = new Pricing(instance, this.groups, this.limit, this.pool, this.bound);
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
    const { top, first } = this.layers;
    const chains = first.length - 1;
    let worth = passes.length > 0 ? Math.max(0, mu[0]!) : 0;
    for (let index = 0; index < passes.length; index += 1) worth += pi[passes[index]!]!;
    for (let chain = 1; chain < chains; chain += 1) {
      let highest = -1;
      for (let index = 0; index < passes.length; index += 1)
        highest = Math.max(highest, top[passes[index]! * chains + chain]!);
      for (let layer = first[chain]!; layer <= highest; layer += 1) worth += Math.max(0, mu[layer]!);
    }
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
    const { pool, pricing, layers, options } = this;
    // No slot holds any pass: the bound is what it is.
    if (this.groups.length === 0) return;
    const mu = new Float64Array(layers.count);
    const aim = yield* pricing.cover(this.duals, randomFrom(options.seed));
    const slots = this.instance.kinds.reduce((sum, { most }) => sum + most, 0);
    const pi = this.duals.pi.slice();
    const rounds = options.linear === undefined ? ROUNDS_ALONE : ROUNDS;
    for (let round = 1; round <= rounds; round += 1) {
      yield* pricing.greedily({ pi, mu });
      const ascent = new PoolAscent(pool.columns, pi, layers.passes, ASCENT_STEPS, aim);
      const pause = Math.max(1, Math.round(COLUMN_STEPS_A_STEP / (pool.columns.length + 1)));
      while (!ascent.work(pause)) yield;
      if (round % EXACT_EVERY === 0)
        yield* pricing.exactly({ pi, mu }, (aim * ROUGH_FLOOR) / Math.max(1, slots), ROUGH_BOXES);
    }
    if (options.linear === undefined) return;
    const { instance, groups, limit, bound } = this;
    const context = { linear: options.linear, instance, layers, groups, limit, pool, pricing, bound };
    yield* new Branching(context, { pi, mu }).run();
  }

  /** A pass earns the share, by seconds, of what its layers cost at least. */
  private firstDuals(): Duals {
    const { layers, instance } = this;
    const pi = new Float64Array(instance.passCount);
    for (const [layer, { cost }] of workloadOf(instance, layers, 0).covers.entries()) {
      const members = layers.members[layer]!;
      const total = members.reduce((sum, pass) => sum + instance.seconds[pass]! + LEAST_SECONDS, 0);
      for (const pass of members) pi[pass]! += (cost * (instance.seconds[pass]! + LEAST_SECONDS)) / total;
    }
    return { pi, mu: new Float64Array(layers.count) };
  }
}

/** So that passes without length earn something too. */
const LEAST_SECONDS = 1e-3;
const ROUNDS = 12;
const ROUNDS_ALONE = 60;
const ASCENT_STEPS = 200;
/** Columns times ascent steps that make a step of some milliseconds. */
const COLUMN_STEPS_A_STEP = 200_000;
const EXACT_EVERY = 4;
/** Of the cost, over all slots: as rough as the duals are. */
const ROUGH_FLOOR = 1e-3;
const ROUGH_BOXES = 5_000;
