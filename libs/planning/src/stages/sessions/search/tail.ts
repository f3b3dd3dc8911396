import { type LayerSets } from './layer-sets.js';

/** Passes that are looked at together at the end: all their subsets are listed. */
export const MOST_IN_TAIL = 6;

/**
 * All subsets of a few passes, ascending by seconds. Two calls that are nearly full leave little choice how long the part
 * of the last passes is that goes into the first; so only subsets of about that length need be looked at.
 */
export class Tail {
  count = 1;
  /** Bit i set: pass i of the tail is in, in the order of seconds. */
  readonly subset = new Int32Array(1 << MOST_IN_TAIL);
  readonly seconds = new Int32Array(1 << MOST_IN_TAIL);
  /** By subset, not by place: the layers that its passes need, `sets.words` numbers each, and their bias. */
  readonly layers: Int32Array;
  readonly bias = new Float64Array(1 << MOST_IN_TAIL);

  private readonly mergedSubset = new Int32Array(1 << MOST_IN_TAIL);
  private readonly mergedSeconds = new Int32Array(1 << MOST_IN_TAIL);

  constructor(private readonly sets: LayerSets) {
    this.layers = new Int32Array(sets.words << MOST_IN_TAIL);
  }

  /** Lists the subsets of some passes, with the seconds and the bias of each. */
  begin(passes: readonly number[], from: number, seconds: Int32Array, bias: Float64Array): void {
    this.count = 1;
    for (let at = from; at < passes.length; at += 1)
      this.widen(passes[at]!, at - from, seconds[at]!, bias[at]!);
  }

  /** The first place whose subset lasts so many seconds or more. */
  firstFrom(least: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.seconds[middle]! < least) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Adds the subsets with one pass more: two ascending lists become one. */
  private widen(pass: number, bit: number, seconds: number, bias: number): void {
    const { count, layers, subset, mergedSubset, mergedSeconds } = this;
    const { words, ofPass } = this.sets;
    for (let old = 0; old < count; old += 1) {
      this.bias[count + old] = this.bias[old]! + bias;
      for (let word = 0; word < words; word += 1)
        layers[(count + old) * words + word] = layers[old * words + word]! | ofPass[pass * words + word]!;
    }
    let without = 0;
    let within = 0;
    for (let place = 0; place < 2 * count; place += 1) {
      const takes =
        without < count && (within === count || this.seconds[without]! <= this.seconds[within]! + seconds);
      mergedSubset[place] = takes ? subset[without]! : subset[within]! | (1 << bit);
      mergedSeconds[place] = takes ? this.seconds[without]! : this.seconds[within]! + seconds;
      if (takes) without += 1;
      else within += 1;
    }
    this.count = 2 * count;
    for (let place = 0; place < this.count; place += 1) {
      subset[place] = mergedSubset[place]!;
      this.seconds[place] = mergedSeconds[place]!;
    }
  }
}
