import { type Instance } from '../instance.js';
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
  /** What bounds count for it: its layers at their least cost, the slot included, less what rounding may take off. */
  readonly least: number;
  /** Tallies that it counts for, ascending: the layers it pays for, the call itself first, then those with the divider. */
  readonly tallies: Int32Array;
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

  /**
   * The column of these passes, ascending; new where it was not known. With the divider: it pays for that too, whether
   * or not its passes need it, which is never cheaper.
   */
  add(passes: Int32Array, group: number, withDivider = false): Column {
    const { layers } = this.groups[group]!;
    const isMore = withDivider && !layers.members[layers.divider]!.some((pass) => passes.includes(pass));
    const key = `${group}:${passes.join()}${isMore ? '+' : ''}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const needed = this.neededBy(passes, group);
    const column = this.columnOf(passes, group, isMore ? [...needed, layers.divider] : needed);
    this.columns.push(column);
    this.byKey.set(key, column);
    return column;
  }

  /** The layers that passes need, ascending. */
  private neededBy(passes: Int32Array, group: number): readonly number[] {
    const { instrumentCount, needs } = this.instance;
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
    return hit;
  }

  private columnOf(passes: Int32Array, group: number, hit: readonly number[]): Column {
    const { layers } = this.groups[group]!;
    const { count, divider, isDivided } = layers;
    const kind = this.cheapest[group]!;
    const least = hit.reduce((sum, layer) => sum + layers.cost[kind * count + layer]!, -layers.slack[kind]!);
    const divided = hit.includes(divider) ? hit.filter((layer) => isDivided[layer] === 1) : [];
    return {
      passes,
      kind,
      group,
      least,
      tallies: Int32Array.from([...hit, ...divided.map((layer) => count + layer)]).sort(),
    };
  }
}

/** `least` less what its passes and tallies earn. */
export function reducedCost(
  { passes, tallies, least }: Pick<Column, 'passes' | 'tallies' | 'least'>,
  { pi, mu }: Duals,
): number {
  let cost = least;
  for (const pass of passes) cost -= pi[pass]!;
  for (const tally of tallies) cost -= mu[tally]!;
  return cost;
}
