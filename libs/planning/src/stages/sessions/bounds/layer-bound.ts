import { type Instance } from '../instance.js';
import { workloadOf, type Workload } from './layer-covers.js';
import { layersOf, type Layers } from './layers.js';
import { roundedUp } from './rounded-up.js';

/**
 * What every plan costs at least that leaves `unassigned` passes out: the layer bound. The passes that need a layer
 * must lie in calls that pay for it, and so many seconds need so many calls. The layers of a call add up to its cost, so
 * the least for each layer may be added. Costs no more than a few passes over the music.
 */
export function layerBound(instance: Instance, unassigned = 0): number {
  const layers = layersOf(instance);
  return layerBoundOf(instance, layers, workloadOf(instance, layers, unassigned));
}

export function layerBoundOf(instance: Instance, layers: Layers, { covers }: Workload): number {
  const calls = (most: number): number => Math.min(most, layers.passes.length);
  const rounding = instance.kinds.reduce((sum, { most }, kind) => sum + calls(most) * layers.slack[kind]!, 0);
  return roundedUp(instance, covers.reduce((sum, cover) => sum + cover.cost, 0) - rounding);
}
