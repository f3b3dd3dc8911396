import { type Instance, type SlotKind } from '../instance.js';
import { type Layers } from './layers.js';

/**
 * The passes that kinds of slots may hold, as the pricing of columns sees them: numbered 0 … in the order of the
 * instance. The kinds differ in the cost of the slot at most, so that what prices a column of one prices it for all.
 */
export interface PricingProblem {
  readonly kinds: readonly number[];
  readonly cap: number;
  /** Most players; `Infinity` where all passes together need no more. */
  readonly capacity: number;
  readonly count: number;
  /** Index in the instance, by item. */
  readonly passes: Int32Array;
  readonly seconds: Int32Array;
  /** Seconds, or a little for a pass without length, so that it pays a share of its layers too. */
  readonly weight: Float64Array;
  /** No call holds more weight than this. */
  readonly mostWeight: number;
  /** The highest layers of item i, one an instrument: `tops[topStart[i]]` … before `tops[topStart[i + 1]]`. */
  readonly topStart: Int32Array;
  readonly tops: Int32Array;
  /** The highest layer of item i in chain c, -1 where it needs none: `topIn[c * count + i]`. */
  readonly topIn: Int32Array;
  readonly layers: Layers;
}

/** A dyadic fraction, so that sums of weights are exact. */
const WEIGHT_OF_NOTHING = 1 / 64;

/** One problem for all kinds that hold the same passes under the same limits for the same chairs. */
export function pricingProblems(instance: Instance, layers: Layers): readonly PricingProblem[] {
  const groups = new Map<string, number[]>();
  for (const [index, kind] of instance.kinds.entries()) {
    const held = heldBy(kind, layers);
    if (kind.most === 0 || held.length === 0) continue;
    const chairs = layers.cost.subarray(index * layers.count + 1, (index + 1) * layers.count);
    const key = [kind.cap, kind.capacity, layers.slack[index], chairs.join(), held.join()].join('|');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return [...groups.values()].map((kinds) => problemOf(instance, layers, kinds));
}

const heldBy = ({ mayHold }: SlotKind, { passes }: Layers): Int32Array =>
  passes.filter((pass) => mayHold[pass] === 1);

function problemOf(instance: Instance, layers: Layers, kinds: readonly number[]): PricingProblem {
  const kind = instance.kinds[kinds[0]!]!;
  const { cap, capacity } = kind;
  const passes = heldBy(kind, layers);
  const seconds = Int32Array.from(passes, (pass) => instance.seconds[pass]!);
  const weight = Float64Array.from(seconds, (length) => (length > 0 ? length : WEIGHT_OF_NOTHING));
  const chains = layers.first.length - 1;
  const topsOf = Array.from(passes, (pass) =>
    [...layers.top.subarray(pass * chains + 1, (pass + 1) * chains)].filter((layer) => layer >= 0),
  );
  const topIn = new Int32Array(chains * passes.length);
  for (const [item, pass] of passes.entries())
    for (let chain = 0; chain < chains; chain += 1)
      topIn[chain * passes.length + item] = layers.top[pass * chains + chain]!;
  const topStart = new Int32Array(passes.length + 1);
  for (const [item, tops] of topsOf.entries()) topStart[item + 1] = topStart[item]! + tops.length;
  return {
    kinds,
    cap,
    capacity: layers.size.reduce((sum, size) => sum + size, 0) <= capacity ? Infinity : capacity,
    count: passes.length,
    passes,
    seconds,
    weight,
    mostWeight: cap + seconds.reduce((sum, length) => sum + (length > 0 ? 0 : WEIGHT_OF_NOTHING), 0),
    topStart,
    tops: Int32Array.from(topsOf.flat()),
    topIn,
    layers,
  };
}
