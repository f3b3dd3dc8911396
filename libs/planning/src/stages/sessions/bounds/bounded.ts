import { type Instance } from '../instance.js';
import { dualLimits } from './duals.js';
import { layersOf, type Layers } from './layers.js';
import { pricingProblems, type PricingProblem } from './pricing-problem.js';

/** An instance as it is bounded: with its layers, its pricing problems and what a call may earn at most. */
export interface Bounded {
  readonly instance: Instance;
  readonly layers: Layers;
  readonly groups: readonly PricingProblem[];
  /** Slots there are; at least one, to share things among. */
  readonly slots: number;
  /** The most that a call may earn by each layer; there is no limit of its own for what it earns beside with the divider. */
  readonly limit: Float64Array;
  /** What a call that pays for a tally and its twins costs more, by the first of them; 0 at the others. */
  readonly together: Float64Array;
}

export function boundedOf(instance: Instance): Bounded {
  const layers = layersOf(instance);
  const groups = pricingProblems(instance, layers);
  const limit = dualLimits(groups, layers);
  const together = new Float64Array(layers.tallies);
  for (const [layer, most] of limit.entries()) {
    together[layers.twin[layer]!]! += most;
    if (layers.isDivided[layer] === 1) together[layers.twin[layers.count + layer]!]! += most;
  }
  const slots = Math.max(
    1,
    instance.kinds.reduce((sum, { most }) => sum + most, 0),
  );
  return { instance, layers, groups, slots, limit, together };
}
