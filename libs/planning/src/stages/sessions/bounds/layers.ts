import { countsOf, leastPerMille, type Instance } from '../instance.js';
import { divisionOf, type Division } from './division.js';

/**
 * The layers of an instance. A layer is "at least v players of instrument q", for every count v that some pass needs;
 * layer 0 is the call itself, which every pass needs. A call pays once for each layer that any of its passes needs, so
 * its cost is a sum over its layers. The layers of one instrument, a chain, stand together, ascending: whoever needs one
 * needs all below it.
 *
 * Calls are also told apart by one layer, the divider. A tally is a number of calls: tally l < `count` of those that pay
 * for layer l, tally `count` + l of those that pay for layer l and for the divider.
 */
export interface Layers extends Division {
  readonly count: number;
  /** Twice as many as layers. */
  readonly tallies: number;
  /** Players of the instrument that the layer asks for; 0 for the call itself. */
  readonly height: Int32Array;
  /** Players it adds to those of the layer below. */
  readonly size: Int32Array;
  /** The chain it belongs to. */
  readonly chain: Int32Array;
  /** The lowest layer of its chain. */
  readonly bottom: Int32Array;
  /** The least that the layer adds to the cost of a call, kind × layer. */
  readonly cost: Float64Array;
  /** What rounding can take off the cost of one call, by kind. */
  readonly slack: Float64Array;
  /** Chain c (the call, then the instruments) has the layers from `first[c]` up to before `first[c + 1]`. */
  readonly first: Int32Array;
  /** The highest layer of each chain that a pass needs, -1 where it needs none; pass × chain. */
  readonly top: Int32Array;
  /** Passes that some slot may hold, ascending. */
  readonly passes: Int32Array;
  /** Those of them that need the layer, ascending. */
  readonly members: readonly Int32Array[];
  /** The first that counts the same calls, by tally: a call pays for both layers or for neither. */
  readonly twin: Int32Array;
}

export function layersOf(instance: Instance): Layers {
  const { passCount, instrumentCount, kinds, needs } = instance;
  const passes = Int32Array.from(
    Array.from({ length: passCount }, (_, pass) => pass).filter((pass) =>
      kinds.some((kind) => kind.most > 0 && kind.mayHold[pass] === 1),
    ),
  );
  const chains = [[0], ...Array.from({ length: instrumentCount }, (_, q) => countsOf(instance, passes, q))];
  const first = new Int32Array(chains.length + 1);
  for (const [chain, counts] of chains.entries()) first[chain + 1] = first[chain]! + counts.length;
  const top = new Int32Array(passCount * chains.length).fill(-1);
  const members = chains.flatMap((counts) => counts.map((): number[] => []));
  for (const pass of passes)
    for (const [chain, counts] of chains.entries()) {
      const needed = chain === 0 ? 0 : needs[pass * instrumentCount + chain - 1]!;
      for (const [step, count] of counts.entries()) {
        if (count > needed) break;
        const layer = first[chain]! + step;
        members[layer]!.push(pass);
        top[pass * chains.length + chain] = layer;
      }
    }
  const size = Int32Array.from(
    chains.flatMap((counts) => counts.map((v, step) => v - (counts[step - 1] ?? 0))),
  );
  const bottom = Int32Array.from(chains.flatMap((counts, chain) => counts.map(() => first[chain]!)));
  const { cost, slack } = costsOf(instance, first, size);
  const twin = twinsOf(members);
  const count = size.length;
  const weight = Float64Array.from(size, (_, layer) =>
    kinds.reduce(
      (least, kind, at) => (kind.most > 0 ? Math.min(least, cost[at * count + layer]!) : least),
      Infinity,
    ),
  );
  return {
    count,
    tallies: 2 * count,
    height: Int32Array.from(chains.flat()),
    size,
    chain: Int32Array.from(chains.flatMap((counts, chain) => counts.map(() => chain))),
    bottom,
    cost,
    slack,
    first,
    top,
    passes,
    members: members.map((list) => Int32Array.from(list)),
    twin: Int32Array.from([...twin, ...twin.map((one) => count + one)]),
    ...divisionOf(members, { twin, bottom, weight }),
  };
}

function twinsOf(members: readonly (readonly number[])[]): Int32Array {
  const first = new Map<string, number>();
  return Int32Array.from(members, (list, layer) => {
    const key = list.join();
    const known = first.get(key) ?? layer;
    first.set(key, known);
    return known;
  });
}

/** A tier depends on the whole call, not on its layers one by one, so every layer takes the lowest rate of all tiers. */
function costsOf(
  { kinds, instrumentCount }: Instance,
  first: Int32Array,
  size: Int32Array,
): Pick<Layers, 'cost' | 'slack'> {
  const cost = new Float64Array(kinds.length * size.length);
  const slack = new Float64Array(kinds.length);
  for (const [index, kind] of kinds.entries()) {
    const rate = leastPerMille(kind) / 1_000;
    cost[index * size.length] = kind.cost;
    for (let q = 0; q < instrumentCount; q += 1) {
      const chair = kind.chairCost[q]! * rate;
      // The price of a call is rounded to a whole amount, by a half at most.
      if (kind.tiers !== null && !Number.isInteger(chair)) slack[index] = 0.5;
      for (let layer = first[q + 1]!; layer < first[q + 2]!; layer += 1)
        cost[index * size.length + layer] = chair * size[layer]!;
    }
  }
  return { cost, slack };
}
