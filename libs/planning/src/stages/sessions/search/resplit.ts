import { type Assignment } from './assignment.js';

/** Passes that are parted anew at a time; each more doubles the work. */
const MOST_FREE = 14;
const HALF = 1 << (MOST_FREE / 2);

/** What it costs beside money to have a pass in a slot; for leading a search somewhere. */
export interface Bias {
  readonly slot: number;
  readonly ofPass: Float64Array;
}

/** Half of the free passes: for every subset of them what it takes. */
class Half {
  readonly layers: Int32Array;
  readonly seconds = new Int32Array(HALF);
  readonly bias = new Float64Array(HALF);
  /** Subsets by seconds, ascending. */
  readonly sorted = new Uint8Array(HALF);
  private readonly merged = new Uint8Array(HALF);

  constructor(readonly words: number) {
    this.layers = new Int32Array(HALF * words);
  }

  fill(assignment: Assignment, passes: readonly number[], bias: Float64Array | null): void {
    const { words, layers, seconds } = this;
    const { ofPass } = assignment.sets;
    layers.fill(0, 0, words);
    for (let subset = 1; subset < 1 << passes.length; subset += 1) {
      const rest = subset & (subset - 1);
      const pass = passes[31 - Math.clz32(subset & -subset)]!;
      seconds[subset] = seconds[rest]! + assignment.instance.seconds[pass]!;
      this.bias[subset] = bias === null ? 0 : this.bias[rest]! + bias[pass]!;
      for (let word = 0; word < words; word += 1)
        layers[subset * words + word] = layers[rest * words + word]! | ofPass[pass * words + word]!;
    }
    this.sort(passes.length);
  }

  /** The first place in `sorted` of a subset with at least so many seconds. */
  firstFrom(least: number, size: number): number {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.seconds[this.sorted[middle]!]! < least) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Subsets without a pass and those with it are each in order already: one merge a pass. */
  private sort(passes: number): void {
    const { sorted, merged, seconds } = this;
    sorted[0] = 0;
    for (let size = 1; size < 1 << passes; size *= 2) {
      merged.set(sorted.subarray(0, size));
      let without = 0;
      let having = 0;
      for (let at = 0; at < 2 * size; at += 1) {
        const takesFirst =
          having === size ||
          (without < size && seconds[merged[without]!]! <= seconds[merged[having]! | size]!);
        sorted[at] = takesFirst ? merged[without]! : merged[having]! | size;
        if (takesFirst) without += 1;
        else having += 1;
      }
    }
  }
}

/**
 * Parts the passes of two slots anew: of all ways that keep every rule one is drawn, the likelier the cheaper (heat-bath
 * sampling at a temperature; Creutz 1980). Passes whose order ties them to their slot stay where they are.
 */
export class Resplit {
  private readonly low: Half;
  private readonly high: Half;
  private readonly split = new Int32Array(1 << MOST_FREE);
  private readonly price = new Float64Array(1 << MOST_FREE);
  /** Layers of the passes that stay, and of a side at hand. */
  private readonly stays: readonly [Int32Array, Int32Array];
  private readonly side: Int32Array;
  /** Players of a call that has every layer: no call has more. */
  private readonly mostPlayers: number;
  private free: number[] = [];
  private fixed: readonly [number[], number[]] = [[], []];

  constructor(
    private readonly assignment: Assignment,
    private readonly random: () => number,
  ) {
    const { words } = assignment.sets;
    this.low = new Half(words);
    this.high = new Half(words);
    this.stays = [new Int32Array(words), new Int32Array(words)];
    this.side = new Int32Array(words);
    const { ofPass } = assignment.sets;
    const all = new Int32Array(words);
    for (const [index, bits] of ofPass.entries()) all[index % words]! |= bits;
    this.mostPlayers = assignment.sets.playersOf(all, 0);
  }

  /** Parts two slots anew; false: nothing could change. */
  run(one: number, other: number, temperature: number, bias: Bias | null = null): boolean {
    const { assignment } = this;
    if (!this.choose(one, other)) return false;
    const { free } = this;
    const lowCount = free.length >> 1;
    const ofPass = bias?.ofPass ?? null;
    this.low.fill(assignment, free.slice(0, lowCount), ofPass);
    this.high.fill(assignment, free.slice(lowCount), ofPass);
    const biased = bias === null ? 0 : bias.slot === one ? 1 : bias.slot === other ? -1 : 0;
    const count = this.weigh([one, other], lowCount, biased);
    if (count === 0) return false;
    const chosen = this.draw(count, temperature);
    const forOne = [...this.fixed[0]];
    const forOther = [...this.fixed[1]];
    for (const [index, pass] of free.entries()) ((chosen >> index) & 1 ? forOne : forOther).push(pass);
    assignment.refill(one, other, forOne, forOther);
    return true;
  }

