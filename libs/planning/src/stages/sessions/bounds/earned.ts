import { type Bounded } from './bounded.js';

/**
 * What calls earn by each tally, within its limit, where a layer and its twins earn so much together: what the first of
 * them cannot, the next does. What a layer earns beside in calls that pay for the divider is the rest of what it earns
 * there in all.
 */
export function spread(earned: Float64Array, { limit, layers }: Bounded): Float64Array {
  const { count, twin, isDivided } = layers;
  const mu = new Float64Array(earned.length);
  const left = earned.slice();
  const leftDivided = Float64Array.from(
    { length: count },
    (_, layer) => earned[layer]! + earned[count + layer]!,
  );
  for (let layer = 0; layer < count; layer += 1) {
    const first = twin[layer]!;
    const part = Math.min(limit[layer]!, left[first]!);
    mu[layer] = part;
    left[first]! -= part;
    if (isDivided[layer] === 0) continue;
    const divided = Math.min(limit[layer]!, leftDivided[first]!);
    mu[count + layer] = divided - part;
    leftDivided[first]! -= divided;
  }
  return mu;
}
