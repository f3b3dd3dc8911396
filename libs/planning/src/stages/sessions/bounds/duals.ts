import { type Layers } from './layers.js';
import { type PricingProblem } from './pricing-problem.js';

/** Prices that make a bound: any will do, good ones make it a good one. */
export interface Duals {
  /** What recording a pass earns, by pass; not negative, 0 for passes that no slot may hold. */
  readonly pi: Float64Array;
  /**
   * What a call that counts for a tally earns; by a layer, with the divider or without, at most its least cost in all.
   * Negative: what it loses.
   */
  readonly mu: Float64Array;
  /** What a unit of a cut earns, by cut, as a part of what its layers earn; 0 for those beyond its end. Not negative. */
  readonly cuts: Float64Array;
}

/** Duals with the worth of the best column under them, by pricing problem (at its cheapest kind). */
export interface Evaluated {
  readonly duals: Duals;
  readonly most: Float64Array;
}

/**
 * The least cost of a layer in any kind of slot that holds one of its passes (of a call less what rounding may take
 * off): as long as its dual is no larger, no call gains by needing more.
 */
export function dualLimits(groups: readonly PricingProblem[], layers: Layers): Float64Array {
  const limit = new Float64Array(layers.count).fill(Infinity);
  for (const { kinds, tops } of groups)
    for (const layer of new Set([0, ...tops]))
      for (let one = layer; one >= layers.bottom[layer]!; one -= 1)
        for (const kind of kinds) {
          const rounding = one === 0 ? layers.slack[kind]! : 0;
          limit[one] = Math.min(limit[one]!, layers.cost[kind * layers.count + one]! - rounding);
        }
  return limit.map((cost) => (Number.isFinite(cost) ? Math.max(0, cost) : 0));
}

/** Duals within their limits, in steps of a dyadic fraction so that sums of them are exact. */
export function cleanDuals(duals: Duals, limit: Float64Array): Duals {
  return {
    pi: duals.pi.map((price) => Math.max(0, Math.round(price * STEPS) / STEPS)),
    mu: within(duals.mu, limit),
    cuts: duals.cuts.map((price) => Math.max(0, Math.floor(price * STEPS) / STEPS)),
  };
}

function within(prices: Float64Array, limit: Float64Array): Float64Array {
  const mu = prices.map((price) => Math.floor(price * STEPS) / STEPS);
  for (const [layer, most] of limit.entries()) {
    mu[layer] = Math.min(most, mu[layer]!);
    mu[limit.length + layer] = Math.min(most - mu[layer], mu[limit.length + layer]!);
  }
  return mu;
}

const STEPS = 1 << 20;

/** Duals between two: the one by a share, the other by the rest. */
export const mixed = (one: Duals, other: Duals, share: number): Duals => {
  const mix = (a: Float64Array, b: Float64Array): Float64Array =>
    Float64Array.from(
      { length: Math.max(a.length, b.length) },
      (_, at) => share * (a[at] ?? 0) + (1 - share) * (b[at] ?? 0),
    );
  return { pi: mix(one.pi, other.pi), mu: mix(one.mu, other.mu), cuts: mix(one.cuts, other.cuts) };
};

/** What a call of a problem costs beside chairs, at its cheapest kind, less what rounding and its dual may take off. */
export function callCost({ kinds, layers }: Pick<PricingProblem, 'kinds' | 'layers'>, { mu }: Duals): number {
  const slot = kinds.reduce((least, kind) => Math.min(least, layers.cost[kind * layers.count]!), Infinity);
  return slot - layers.slack[kinds[0]!]! - mu[0]!;
}

/** What a column is priced at: values of items and costs of layers, none below 0. */
export interface Prices {
  readonly value: Float64Array;
  readonly cost: Float64Array;
}

/** The slot at its cheapest kind; what calls earn by tallies with the divider left out. */
export function priced({ passes, kinds, layers }: PricingProblem, duals: Duals): Prices {
  const row = kinds[0]! * layers.count;
  const cost = Float64Array.from({ length: layers.count }, (_, layer) =>
    Math.max(0, layers.cost[row + layer]! - duals.mu[layer]!),
  );
  cost[0] = Math.max(0, callCost({ kinds, layers }, duals));
  return { value: Float64Array.from(passes, (pass) => duals.pi[pass]!), cost };
}

/**
 * The same of calls that do not pay for the divider, and of calls that do; null: both are priced alike, or none of its
 * passes needs the divider.
 */
export function dividedPrices(
  problem: PricingProblem,
  { mu }: Duals,
  { value, cost }: Prices,
): { readonly without: Prices; readonly within: Prices } | null {
  const { kinds, layers, count, topIn } = problem;
  const { divider } = layers;
  if (divider < 0 || mu.subarray(layers.count).every((price) => price === 0)) return null;
  const column = layers.chain[divider]! * count;
  if (topIn.subarray(column, column + count).every((top) => top < divider)) return null;
  const row = kinds[0]! * layers.count;
  const within = cost.map((one, layer) =>
    layer === 0 ? one : Math.max(0, layers.cost[row + layer]! - mu[layer]! - mu[layers.count + layer]!),
  );
  within[0] = cost[0]! - mu[layers.count]! + within[divider]!;
  within[divider] = 0;
  return {
    without: { value: value.map((price, item) => (topIn[column + item]! < divider ? price : 0)), cost },
    within: { value, cost: within },
  };
}
