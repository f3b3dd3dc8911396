import { type Assignment } from './assignment.js';
import { Side } from './side.js';
import { MOST_IN_TAIL, Tail } from './tail.js';

/** Passes that are parted at a time; each more may double the work. */
export const MOST_FREE = 14;

/** Sums of the same costs in another order may differ by this; the present way is never too dear for it. */
const ROUNDING = 1e-9;

/** Two slots, the passes that may go into either, and those of each that stay. */
export interface Pair {
  readonly one: number;
  readonly other: number;
  readonly free: readonly number[];
  readonly stays: readonly [readonly number[], readonly number[]];
}

/**
 * The ways to part passes between two slots that keep caps and capacities and are not much dearer than the cheapest.
 * Passes are put on one side or the other in turn; a call never gets cheaper by another pass, so what costs too much
 * already is left at once. Where size tiers may lower a bill, parts are priced at the least rate.
 */
export class Splits {
  count = 0;
  /** Bit i set: free pass i goes into the first slot. */
  readonly split = new Int32Array(1 << MOST_FREE);
  /** Cost of the two calls, bias included. */
  readonly price = new Float64Array(1 << MOST_FREE);
  least = Infinity;
  /** The present way. */
  present = 0;

  private readonly first: Side;
  private readonly second: Side;
  private pair: Pair = NO_PAIR;
  private readonly seconds = new Int32Array(MOST_FREE);
  private readonly bias = new Float64Array(MOST_FREE);
  /** The least that the passes from one on can add by bias. */
  private readonly biasToCome = new Float64Array(MOST_FREE + 1);
  /** Seconds of the passes before one and of all that stay. */
  private readonly load = new Int32Array(MOST_FREE + 1);
  /** The last passes, and the first of them. */
  private readonly tail: Tail;
  private tailFrom = 0;
  private size = 0;
  private reach = 0;
  private limit = 0;
  /** 0 or 1: the side of the first pass, where a way and its mirror image are the same plan; −1: either. */
  private sideOfFirst = -1;
  /** Whether a way costs what its parts come to, and everybody finds room. */
  private isPlain = true;
  /** Players of a call that has every layer: no call has more. */
  private readonly mostPlayers: number;

  constructor(private readonly assignment: Assignment) {
    const { sets, instance } = assignment;
    this.first = new Side(instance, sets, MOST_FREE + 1);
    this.second = new Side(instance, sets, MOST_FREE + 1);
    this.tail = new Tail(sets);
    const all = new Int32Array(sets.words);
    for (const [index, bits] of sets.ofPass.entries()) all[index % sets.words]! |= bits;
    this.mostPlayers = sets.playersOf(all, 0);
  }

  /** Lists the ways that cost at most `reach` more than the present one and hardly more than the cheapest. */
  list(pair: Pair, bias: Float64Array | null, reach: number): void {
    this.pair = pair;
    this.reach = reach + ROUNDING;
    this.first.begin(pair.one, pair.stays[0]);
    this.second.begin(pair.other, pair.stays[1]);
    this.readFree(bias);
    this.readRules(bias);
    // The side of the first pass may be given.
    this.tailFrom = Math.max(1, this.size - MOST_IN_TAIL);
    this.tail.begin(pair.free, this.tailFrom, this.seconds, this.bias);
    this.count = 0;
    this.least = Infinity;
    this.visit(0, 0, 0, this.first.load, this.first.cost + this.second.cost, 0);
  }

  private readFree(bias: Float64Array | null): void {
    const { seconds, load, biasToCome } = this;
    const { instance, slotOf, costOf } = this.assignment;
    const { one, other, free } = this.pair;
    this.size = free.length;
    this.present = 0;
    this.limit = costOf[one]! + costOf[other]! + this.reach;
    load[0] = this.first.load + this.second.load;
    for (let index = 0; index < free.length; index += 1) {
      const pass = free[index]!;
      seconds[index] = instance.seconds[pass]!;
      load[index + 1] = load[index]! + seconds[index]!;
      this.bias[index] = bias === null ? 0 : bias[pass]!;
      if (slotOf[pass] !== one) continue;
      this.present |= 1 << index;
      this.limit += this.bias[index]!;
    }
    biasToCome[this.size] = 0;
    for (let index = this.size - 1; index >= 0; index -= 1)
      biasToCome[index] = biasToCome[index + 1]! + Math.min(0, this.bias[index]!);
  }

