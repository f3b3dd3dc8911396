import { chairsCost, type Instance } from '../instance.js';
import { type Duals } from './duals.js';
import { type PricingProblem } from './pricing-problem.js';

/** Passes that could be one call. */
export interface Column {
  /** Ascending. */
  readonly passes: Int32Array;
  /** The kind of slot that takes it for least. */
  readonly kind: number;
  /** Pricing problem of the kind. */
  readonly group: number;
  /** What the call costs in a slot of that kind. */
  readonly cost: number;
  /** What bounds count for it: its layers at their least cost, the slot included, less what rounding may take off. */
  readonly least: number;
  /** Layers it pays for, ascending; the call itself first. */
  readonly layers: Int32Array;
}

/** The columns found so far, each once, in the order they were found. */
export class ColumnPool {
  readonly columns: Column[] = [];

  private readonly byKey = new Map<string, Column>();
  private readonly largest: Int32Array;
  private readonly cheapest: readonly number[];

  constructor(
    private readonly instance: Instance,
    private readonly groups: readonly PricingProblem[],
  ) {
    this.largest = new Int32Array(instance.instrumentCount);
    this.cheapest = groups.map(({ kinds }) =>
      kinds.reduce((best, kind) => (instance.kinds[kind]!.cost < instance.kinds[best]!.cost ? kind : best)),
    );
  }

  /** The column of these passes, ascending; new where it was not known. */
  add(passes: Int32Array, group: number): Column {
    const key = `${group}:${passes.join()}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const { instrumentCount, needs, kinds } = this.instance;
    const kind = this.cheapest[group]!;
    const { layers } = this.groups[group]!;
    const { largest } = this;
    largest.fill(0);
    for (const pass of passes)
      for (let q = 0; q < instrumentCount; q += 1)
        largest[q] = Math.max(largest[q]!, needs[pass * instrumentCount + q]!);
    const hit = [0];
    for (let q = 0; q < instrumentCount; q += 1)
      for (let layer = layers.first[q + 1]!; layer < layers.first[q + 2]!; layer += 1)
        if (layers.height[layer]! <= largest[q]!) hit.push(layer);
    const least = hit.reduce(
      (sum, layer) => sum + layers.cost[kind * layers.count + layer]!,
      -layers.slack[kind]!,
    );
    const column = {
      passes,
      kind,
      group,
      cost: kinds[kind]!.cost + chairsCost(kinds[kind]!, largest),
      least,
      layers: Int32Array.from(hit),
    };
    this.columns.push(column);
    this.byKey.set(key, column);
    return column;
  }
}

/** `least` less what its passes and layers earn. */
export function reducedCost(
  { passes, layers, least }: Pick<Column, 'passes' | 'layers' | 'least'>,
  { pi, mu }: Duals,
): number {
  let cost = least;
  for (const pass of passes) cost -= pi[pass]!;
  for (const layer of layers) cost -= mu[layer]!;
  return cost;
}
