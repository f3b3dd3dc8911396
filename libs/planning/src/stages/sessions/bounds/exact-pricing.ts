import { BoxRelaxation, type Box } from './box-relaxation.js';
import { Knapsack } from './knapsack.js';
import { type PricingProblem } from './pricing-problem.js';

/** A column by its items, ascending, and what it is worth: values less the cost of its layers. */
export interface PricedColumn {
  readonly items: Int32Array;
  readonly worth: number;
}

/**
 * The column that is worth most at given values of items and costs of layers, by branching on boxes: a layer is paid
 * for, or all who need it are left out. The work can be done in pieces and given up at any time: `bound` is then that of
 * the boxes still open.
 */
export class ExactPricing {
  /** Columns that were met and are worth more than the floor, in no order; some may be there twice. */
  readonly found: PricedColumn[] = [];
  /** Boxes looked at. */
  nodes = 0;

  private readonly relaxation: BoxRelaxation;
  private readonly knapsack: Knapsack;
  private readonly open: Box[];
  /** The most that a box without layers to branch on was bounded by. */
  private closed = 0;
  private best: number;
  private readonly used: Float64Array;
  private readonly touched: Uint8Array;
  private readonly chosen: Int32Array;
  private readonly kept: Int32Array;
  private chosenCount = 0;

  /** Columns worth no more than `floor` are not looked for. */
  constructor(
    private readonly problem: PricingProblem,
    private readonly value: Float64Array,
    private readonly cost: Float64Array,
    private readonly floor = 0,
  ) {
    const { count, layers, seconds, cap } = problem;
    this.relaxation = new BoxRelaxation(problem, value, cost);
    this.knapsack = new Knapsack(seconds, cap);
    this.best = floor;
    this.used = new Float64Array(layers.count);
    this.touched = new Uint8Array(layers.count);
    this.chosen = new Int32Array(count);
    this.kept = new Int32Array(count);
    const items = Int32Array.from(value.keys()).filter((item) => value[item]! > 0);
    const upTo = layers.first.slice(0, -1).map((start) => start - 1);
    upTo[0] = 0;
    this.open = [{ items, upTo, paid: cost[0]!, players: 0, bound: Infinity }];
  }

  /** No column is worth more. */
  get bound(): number {
    return this.open.reduce((most, box) => Math.max(most, box.bound), Math.max(this.best, this.closed));
  }

  /** Looks at so many boxes more; true: all are done. */
  work(nodes: number): boolean {
    for (let left = nodes; left > 0; left -= 1) {
      const box = this.open.pop();
      if (box === undefined) return true;
      this.look(box);
    }
    return this.open.length === 0;
  }

  private look(box: Box): void {
    this.nodes += 1;
    if (box.bound <= this.best || !this.relaxation.tighten(box, this.best)) return;
    let layer = this.toBranchOn(box, true);
    this.chooseByRatio();
    this.offer();
    if (box.bound <= this.best) return;
    if (layer < 0 || box.items.length <= FEW_ITEMS) {
      if (this.knapsack.suits(box.items.length)) {
        this.chooseByKnapsack(box);
        this.offer();
        if (box.bound <= this.best) return;
        layer = this.toBranchOn(box, false);
      }
      if (layer < 0) {
        this.closed = Math.max(this.closed, box.bound);
        return;
      }
    }
    this.branch(box, layer);
  }

  /** Items before the critical one, then those of the others that still fit, the best second first. */
  private chooseByRatio(): void {
    const { seconds, cap } = this.problem;
    const { order, ratio, critical, worth } = this.relaxation;
    let room = cap;
    this.chosenCount = critical;
    for (let at = 0; at < critical; at += 1) {
      this.chosen[at] = order[at]!;
      room -= seconds[order[at]!]!;
    }
    for (let from = critical; from < worth; from += 1) {
      let found = -1;
      for (let at = from; at < worth; at += 1)
        if (seconds[order[at]!]! <= room && (found < 0 || ratio[order[at]!]! > ratio[order[found]!]!))
          found = at;
      if (found < 0) return;
      const item = order[found]!;
      order[found] = order[from]!;
      order[from] = item;
      this.chosen[this.chosenCount] = item;
      this.chosenCount += 1;
      room -= seconds[item]!;
    }
  }

  /** The best choice at the charges of the box, which bounds it better than a fractional one. */
  private chooseByKnapsack(box: Box): void {
    const { order, free, worth, rest } = this.relaxation;
    let total = this.knapsack.solve(order.subarray(free, worth), rest) - box.paid;
    this.chosenCount = 0;
    for (const item of order.subarray(0, free)) {
      total += rest[item]!;
      this.chosen[this.chosenCount] = item;
      this.chosenCount += 1;
    }
    for (const item of this.knapsack.chosen.subarray(0, this.knapsack.chosenCount)) {
      this.chosen[this.chosenCount] = item;
      this.chosenCount += 1;
    }
    box.bound = Math.min(box.bound, total);
  }

