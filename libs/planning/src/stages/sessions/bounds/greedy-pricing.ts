import { type PricedColumn } from './exact-pricing.js';
import { type PricingProblem } from './pricing-problem.js';

/** Good columns in microseconds: from one item on, always the item that is worth most by second, then exchanges. */
export class GreedyPricing {
  /** Candidates that need a layer: `members[memberStart[l]]` … before `members[memberStart[l + 1]]`. */
  private readonly memberStart: Int32Array;
  private readonly members: Int32Array;
  /** Cost of the layers an item needs that are not paid for, by item; at the start, and now. */
  private readonly unpaidAtFirst: Float64Array;
  private readonly unpaid: Float64Array;
  /** Players an item adds to the call, the same way; kept only where the room is tight. */
  private readonly addsAtFirst: Int32Array;
  private readonly adds: Int32Array;
  private readonly paid: Uint8Array;
  private readonly taken: Uint8Array;
  private readonly chosen: Int32Array;
  private chosenCount = 0;
  private worth = 0;
  private room = 0;
  private seats = 0;
  private value: Float64Array;
  private cost: Float64Array;
  private candidates: Int32Array;
  private readonly all: Int32Array;

  constructor(private readonly problem: PricingProblem) {
    const { count, layers } = problem;
    this.memberStart = new Int32Array(layers.count + 1);
    this.members = new Int32Array(layers.count * count);
    this.unpaidAtFirst = new Float64Array(count);
    this.unpaid = new Float64Array(count);
    this.addsAtFirst = new Int32Array(count);
    this.adds = new Int32Array(count);
    this.paid = new Uint8Array(layers.count);
    this.taken = new Uint8Array(count);
    this.chosen = new Int32Array(count);
    this.value = new Float64Array(count);
    this.cost = new Float64Array(layers.count);
    this.candidates = new Int32Array(0);
    this.all = Int32Array.from(problem.passes.keys());
  }

  /** Values of items and costs of layers for the columns to come, and the items that these may have. */
  begin(value: Float64Array, cost: Float64Array, among: Int32Array = this.all): void {
    const { topStart, tops, layers } = this.problem;
    this.value = value;
    this.cost = cost;
    this.candidates = among.filter((item) => value[item]! > 0);
    this.listMembers();
    for (const item of this.candidates) {
      let unpaid = 0;
      let adds = 0;
      for (let at = topStart[item]!, end = topStart[item + 1]!; at < end; at += 1) {
        const top = tops[at]!;
        adds += layers.height[top]!;
        for (let layer = layers.bottom[top]!; layer <= top; layer += 1) unpaid += cost[layer]!;
      }
      this.unpaidAtFirst[item] = unpaid;
      this.addsAtFirst[item] = adds;
    }
  }

  private listMembers(): void {
    const { layers, topIn, count } = this.problem;
    const { memberStart, members } = this;
    let end = 0;
    for (let layer = 0; layer < layers.count; layer += 1) {
      const row = layers.chain[layer]! * count;
      memberStart[layer] = end;
      for (const item of this.candidates) {
        if (topIn[row + item]! < layer) continue;
        members[end] = item;
        end += 1;
      }
    }
    memberStart[layers.count] = end;
  }

  /** A column with `seed`, or null where that has no value. */
  from(seed: number): PricedColumn | null {
    if (this.value[seed]! <= 0) return null;
    this.unpaid.set(this.unpaidAtFirst);
    this.adds.set(this.addsAtFirst);
    this.paid.fill(0);
    this.taken.fill(0);
    this.chosenCount = 0;
    this.worth = -this.cost[0]!;
    this.room = this.problem.cap;
    this.seats = this.problem.capacity;
    for (let item = seed; item >= 0; item = this.next()) {
      this.chosen[this.chosenCount] = item;
      this.chosenCount += 1;
      this.take(item);
    }
    for (let round = 0; round < MOST_EXCHANGES && this.exchange(); round += 1);
    return { items: this.chosen.slice(0, this.chosenCount).sort(), worth: this.worth };
  }

  /** Its layers that are not paid for are charged as if it and more of their kind filled the rest of the call. */
  private next(): number {
    const { weight, seconds } = this.problem;
    const { value, unpaid, adds, taken, room, seats } = this;
    let found = -1;
    let most = 0;
    for (const item of this.candidates) {
      if (taken[item] === 1 || seconds[item]! > room || adds[item]! > seats) continue;
      const own = weight[item]!;
      // The last one in pays for its layers alone.
      if (value[item]! <= unpaid[item]! && room < own + own / 2) continue;
      const ratio = value[item]! / own - unpaid[item]! / Math.max(room, own);
      if (ratio <= most) continue;
      most = ratio;
      found = item;
    }
    return found;
  }

  private take(item: number): void {
    const { topStart, tops, layers, seconds } = this.problem;
    const { paid, cost, unpaid, adds, members, memberStart } = this;
    this.taken[item] = 1;
    this.room -= seconds[item]!;
    this.worth += this.value[item]!;
    for (let at = topStart[item]!, end = topStart[item + 1]!; at < end; at += 1)
      for (
        let layer = tops[at]!, bottom = layers.bottom[layer]!;
        layer >= bottom && paid[layer] === 0;
        layer -= 1
      ) {
        paid[layer] = 1;
        this.worth -= cost[layer]!;
        this.seats -= layers.size[layer]!;
        for (let index = memberStart[layer]!, last = memberStart[layer + 1]!; index < last; index += 1) {
          unpaid[members[index]!]! -= cost[layer]!;
          adds[members[index]!]! -= layers.size[layer]!;
        }
      }
  }

  /** Puts the item in the place of another that gains most, if any; what the other needed stays paid for. */
  private exchange(): boolean {
    const { seconds } = this.problem;
    const { value, unpaid, adds, taken, chosen } = this;
    let place = -1;
    let joins = -1;
    let most = LEAST_GAIN;
    for (let index = 0; index < this.chosenCount; index += 1) {
      const room = this.room + seconds[chosen[index]!]!;
      const lost = value[chosen[index]!]!;
      for (const item of this.candidates) {
        if (taken[item] === 1 || seconds[item]! > room || adds[item]! > this.seats) continue;
        const gain = value[item]! - unpaid[item]! - lost;
        if (gain <= most) continue;
        most = gain;
        place = index;
        joins = item;
      }
    }
    if (place < 0) return false;
    const leaves = chosen[place]!;
    this.taken[leaves] = 0;
    this.room += seconds[leaves]!;
    this.worth -= value[leaves]!;
    chosen[place] = joins;
    this.take(joins);
    return true;
  }
}

const MOST_EXCHANGES = 10;
const LEAST_GAIN = 1e-7;