  private readRules(bias: Float64Array | null): void {
    const { kinds, kindOf, capacity, slotCost } = this.assignment.instance;
    const { one, other, stays } = this.pair;
    const [kind, otherKind] = [kindOf[one]!, kindOf[other]!];
    this.isPlain =
      kinds[kind]!.tiers === null &&
      kinds[otherKind]!.tiers === null &&
      capacity[one]! >= this.mostPlayers &&
      capacity[other]! >= this.mostPlayers;
    const areAlike =
      bias === null &&
      stays[0].length + stays[1].length === 0 &&
      kind === otherKind &&
      slotCost[one] === slotCost[other];
    this.sideOfFirst = areAlike ? this.present & 1 : -1;
  }

  /** Puts the passes from `at` on; `row` and `otherRow` have the layers of the sides so far, bits of `way` their passes. */
  private visit(at: number, row: number, otherRow: number, load: number, price: number, way: number): void {
    if (at === this.tailFrom) {
      this.finish(row, otherRow, load, price, way);
      return;
    }
    const { first, second } = this;
    const pass = this.pair.free[at]!;
    const seconds = this.seconds[at]!;
    const least = price + this.biasToCome[at + 1]!;
    if (load + seconds <= first.cap && (at > 0 || this.sideOfFirst !== 0)) {
      const more = first.add(pass, row, at + 1) + this.bias[at]! + (way === 0 ? first.opening : 0);
      if (least + more <= this.limit)
        this.visit(at + 1, at + 1, otherRow, load + seconds, price + more, way | (1 << at));
    }
    if (this.load[at + 1]! - load <= second.cap && (at > 0 || this.sideOfFirst !== 1)) {
      const more = second.add(pass, otherRow, at + 1) + (way === (1 << at) - 1 ? second.opening : 0);
      if (least + more <= this.limit) this.visit(at + 1, row, at + 1, load, price + more, way);
    }
  }

  /** Puts the passes of the tail on, in all ways that fit. */
  private finish(row: number, otherRow: number, load: number, price: number, way: number): void {
    const { first, second, tail, tailFrom, size } = this;
    const longest = first.cap - load;
    const all = tail.count - 1;
    for (let at = tail.firstFrom(this.load[size]! - load - second.cap); at < tail.count; at += 1) {
      if (tail.seconds[at]! > longest) return;
      const subset = tail.subset[at]!;
      let more = tail.bias[subset]! + first.addAll(tail.layers, subset, row, size);
      if (way === 0 && subset !== 0) more += first.opening;
      if (price + more > this.limit) continue;
      more += second.addAll(tail.layers, all ^ subset, otherRow, size);
      if (way === (1 << tailFrom) - 1 && subset !== all) more += second.opening;
      if (price + more <= this.limit) this.note(price + more, way | (subset << tailFrom));
    }
  }

  private note(price: number, way: number): void {
    const exact = this.isPlain ? price : this.exactPrice(way);
    if (exact > this.limit) return;
    this.split[this.count] = way;
    this.price[this.count] = exact;
    this.count += 1;
    if (exact >= this.least) return;
    this.least = exact;
    this.limit = Math.min(this.limit, exact + this.reach);
  }

  /** Price of a way that is finished in the last rows, by the true tiers; `Infinity` where a room is too small. */
  private exactPrice(way: number): number {
    const { sets, instance } = this.assignment;
    const { one, other, stays } = this.pair;
    const row = this.size * sets.words;
    let price = 0;
    for (let at = 0; at < this.size; at += 1) if ((way >> at) & 1) price += this.bias[at]!;
    const sides = [
      { slot: one, layers: this.first.layers, isOpen: stays[0].length > 0 || way !== 0 },
      {
        slot: other,
        layers: this.second.layers,
        isOpen: stays[1].length > 0 || way !== (1 << this.size) - 1,
      },
    ];
    for (const { slot, layers, isOpen } of sides) {
      if (!isOpen) continue;
      if (sets.playersOf(layers, row) > instance.capacity[slot]!) return Infinity;
      price += instance.slotCost[slot]! + sets.chairs(instance.kindOf[slot]!, layers, row);
    }
    return price;
  }
}

const NO_PAIR: Pair = { one: 0, other: 0, free: [], stays: [[], []] };
