import { type Assignment } from './assignment.js';
import { MOST_FREE, Splits } from './splits.js';

/** What it costs beside money to have a pass in a slot; for leading a search somewhere. */
export interface Bias {
  readonly slot: number;
  readonly ofPass: Float64Array;
}

/**
 * Parts the passes of two slots anew: of all ways that keep every rule one is drawn, the likelier the cheaper (heat-bath
 * sampling at a temperature; Creutz 1980). Passes whose order ties them to their slot stay where they are.
 */
export class Resplit {
  private readonly splits: Splits;
  private readonly sums = new Float64Array(1 << MOST_FREE);
  /** Rank of a pass: dear ones are parted first, as they decide most. */
  private readonly rank: Int32Array;
  private readonly free: number[] = [];
  private readonly stays: readonly [number[], number[]] = [[], []];

  constructor(
    private readonly assignment: Assignment,
    private readonly random: () => number,
  ) {
    this.splits = new Splits(assignment);
    this.rank = rankOf(assignment);
  }

  /** Parts two slots anew; false: nothing changed. */
  run(one: number, other: number, temperature: number, bias: Bias | null = null): boolean {
    // A bias is against the first slot.
    if (bias !== null && bias.slot === other) return this.run(other, one, temperature, bias);
    if (!this.mayOpen(one, other)) return false;
    this.choose(one, other);
    const { free, stays, splits } = this;
    if (free.length === 0) return false;
    const ofPass = bias?.slot === one ? bias.ofPass : null;
    splits.list({ one, other, free, stays }, ofPass, FAR * temperature);
    if (splits.count === 0) return false;
    const way = this.draw(temperature);
    if (way === splits.present) return false;
    const forOne = stays[0].slice();
    const forOther = stays[1].slice();
    for (const [index, pass] of free.entries()) ((way >> index) & 1 ? forOne : forOther).push(pass);
    this.assignment.refill(one, other, forOne, forOther);
    return true;
  }

  private mayOpen(one: number, other: number): boolean {
    const { assignment } = this;
    if (!assignment.canOpen(one) || !assignment.canOpen(other)) return false;
    return (
      (assignment.isOpen(one) && assignment.isOpen(other)) ||
      !assignment.instance.conflicts[one]!.includes(other)
    );
  }

  /** Tells the passes that may change sides, the dearest first, from those that stay. */
  private choose(one: number, other: number): void {
    const { free, stays, rank, random } = this;
    free.length = 0;
    stays[0].length = 0;
    stays[1].length = 0;
    this.tell(one, other, stays[0]);
    const ofOne = free.length;
    this.tell(other, one, stays[1]);
    while (free.length > MOST_FREE) {
      const at = Math.floor(random() * free.length);
      const pass = free.splice(at, 1)[0]!;
      stays[this.assignment.slotOf[pass] === one ? 0 : 1].push(pass);
    }
    if (ofOne >= 0) free.sort((a, b) => rank[a]! - rank[b]!);
  }

  private tell(from: number, to: number, stays: number[]): void {
    for (const pass of this.assignment.members[from]!) {
      if (this.mayCross(pass, from, to)) this.free.push(pass);
      else stays.push(pass);
    }
  }

  private mayCross(pass: number, from: number, to: number): boolean {
    const { instance, slotOf } = this.assignment;
    if (instance.mayUse[pass * instance.slotCount + to] === 0) return false;
    const { before, behind } = instance;
    if (before[pass]!.length + behind[pass]!.length === 0) return true;
    const inside = (list: Int32Array): boolean =>
      list.some((near) => slotOf[near] === from || slotOf[near] === to);
    return !inside(before[pass]!) && !inside(behind[pass]!) && this.assignment.keepsOrder(pass, to);
  }

  private draw(temperature: number): number {
    const { splits, sums } = this;
    const { split, price, count, least } = splits;
    let sum = 0;
    for (let index = 0; index < count; index += 1) {
      sum += exp((least - price[index]!) / temperature);
      sums[index] = sum;
    }
    const mark = this.random() * sum;
    let at = 0;
    while (at < count - 1 && sums[at]! < mark) at += 1;
    return split[at]!;
  }
}

/** Splits so many temperatures dearer than the best, or than the present one, are never drawn. */
const FAR = 7;
const { exp } = Math;

function rankOf({ instance, sets }: Assignment): Int32Array {
  const players = Float64Array.from({ length: instance.passCount }, (_, pass) =>
    sets.playersOf(sets.ofPass, pass * sets.words),
  );
  const rank = new Int32Array(instance.passCount);
  const dearest = Array.from(rank.keys()).sort((a, b) => players[b]! - players[a]! || a - b);
  for (const [index, pass] of dearest.entries()) rank[pass] = index;
  return rank;
}