  /** Parts the passes into those that may change sides and those that stay. */
  private choose(one: number, other: number): boolean {
    const { assignment, random } = this;
    const { members, instance } = assignment;
    if (!assignment.canOpen(one) || !assignment.canOpen(other)) return false;
    if (!(assignment.isOpen(one) && assignment.isOpen(other)) && instance.conflicts[one]!.includes(other))
      return false;
    this.free = [];
    this.fixed = [[], []];
    for (const [index, slot] of [one, other].entries())
      for (const pass of members[slot]!)
        (this.mayCross(pass, slot === one ? other : one, one, other) ? this.free : this.fixed[index]!).push(
          pass,
        );
    while (this.free.length > MOST_FREE) {
      const at = Math.floor(random() * this.free.length);
      const [pass] = this.free.splice(at, 1);
      this.fixed[assignment.slotOf[pass!] === one ? 0 : 1].push(pass!);
    }
    const { words, ofPass } = assignment.sets;
    for (const [index, passes] of this.fixed.entries()) {
      this.stays[index]!.fill(0);
      for (const pass of passes)
        for (let word = 0; word < words; word += 1) this.stays[index]![word]! |= ofPass[pass * words + word]!;
    }
    return this.free.length > 0;
  }

  private mayCross(pass: number, to: number, one: number, other: number): boolean {
    const { instance, slotOf } = this.assignment;
    if (instance.mayUse[pass * instance.slotCount + to] === 0) return false;
    const { before, behind } = instance;
    if (before[pass]!.length + behind[pass]!.length === 0) return true;
    const inside = (list: Int32Array): boolean =>
      list.some((near) => slotOf[near] === one || slotOf[near] === other);
    return !inside(before[pass]!) && !inside(behind[pass]!) && this.assignment.keepsOrder(pass, to);
  }

  /** Prices all splits that keep caps and capacities: bit i set, free pass i goes to the first slot. */
  private weigh(slots: readonly [number, number], lowCount: number, biased: number): number {
    const { instance } = this.assignment;
    const { low, high, free, fixed } = this;
    const lowAll = (1 << lowCount) - 1;
    const highAll = (1 << (free.length - lowCount)) - 1;
    const [own, others] = fixed.map((passes) =>
      passes.reduce((sum, pass) => sum + instance.seconds[pass]!, 0),
    );
    const total = low.seconds[lowAll]! + high.seconds[highAll]!;
    const most = instance.cap[slots[0]]! - own!;
    const least = total + others! - instance.cap[slots[1]]!;
    let count = 0;
    // Where the slots are alike, a split and its mirror image are the same plan.
    const uppers = biased === 0 && this.areAlike(slots) ? highAll >> 1 : highAll;
    for (let upper = 0; upper <= uppers; upper += 1) {
      const room = most - high.seconds[upper]!;
      for (let at = low.firstFrom(least - high.seconds[upper]!, lowAll + 1); at <= lowAll; at += 1) {
        const lower = low.sorted[at]!;
        if (low.seconds[lower]! > room) break;
        const price =
          this.sideCost(slots[0], 0, lower, upper) +
          this.sideCost(slots[1], 1, lowAll ^ lower, highAll ^ upper);
        if (price === Infinity) continue;
        this.split[count] = (upper << lowCount) | lower;
        this.price[count] =
          biased === 0 ? price : price + this.biasOf(biased, [lower, upper], [lowAll, highAll]);
        count += 1;
      }
    }
    return count;
  }

  private areAlike([one, other]: readonly [number, number]): boolean {
    const { kindOf, slotCost } = this.assignment.instance;
    const nothingStays = this.fixed[0].length + this.fixed[1].length === 0;
    return nothingStays && kindOf[one] === kindOf[other] && slotCost[one] === slotCost[other];
  }

  private biasOf(
    biased: number,
    [lower, upper]: readonly [number, number],
    all: readonly [number, number],
  ): number {
    if (biased === 0) return 0;
    if (biased > 0) return this.low.bias[lower]! + this.high.bias[upper]!;
    return this.low.bias[all[0] ^ lower]! + this.high.bias[all[1] ^ upper]!;
  }

  /** Cost of one slot's call; `Infinity` where it seats too many. */
  private sideCost(slot: number, index: number, lower: number, upper: number): number {
    const { instance, sets } = this.assignment;
    const { low, high, side } = this;
    const { words } = sets;
    const stays = this.stays[index]!;
    if (lower === 0 && upper === 0 && this.fixed[index]!.length === 0) return 0;
    for (let word = 0; word < words; word += 1)
      side[word] = stays[word]! | low.layers[lower * words + word]! | high.layers[upper * words + word]!;
    if (instance.capacity[slot]! < this.mostPlayers && sets.playersOf(side, 0) > instance.capacity[slot]!)
      return Infinity;
    return instance.slotCost[slot]! + sets.chairs(instance.kindOf[slot]!, side, 0);
  }

  private draw(count: number, temperature: number): number {
    const { split, price } = this;
    let least = Infinity;
    for (let index = 0; index < count; index += 1) if (price[index]! < least) least = price[index]!;
    const limit = least + FAR * temperature;
    let sum = 0;
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      if (price[index]! > limit) continue;
      sum += Math.exp((least - price[index]!) / temperature);
      split[kept] = split[index]!;
      price[kept] = sum;
      kept += 1;
    }
    const mark = this.random() * sum;
    let at = 0;
    while (at < kept - 1 && price[at]! < mark) at += 1;
    return split[at]!;
  }
}

/** Splits so many temperatures dearer than the best are never drawn. */
const FAR = 12;
