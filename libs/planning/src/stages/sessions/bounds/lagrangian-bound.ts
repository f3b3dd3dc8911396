import { type Bounded } from './bounded.js';
import { callCost, type Duals, type Evaluated } from './duals.js';
import { type Workload } from './layer-covers.js';
import { type LayerCut } from './layer-cut.js';
import { type Layers } from './layers.js';
import { RELATIVE_ERROR } from './rounded-up.js';

/**
 * What every plan of a workload costs at least. Its calls cost Σ c(S). Every pass that is in earns π, but for the most
 * dearly priced that may be out; the calls that pay for a layer are at least as many as its passes need and earn μ
 * each, or, where μ is negative, are no more than may pay for it and lose as much each; and no call of kind t earns more
 * than it costs by more than the best column of t does, v_t:
 *
 *     cost ≥ Σ π − (the largest π of those out) + Σ μ · (calls, or most) − Σ_t most_t · max(0, v_t)
 */
export function lagrangianBound(
  { instance, layers, groups }: Bounded,
  { duals, most }: Evaluated,
  { out, covers }: Workload,
  cuts: readonly LayerCut[],
): number {
  const sorted = duals.pi.toSorted();
  const earned = sorted.subarray(0, Math.max(0, sorted.length - out)).reduce((sum, price) => sum + price, 0);
  let called = 0;
  let charged = 0;
  const own = ownPrices(layers, duals, cuts);
  for (const [index, price] of duals.cuts.entries()) called += price * cuts[index]!.calls(out);
  for (const [layer, { calls, most: atMost }] of covers.entries()) {
    const price = own[layer]!;
    if (price > 0) called += price * calls;
    else charged -= price * atMost;
  }
  let excess = 0;
  for (const [group, problem] of groups.entries()) {
    const { kinds, count } = problem;
    const slots = kinds.map((kind) => layers.cost[kind * layers.count]!);
    const cheapest = Math.min(...slots);
    // Pricing counts nothing below 0 for the call; what it left out is a gain of every call.
    const uncounted = Math.max(0, -callCost(problem, duals));
    for (const [at, kind] of kinds.entries()) {
      const gain = most[group]! + uncounted - (slots[at]! - cheapest);
      // Every call has a pass, so there are no more calls than passes.
      excess += Math.min(instance.kinds[kind]!.most, count) * Math.max(0, gain);
    }
  }
  return earned + called - charged - excess - (earned + called + charged + excess) * RELATIVE_ERROR;
}

/** What a call earns by a layer and its twins beside the cuts they are in, at the first of them. */
function ownPrices({ twin }: Layers, { mu, cuts: prices }: Duals, cuts: readonly LayerCut[]): Float64Array {
  const own = new Float64Array(mu.length);
  for (const [layer, price] of mu.entries()) own[twin[layer]!]! += price;
  for (const [index, price] of prices.entries())
    for (const [term, layer] of cuts[index]!.layers.entries())
      own[layer]! -= price * cuts[index]!.times[term]!;
  return own;
}
