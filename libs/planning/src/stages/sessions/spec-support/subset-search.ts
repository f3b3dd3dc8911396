import { type Instance } from '../instance.js';
import { costOfCall } from './brute-force.js';

/**
 * The least cost of a plan that records all of up to some 15 passes, by dynamic programming over subsets, slot after
 * slot: the passes of the first s slots are a subset of those of the first s + 1. Knows no `after` and no conflicts.
 */
export function leastCostOfAll(instance: Instance): number {
  const all = 1 << instance.passCount;
  let least = new Float64Array(all).fill(Infinity);
  least[0] = 0;
  let costs = new Float64Array(0);
  for (let slot = 0; slot < instance.slotCount; slot += 1) {
    if (slot === 0 || instance.kindOf[slot] !== instance.kindOf[slot - 1]) costs = callCosts(instance, slot);
    const next = least.slice();
    for (let call = 1; call < all; call += 1) {
      const cost = costs[call]!;
      if (cost === Infinity) continue;
      const others = all - 1 - call;
      for (let rest = others; ; rest = (rest - 1) & others) {
        const sum = least[rest]! + cost;
        if (sum < next[rest | call]!) next[rest | call] = sum;
        if (rest === 0) break;
      }
    }
    least = next;
  }
  return least[all - 1]!;
}

const callCosts = (instance: Instance, slot: number): Float64Array<ArrayBuffer> =>
  Float64Array.from({ length: 1 << instance.passCount }, (_, call) =>
    costOfCall(
      instance,
      slot,
      Array.from({ length: instance.passCount }, (_, pass) => pass).filter(
        (pass) => ((call >> pass) & 1) === 1,
      ),
    ),
  );
