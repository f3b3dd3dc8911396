import { type Instance } from '../instance.js';
import { type LayerSets } from './layer-sets.js';

/** One slot while passes are put into it, one after another. */
export class Side {
  cap = 0;
  /** What opening it costs; 0 where it is open. */
  opening = 0;
  /** The least part of the usual rate that a call may cost, and the costs of layers. */
  rate = 1;
  costs: Float64Array;
  /** Layers that it has after so many passes: a row each. */
  readonly layers: Int32Array;
  /** What it holds at first comes to. */
  load = 0;
  cost = 0;

  constructor(
    private readonly instance: Instance,
    private readonly sets: LayerSets,
    rows: number,
  ) {
    this.layers = new Int32Array(rows * sets.words);
    this.costs = new Float64Array(0);
  }

  begin(slot: number, stays: readonly number[]): void {
    const { instance, sets, layers } = this;
    const { words, ofPass } = sets;
    const kind = instance.kindOf[slot]!;
    this.cap = instance.cap[slot]!;
    this.rate = sets.leastRate[kind]!;
    this.costs = sets.costs[kind]!;
    this.load = 0;
    layers.fill(0, 0, words);
    for (const pass of stays) {
      this.load += instance.seconds[pass]!;
      for (let word = 0; word < words; word += 1) layers[word]! |= ofPass[pass * words + word]!;
    }
    const isOpen = stays.length > 0;
    this.opening = isOpen ? 0 : instance.slotCost[slot]!;
    this.cost = isOpen ? instance.slotCost[slot]! + this.rate * sets.sum(this.costs, layers, 0) : 0;
  }

  /** Adds the layers of a pass to row `from`, as row `to`; what they cost more. */
  add(pass: number, from: number, to: number): number {
    return this.addAll(this.sets.ofPass, pass, from, to);
  }

  /** Adds the layers of a set, of those that stand in a list, to row `from`, as row `to`; what they cost more. */
  addAll(list: Int32Array, set: number, from: number, to: number): number {
    const { layers, costs } = this;
    const { words } = this.sets;
    let more = 0;
    for (let word = 0, table = 0; word < words; word += 1, table += 1_024) {
      const has = layers[from * words + word]!;
      const needs = list[set * words + word]!;
      const bits = needs & ~has;
      layers[to * words + word] = has | needs;
      if (bits !== 0)
        more +=
          costs[table + (bits & 255)]! +
          costs[table + 256 + ((bits >>> 8) & 255)]! +
          costs[table + 512 + ((bits >>> 16) & 255)]! +
          costs[table + 768 + (bits >>> 24)]!;
    }
    return more * this.rate;
  }
}
