import { countsOf, leastPerMille, perMilleAt, type Instance, type SlotKind } from '../instance.js';

/**
 * Line-ups as sets of layers. A layer is "at least v players of an instrument", for each count v that some pass needs;
 * a pass needs all layers up to its counts, so what a call must have is the union of what its passes need. Sets are bits
 * of `words` numbers each, and sums over them come from a table a byte.
 */
export class LayerSets {
  readonly words: number;
  /** How many layers there are, and what each costs in the usual kind of slot. */
  readonly count: number;
  readonly weight: Float64Array;
  /** Layers of a pass: `words` numbers each. */
  readonly ofPass: Int32Array;
  /** Cost of chairs before any size tier by table entry, by kind. */
  readonly costs: readonly Float64Array[];
  /** The least part of those that a call may cost, by kind. */
  readonly leastRate: Float64Array;
  private readonly players: Float64Array;
  private readonly unlike: Int32Array;

  constructor(private readonly instance: Instance) {
    const layers = layersOf(instance);
    this.count = layers.length;
    this.words = Math.max(1, Math.ceil(layers.length / 32));
    this.weight = Float64Array.from(
      layers,
      ({ instrument, size }) => size * (instance.kinds[0]?.chairCost[instrument] ?? 0),
    );
    this.ofPass = new Int32Array(instance.passCount * this.words);
    for (let pass = 0; pass < instance.passCount; pass += 1)
      for (const [index, { instrument, count }] of layers.entries())
        if (instance.needs[pass * instance.instrumentCount + instrument]! >= count)
          this.ofPass[pass * this.words + (index >> 5)]! |= 1 << (index & 31);
    this.leastRate = Float64Array.from(instance.kinds, (kind) => leastPerMille(kind) / 1_000);
    this.unlike = new Int32Array(this.words);
    this.players = this.table(layers.map(({ size }) => size));
    const known = new Map<string, Float64Array>();
    this.costs = instance.kinds.map(({ chairCost }) => {
      const key = chairCost.join();
      const table =
        known.get(key) ?? this.table(layers.map(({ instrument, size }) => size * chairCost[instrument]!));
      known.set(key, table);
      return table;
    });
  }

  /** Cost of the chairs of a call of some kind that has the layers at `at`. */
  chairs(kind: number, set: Int32Array, at: number): number {
    const base = this.sum(this.costs[kind]!, set, at);
    const { tiers } = this.instance.kinds[kind]!;
    return tiers === null ? base : this.tiered(tiers, base, set, at);
  }

  /** Players of a call that has the layers at `at`. */
  playersOf(set: Int32Array, at: number): number {
    return this.sum(this.players, set, at);
  }

  /** Whether the set at `at` has a layer. */
  has(set: Int32Array, at: number, layer: number): boolean {
    return ((set[at + (layer >> 5)]! >>> (layer & 31)) & 1) === 1;
  }

  /** How unlike two sets are: what the layers cost that only one of them has. */
  difference(set: Int32Array, one: number, other: number): number {
    if (this.costs.length === 0) return 0;
    for (let word = 0; word < this.words; word += 1)
      this.unlike[word] = set[one + word]! ^ set[other + word]!;
    return this.sum(this.costs[0]!, this.unlike, 0);
  }

  private tiered(tiers: NonNullable<SlotKind['tiers']>, base: number, set: Int32Array, at: number): number {
    return Math.round((base * perMilleAt(tiers, this.playersOf(set, at))) / 1_000);
  }

  /** Sum of what a table has for the layers at `at`. */
  sum(table: Float64Array, set: Int32Array, at: number): number {
    let sum = 0;
    for (let word = 0, row = 0; word < this.words; word += 1, row += 1_024) {
      const bits = set[at + word]!;
      if (bits === 0) continue;
      sum +=
        table[row + (bits & 255)]! +
        table[row + 256 + ((bits >>> 8) & 255)]! +
        table[row + 512 + ((bits >>> 16) & 255)]! +
        table[row + 768 + (bits >>> 24)]!;
    }
    return sum;
  }

  private table(weights: readonly number[]): Float64Array {
    const table = new Float64Array(this.words * 1_024);
    for (let row = 0; row < this.words * 4; row += 1)
      for (let bits = 1; bits < 256; bits += 1) {
        const lowest = 31 - Math.clz32(bits & -bits);
        table[row * 256 + bits] = table[row * 256 + (bits & (bits - 1))]! + (weights[row * 8 + lowest] ?? 0);
      }
    return table;
  }
}

interface Layer {
  readonly instrument: number;
  readonly count: number;
  /** Players more than the layer below has. */
  readonly size: number;
}

const layersOf = (instance: Instance): readonly Layer[] =>
  Array.from({ length: instance.instrumentCount }, (_, instrument) =>
    countsOf(instance, instance.seconds.keys(), instrument).map((count, index, ascending) => ({
      instrument,
      count,
      size: count - (ascending[index - 1] ?? 0),
    })),
  ).flat();
