import { type Instance } from '../instance.js';
import { type BestBound } from './best-bound.js';
import { type ColumnPool } from './column-pool.js';
import { cleanDuals, dividedPrices, priced, type Duals, type Prices } from './duals.js';
import { ExactPricing } from './exact-pricing.js';
import { coverOnce } from './first-columns.js';
import { GreedyPricing } from './greedy-pricing.js';
import { type PricingProblem } from './pricing-problem.js';

/**
 * Fills the pool with columns that are worth something at given duals. The work is done by generators that pause after
 * a millisecond or few; where they pause depends on the problem alone.
 */
export class Pricing {
  private readonly greedy: readonly GreedyPricing[];

  constructor(
    private readonly instance: Instance,
    private readonly random: () => number,
    private readonly groups: readonly PricingProblem[],
    private readonly limit: Float64Array,
    private readonly pool: ColumnPool,
    private readonly bound: BestBound,
  ) {
    this.greedy = groups.map((group) => new GreedyPricing(group));
  }

  /** Covers all passes a few times, at prices that are changed at random each time; the cost of the cheapest cover. */
  *cover(duals: Duals): Generator<void, number> {
    const costs = this.groups.map((group) => priced(group, duals).cost);
    const times = Math.max(
      LEAST_COVERS,
      Math.round((MOST_COVERS * USUAL_PASSES) / (this.instance.passCount + USUAL_PASSES)),
    );
    let least = Infinity;
    for (let round = 0; round < times; round += 1) {
      const pi = duals.pi.map((price) => price * (1 + SPREAD * this.random()));
      let sum = 0;
      for (const column of coverOnce(this.instance, this.groups, this.greedy, pi, costs)) {
        sum += this.pool.add(column.passes, column.group).least;
        if (this.instance.passCount > USUAL_PASSES) yield;
      }
      least = Math.min(least, sum);
      yield;
    }
    return least;
  }

  /** Columns from passes on, of all or of a share of them; each goes only with some hundreds, others the next time. */
  *greedily(duals: Duals, share: number): Generator<void, void> {
    for (const [group, pricing] of this.greedy.entries()) {
      const problem = this.groups[group]!;
      const { value, cost } = priced(problem, duals);
      const least = -LOSS_ALLOWED * largest(value);
      let done = 0;
      for (const among of this.drawn(problem.count)) {
        pricing.begin(value, cost, among);
        for (const seed of among) {
          if (share < 1 && this.random() > share) continue;
          const column = pricing.from(seed);
          if (column !== null && column.worth > least) this.add(group, column.items);
          done += 1;
          if (done % SEEDS_A_STEP === 0) yield;
        }
      }
      yield;
    }
  }

  /** Items in parts of some hundreds, drawn at random where there are more. */
  private drawn(count: number): readonly Int32Array[] {
    const items = Int32Array.from({ length: count }, (_, item) => item);
    const parts = Math.ceil(count / USUAL_PASSES);
    if (parts > 1)
      for (let at = count - 1; at > 0; at -= 1) {
        const other = Math.floor(this.random() * (at + 1));
        [items[at], items[other]] = [items[other]!, items[at]!];
      }
    return Array.from({ length: parts }, (_, part) =>
      items.slice(Math.round((part * count) / parts), Math.round(((part + 1) * count) / parts)),
    );
  }

  /**
   * Finds the best columns exactly and takes the bound that follows; true: it is the best so far. Columns worth no more
   * than `floor` are not looked for; after `mostNodes` boxes a problem, the rest counts by its bound.
   */
  *exactly(duals: Duals, floor: number, mostNodes: number): Generator<void, boolean> {
    const clean = cleanDuals(duals, this.limit);
    const most = new Float64Array(this.groups.length);
    for (const [group, problem] of this.groups.entries()) {
      const prices = priced(problem, clean);
      const divided = dividedPrices(problem, clean, prices);
      if (divided === null) most[group] = yield* this.best(group, prices, floor, mostNodes);
      else
        most[group] = Math.max(
          yield* this.best(group, divided.without, floor, mostNodes),
          yield* this.best(group, divided.within, floor, mostNodes, true),
        );
    }
    return this.bound.take({ duals: clean, most });
  }

  /** Adds the best columns at some prices; no column is worth more than what it returns. */
  private *best(
    group: number,
    { value, cost }: Prices,
    floor: number,
    mostNodes: number,
    withDivider = false,
  ): Generator<void, number> {
    const problem = this.groups[group]!;
    const pricing = new ExactPricing(problem, value, cost, floor);
    const nodes = Math.max(1, Math.round(BOXES_A_STEP / Math.ceil(problem.count / USUAL_PASSES)));
    while (!pricing.work(nodes) && pricing.nodes < mostNodes) yield;
    for (const { items } of pricing.found) this.add(group, items, withDivider);
    yield;
    return pricing.bound;
  }

  private add(group: number, items: Int32Array, withDivider = false): void {
    const { passes } = this.groups[group]!;
    this.pool.add(
      items.map((item) => passes[item]!),
      group,
      withDivider,
    );
  }
}

const largest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, value), 0);

/** The size that the steps are cut for; so many items are priced together greedily. */
const USUAL_PASSES = 400;
const SEEDS_A_STEP = 64;
const BOXES_A_STEP = 256;
const LEAST_COVERS = 4;
const MOST_COVERS = 32;
/** Prices of a cover are up to so much above those asked for. */
const SPREAD = 0.5;
/** A greedy column may lose so much of the dearest pass: it is not the best of its kind, and others may mend it. */
const LOSS_ALLOWED = 0.25;