  /** Notes the chosen items as a column, if it fits the room and is worth more than the floor. */
  private offer(): void {
    const { topStart, tops, layers, capacity } = this.problem;
    const { chosen, chosenCount, cost, value, touched } = this;
    if (chosenCount === 0) return;
    touched.fill(0);
    let worth = -cost[0]!;
    let players = 0;
    for (let index = 0; index < chosenCount; index += 1) {
      const item = chosen[index]!;
      worth += value[item]!;
      for (let at = topStart[item]!, end = topStart[item + 1]!; at < end; at += 1)
        for (
          let layer = tops[at]!, bottom = layers.bottom[layer]!;
          layer >= bottom && touched[layer] === 0;
          layer -= 1
        ) {
          touched[layer] = 1;
          worth -= cost[layer]!;
          players += layers.size[layer]!;
        }
    }
    if (worth <= this.floor || players > capacity) return;
    if (this.found.length < MOST_FOUND)
      this.found.push({ items: chosen.slice(0, chosenCount).sort(), worth });
    this.best = Math.max(this.best, worth);
  }

  /**
   * The layer to branch on. The chosen items pay some of its cost and miss the rest: paying for it would show what is
   * missing, leaving its items out what they pay, so both should be large. Where no layer misses anything but the
   * players do not fit into the room, the layer of most players; -1: neither.
   */
  private toBranchOn({ upTo, players }: Box, fractional: boolean): number {
    const { layers, capacity } = this.problem;
    const { used, cost, relaxation } = this;
    this.use(fractional);
    let called = players;
    let found = -1;
    let most = 0;
    let largest = -1;
    for (let chain = 1; chain < upTo.length; chain += 1)
      for (let layer = upTo[chain]! + 1; layer < layers.first[chain + 1]! && used[layer]! > 0; layer += 1) {
        const pays = used[layer]! * relaxation.charge[layer]!;
        const misses = cost[layer]! - pays;
        const both = misses > LEAST_MISSING ? misses * (pays + cost[layer]! * PAYS_AT_LEAST) : 0;
        if (both > most) {
          most = both;
          found = layer;
        }
        called += layers.size[layer]!;
        if (largest < 0 || layers.size[layer]! > layers.size[largest]!) largest = layer;
      }
    return found < 0 && called > capacity ? largest : found;
  }

  /** Weight of the chosen items by layer. */
  private use(fractional: boolean): void {
    const { weight, seconds, cap, topStart, tops, layers } = this.problem;
    const { order, critical, worth } = this.relaxation;
    const { used, chosen } = this;
    used.fill(0);
    const count = fractional ? critical : this.chosenCount;
    let room = cap;
    for (let index = 0; index < count; index += 1) {
      const item = fractional ? order[index]! : chosen[index]!;
      room -= seconds[item]!;
      for (let at = topStart[item]!, end = topStart[item + 1]!; at < end; at += 1)
        used[tops[at]!]! += weight[item]!;
    }
    if (fractional && critical < worth && room > 0) {
      const item = order[critical]!;
      for (let at = topStart[item]!, end = topStart[item + 1]!; at < end; at += 1) used[tops[at]!]! += room;
    }
    for (let chain = 1; chain < layers.first.length - 1; chain += 1)
      for (let layer = layers.first[chain + 1]! - 2; layer >= layers.first[chain]!; layer -= 1)
        used[layer]! += used[layer + 1]!;
  }

  private branch(box: Box, layer: number): void {
    const { topIn, layers } = this.problem;
    const { items } = box;
    const row = layers.chain[layer]! * this.problem.count;
    let count = 0;
    for (const item of items) {
      if (topIn[row + item]! >= layer) continue;
      this.kept[count] = item;
      count += 1;
    }
    const without = this.kept.slice(0, count);
    this.open.push({ ...box, items: without, upTo: box.upTo.slice() });
    this.relaxation.pay(box, layer);
    this.open.push(box);
  }
}

/** Boxes of so few items are cheapest to settle by an exact knapsack at once. */
const FEW_ITEMS = 12;
const MOST_FOUND = 2_000;
/** Costs are amounts of money or chairs; smaller differences come from sums of doubles. */
const LEAST_MISSING = 1e-9;
/** Part of the cost, so that a layer of which nearly all is missing counts too. */
const PAYS_AT_LEAST = 0.01;
