import { type Layers } from './layers.js';
import { type PricingProblem } from './pricing-problem.js';

/** Prices that make a bound: any will do, good ones make it a good one. */
export interface Duals {
  /** What recording a pass earns, by pass; not negative, 0 for passes that no slot may hold. */
  readonly pi: Float64Array;
  /** What a call that pays for a layer earns, by layer; at most the least cost of the layer. Negative: what it loses. */
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
    mu: duals.mu.map((price, layer) => Math.min(limit[layer]!, Math.floor(price * STEPS) / STEPS)),
    cuts: duals.cuts.map((price) => Math.max(0, Math.floor(price * STEPS) / STEPS)),
  };
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
export function callCost({ kinds, layers }: PricingProblem, { mu }: Duals): number {
  const slot = kinds.reduce((least, kind) => Math.min(least, layers.cost[kind * layers.count]!), Infinity);
  return slot - layers.slack[kinds[0]!]! - mu[0]!;
}

/** Values of items and costs of layers, none below 0, for the pricing of a problem; the slot at its cheapest kind. */
export function priced(
  problem: PricingProblem,
  duals: Duals,
): { readonly value: Float64Array; readonly cost: Float64Array } {
  const { passes, kinds, layers } = problem;
  const row = kinds[0]! * layers.count;
  const cost = duals.mu.map((price, layer) => Math.max(0, layers.cost[row + layer]! - price));
  cost[0] = Math.max(0, callCost(problem, duals));
  return { value: Float64Array.from(passes, (pass) => duals.pi[pass]!), cost };
}
