import { type BestBound } from './best-bound.js';
import { type Bounded } from './bounded.js';
import { type ColumnPool } from './column-pool.js';
import { mixed, type Duals } from './duals.js';
import { PoolAscent } from './pool-ascent.js';
import { type Pricing } from './pricing.js';

/** What the work at duals without a linear program goes with. */
interface AscentWork extends Bounded {
  readonly pool: ColumnPool;
  readonly pricing: Pricing;
  readonly bound: BestBound;
}

/**
 * Duals without a linear program: columns that are worth most at the present ones, then subgradient steps on all columns
 * so far, again and again. For a program it is a start; thousands of passes, for which a program takes minutes, get
 * nearly as good a bound this way.
 */
export class Ascent {
  /** The present duals. */
  readonly duals: Duals;

  constructor(
    private readonly work: AscentWork,
    start: Duals,
    /** What the cheapest cover known costs. */
    private readonly aim: number,
  ) {
    this.duals = { ...start, pi: start.pi.slice() };
  }

  /** Some rounds: duals for a program to begin with. Pauses often. */
  *roughly(): Generator<void, void> {
    const floor = (this.aim * ROUGH_FLOOR) / this.work.slots;
    for (let round = 1; round <= ROUGH_ROUNDS; round += 1) {
      yield* this.climb(1);
      if (round % EXACT_EVERY === 0) yield* this.work.pricing.exactly(this.duals, floor, ROUGH_BOXES);
    }
  }

  /** Until the bound has hardly risen for some rounds. Pauses often. */
  *toTheEnd(): Generator<void, void> {
    const { bound, pricing, slots } = this.work;
    let risen = -Infinity;
    let since = 0;
    for (let round = 1; round <= MOST_ROUNDS && since < MOST_WEAK; round += 1) {
      const reached = yield* this.climb(SHARE);
      const floor = between(
        LEAST_FLOOR,
        (FLOOR * (reached - bound.best)) / Math.max(1, this.aim),
        MOST_FLOOR,
      );
      // Between the best duals and the present ones the bound is better than at these at first.
      const centre = round % 2 === 0 ? null : bound.duals;
      const at = centre === null ? this.duals : mixed(centre, this.duals, SMOOTHING);
      yield* pricing.exactly(at, (this.aim * floor) / slots, MOST_BOXES);
      since = bound.best > risen + this.aim * LEAST_RISE ? 0 : since + 1;
      if (since === 0) risen = bound.best;
    }
  }

  /** More columns, from a share of the passes on, and duals that go with all of them; what the columns bound. */
  private *climb(share: number): Generator<void, number> {
    const { pool, pricing, layers } = this.work;
    yield* pricing.greedily(this.duals, share);
    const ascent = new PoolAscent(pool.columns, this.duals.pi, layers.passes, STEPS, this.aim);
    const pause = Math.max(1, Math.round(COLUMN_STEPS_A_STEP / (pool.columns.length + 1)));
    while (!ascent.work(pause)) yield;
    return ascent.best;
  }
}

const between = (least: number, value: number, most: number): number =>
  Math.min(most, Math.max(least, value));

const ROUGH_ROUNDS = 12;
const EXACT_EVERY = 4;
/** Of the cost, over all slots: as rough as the duals are. */
const ROUGH_FLOOR = 1e-3;
const ROUGH_BOXES = 5_000;
const STEPS = 200;
/** Columns times ascent steps that make a step of some milliseconds. */
const COLUMN_STEPS_A_STEP = 200_000;
/** Of the passes, columns are made from so many in a round. */
const SHARE = 0.4;
const SMOOTHING = 0.5;
/** Part of what columns and bound are apart that pricing may leave; of the cost, at least and at most so much. */
const FLOOR = 0.1;
const LEAST_FLOOR = 5e-4;
const MOST_FLOOR = 5e-3;
const MOST_BOXES = 30_000;
/** So many rounds that raise the bound by no more than this part of the cost are the end. */
const MOST_WEAK = 8;
/** Where the bound rises ever less and yet does. */
const MOST_ROUNDS = 150;
const LEAST_RISE = 2e-5;
