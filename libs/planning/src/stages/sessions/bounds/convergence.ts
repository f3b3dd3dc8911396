import { type LinearSolver } from '../../../linear/linear-model.js';
import { type BestBound } from './best-bound.js';
import { type Bounded } from './bounded.js';
import { reducedCost, type ColumnPool } from './column-pool.js';
import { mixed, type Duals } from './duals.js';
import { type LayerCuts } from './layer-cuts.js';
import { type Master } from './master.js';
import { type Pricing } from './pricing.js';

/** What the work at the bound goes with. */
export interface BoundWork extends Bounded {
  readonly linear: LinearSolver;
  readonly pool: ColumnPool;
  readonly pricing: Pricing;
  readonly bound: BestBound;
  readonly cuts: LayerCuts;
}

/**
 * Column generation: the linear program over the pool suggests duals, exact pricing at a mixture of them and the best
 * duals so far (smoothing after Wentges 1997) gives a bound and new columns, until neither can gain. Then the layers are
 * demanded whose calls the program counts too low, and so on until there are none.
 */
export class Convergence {
  /** The duals of the best bound. */
  private centre: Duals;

  constructor(
    private readonly work: BoundWork,
    private readonly master: Master,
    private readonly options: {
      readonly start: Duals;
      /** How near to the program, in parts of its cost, is near enough. */
      readonly near: number;
      /** A bound that is high enough for now. */
      readonly enough: number;
    },
  ) {
    this.centre = options.start;
  }

  /** Pauses often; false: the bound was high enough before the end. */
  *run(): Generator<void, boolean> {
    const { master, options } = this;
    const { pool, bound, cuts, linear } = this.work;
    if (!master.hasColumns) {
      const byCost = pool.columns
        .map((column) => ({ column, reduced: reducedCost(column, this.centre) }))
        .sort((a, b) => a.reduced - b.reduced);
      master.add(byCost.slice(0, FIRST_COLUMNS * options.start.pi.length).map(({ column }) => column));
    }
    let cut = false;
    let risen = -Infinity;
    let weak = 0;
    for (;;) {
      yield* this.solve();
      const rose = yield* this.price();
      if (bound.best >= options.enough) return false;
      const near = master.objective * (cut ? options.near : NEAR);
      if (rose && !bound.reaches(master.objective - near)) continue;
      cut = true;
      if (master.demandShort() > 0) continue;
      weak = master.objective <= risen + Math.abs(master.objective) * LEAST_RISE ? weak + 1 : 0;
      if (weak === MOST_WEAK) return true;
      risen = Math.max(risen, master.objective);
      if ((yield* cuts.separate(linear, master.paid, master.out)) === 0) return true;
      master.cut();
    }
  }

  /** Solves the program over the whole pool; columns that do not pay stay outside it. */
  private *solve(): Generator<void, void> {
    const { master } = this;
    for (;;) {
      while (!master.solve()) yield;
      const { prices, groupPrices } = master;
      const paying = this.work.pool.columns
        .filter((column) => !master.has(column))
        .map((column) => ({ column, reduced: reducedCost(column, prices) - groupPrices[column.group]! }))
        .filter(({ reduced }) => reduced < -LEAST_GAIN)
        .sort((a, b) => a.reduced - b.reduced);
      yield;
      if (paying.length === 0) return;
      master.add(paying.slice(0, COLUMNS_A_TIME).map(({ column }) => column));
    }
  }

  /** Prices between the best duals and those of the program, ever nearer to these; false: no column was missing. */
  private *price(): Generator<void, boolean> {
    const { master } = this;
    const { pool, pricing, bound, slots } = this.work;
    const target = master.prices;
    const known = pool.columns.length;
    for (let share = SMOOTHING; ; share = share > LEAST_SMOOTHING ? share / 2 : 0) {
      const between = mixed(this.centre, target, share);
      const gap = Math.max(0, master.objective - bound.best);
      const floor = Math.max(Math.abs(master.objective) * LEAST_FLOOR, gap * FLOOR) / slots;
      if (yield* pricing.exactly(between, floor, MOST_BOXES)) this.centre = between;
      if (pool.columns.length > known) return true;
      if (share === 0) return false;
    }
  }
}

/** So near to the program, in parts of its cost, the bound without demanded layers is good enough. */
const NEAR = 2e-4;
/** Cuts are weak that raise the program by no more than this part of its cost; after so many times there are no more. */
const MOST_WEAK = 3;
const LEAST_RISE = 5e-5;
/** Columns that the program starts with, by pass. */
const FIRST_COLUMNS = 1.5;
const COLUMNS_A_TIME = 200;
const LEAST_GAIN = 1e-7;
const SMOOTHING = 0.4;
const LEAST_SMOOTHING = 0.2;
/** Part of the gap that the pricing may leave, over all slots together; of the cost, where the gap is closed. */
const FLOOR = 0.1;
const LEAST_FLOOR = 2e-5;
const MOST_BOXES = 20_000;
