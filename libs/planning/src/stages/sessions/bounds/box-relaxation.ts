import { criticalPosition } from './critical-item.js';
import { type PricingProblem } from './pricing-problem.js';

/**
 * The columns that pay for some layers and choose among some items: "at least these layers, at most these items".
 * `upTo` has the highest layer paid for by chain, one below the chain's first where none is.
 */
export interface Box {
  items: Int32Array;
  upTo: Int32Array;
  /** What the layers paid for cost together. */
  paid: number;
  /** Players of the layers paid for. */
  players: number;
  /** No column of the box is worth more. */
  bound: number;
}

/**
 * The bound on a box. Each layer that is not paid for is charged to the items that need it, by their seconds: of its
 * cost w an item pays w · seconds / (what the items of the box that need it can fill of a call, at most the cap). The
 * charges of no column exceed what it costs, so with values less charges a fractional knapsack bounds the box.
 */
export class BoxRelaxation {
  /** Value less charges, by item; of the items of the last box. */
  readonly rest: Float64Array;
  /** The same by second. */
  readonly ratio: Float64Array;
  /** Items worth taking: those of no length first, then those before `critical` that fit, then the others. */
  readonly order: Int32Array;
  free = 0;
  worth = 0;
  critical = 0;
  /** Worth of the last second in the knapsack. */
  threshold = 0;
  /** What the knapsack and the layers paid for come to. */
  bound = 0;
  /** Cost of a layer charged to each second of those who need it; 0 where it is paid for. */
  readonly charge: Float64Array;

  private readonly filled: Float64Array;
  private readonly kept: Int32Array;
  private readonly upToHere: Float64Array;

  constructor(
    private readonly problem: PricingProblem,
    private readonly value: Float64Array,
    private readonly cost: Float64Array,
  ) {
    const { count, layers } = problem;
    this.rest = new Float64Array(count);
    this.ratio = new Float64Array(count);
    this.order = new Int32Array(count);
    this.charge = new Float64Array(layers.count);
    this.filled = new Float64Array(layers.count);
    this.kept = new Int32Array(count);
    this.upToHere = new Float64Array(layers.count);
  }

  /** Bounds a box and takes out what cannot lie in a column worth more than `limit`; false: there is none such. */
  tighten(box: Box, limit: number): boolean {
    for (let round = 0; ; round += 1) {
      if (box.players > this.problem.capacity) return false;
      this.share(box);
      this.fill(box);
      if (box.bound <= limit) return false;
      if (round === MOST_ROUNDS || !this.reduce(box, limit)) return true;
    }
  }

  /** Charges the layers that are not paid for to the items of the box. */
  private share({ items, upTo }: Box): void {
    const { weight, topStart, tops, layers, mostWeight } = this.problem;
    const { filled, upToHere, charge, cost, value, rest, ratio } = this;
    filled.fill(0);
    for (const item of items)
      for (let at = topStart[item]!, end = topStart[item + 1]!; at < end; at += 1)
        filled[tops[at]!]! += weight[item]!;
    const { first } = layers;
    for (let chain = 1; chain < first.length - 1; chain += 1) {
      const start = first[chain]!;
      const end = first[chain + 1]!;
      for (let layer = end - 2; layer >= start; layer -= 1) filled[layer]! += filled[layer + 1]!;
      let sum = 0;
      for (let layer = start; layer < end; layer += 1) {
        const by = filled[layer]!;
        charge[layer] = layer <= upTo[chain]! || by === 0 ? 0 : cost[layer]! / Math.min(mostWeight, by);
        sum += charge[layer]!;
        upToHere[layer] = sum;
      }
    }
    for (const item of items) {
      let share = 0;
      for (let at = topStart[item]!, end = topStart[item + 1]!; at < end; at += 1)
        share += upToHere[tops[at]!]!;
      const left = value[item]! - share * weight[item]!;
      rest[item] = left;
      ratio[item] = left / weight[item]!;
    }
  }

  /** The fractional knapsack. */
  private fill(box: Box): void {
    const { seconds, cap } = this.problem;
    const { rest, ratio, order } = this;
    let free = 0;
    let total = -box.paid;
    let worth = 0;
    for (const item of box.items) {
      if (rest[item]! <= 0) continue;
      if (seconds[item] === 0) {
        order[worth] = order[free]!;
        order[free] = item;
        free += 1;
        total += rest[item]!;
      } else order[worth] = item;
      worth += 1;
    }
    const sized = order.subarray(free, worth);
    const fits = criticalPosition(sized, sized.length, ratio, seconds, cap);
    let room = cap;
    for (let at = 0; at < fits; at += 1) {
      total += rest[sized[at]!]!;
      room -= seconds[sized[at]!]!;
    }
    this.threshold = fits < sized.length ? ratio[sized[fits]!]! : 0;
    this.bound = total + room * this.threshold;
    box.bound = Math.min(box.bound, this.bound);
    this.free = free;
    this.worth = worth;
    this.critical = free + fits;
  }

  /**
   * With the threshold t as the price of a second, a column without an item loses rest − t · seconds against the bound,
   * and one with it loses the negative of that. What cannot be made up for is left out, or its layers are paid for.
   */
  private reduce(box: Box, limit: number): boolean {
    const { seconds, topStart, tops } = this.problem;
    const { rest, threshold } = this;
    const spare = this.bound - limit;
    const { items } = box;
    const { kept } = this;
    let count = 0;
    let paid = false;
    for (const item of items) {
      const gain = rest[item]! - threshold * seconds[item]!;
      if (gain <= -spare || !this.seats(box, item)) continue;
      if (gain >= spare)
        for (let at = topStart[item]!, end = topStart[item + 1]!; at < end; at += 1)
          paid = this.pay(box, tops[at]!) || paid;
      kept[count] = item;
      count += 1;
    }
    if (count < items.length) box.items = kept.slice(0, count);
    return paid || count < items.length;
  }

  /** Whether the players of an item find room beside those paid for. */
  private seats({ players, upTo }: Box, item: number): boolean {
    const { capacity, topStart, tops, layers } = this.problem;
    if (capacity === Infinity) return true;
    let needed = players;
    for (let at = topStart[item]!, end = topStart[item + 1]!; at < end; at += 1) {
      const top = tops[at]!;
      const chain = layers.chain[top]!;
      const here = upTo[chain]!;
      if (top > here) needed += layers.height[top]! - (here < layers.bottom[top]! ? 0 : layers.height[here]!);
    }
    return needed <= capacity;
  }

  /** Pays for a layer and all below it; false: they were paid for. */
  pay(box: Box, layer: number): boolean {
    const chain = this.problem.layers.chain[layer]!;
    const from = box.upTo[chain]! + 1;
    if (layer < from) return false;
    box.upTo[chain] = layer;
    for (let one = from; one <= layer; one += 1) {
      box.paid += this.cost[one]!;
      box.players += this.problem.layers.size[one]!;
    }
    return true;
  }
}

/** So often a box is reduced and bounded anew at most; more would cost more than the boxes they save. */
const MOST_ROUNDS = 1;
