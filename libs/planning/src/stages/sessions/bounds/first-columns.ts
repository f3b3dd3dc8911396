import { type Instance } from '../instance.js';
import { type GreedyPricing } from './greedy-pricing.js';
import { type PricingProblem } from './pricing-problem.js';

export interface FirstColumn {
  readonly group: number;
  readonly passes: Int32Array;
}

/**
 * Columns that cover every pass once, as far as the slots go: the dearest pass that is still out, with whatever goes
 * with it best at these prices, again and again.
 */
export function coverOnce(
  instance: Instance,
  groups: readonly PricingProblem[],
  greedy: readonly GreedyPricing[],
  pi: Float64Array,
  costs: readonly Float64Array[],
): readonly FirstColumn[] {
  const slots = groups.map(({ kinds }) => kinds.reduce((sum, kind) => sum + instance.kinds[kind]!.most, 0));
  const value = groups.map(({ passes }) => Float64Array.from(passes, (pass) => pi[pass]!));
  const itemOf = groups.map(({ passes }) => new Map(Array.from(passes, (pass, item) => [pass, item])));
  const dear = Array.from(pi.keys())
    .filter((pass) => pi[pass]! > 0)
    .sort((a, b) => pi[b]! * instance.seconds[a]! - pi[a]! * instance.seconds[b]! || a - b);
  const covered = new Uint8Array(pi.length);
  const columns: FirstColumn[] = [];
  for (const seed of dear) {
    if (covered[seed] === 1) continue;
    let best: (FirstColumn & { readonly worth: number }) | null = null;
    for (const [group, pricing] of greedy.entries()) {
      const item = itemOf[group]!.get(seed);
      if (item === undefined || slots[group] === 0) continue;
      pricing.begin(value[group]!, costs[group]!);
      const column = pricing.from(item);
      if (column === null || (best !== null && column.worth <= best.worth)) continue;
      best = { group, worth: column.worth, passes: column.items.map((one) => groups[group]!.passes[one]!) };
    }
    if (best === null) continue;
    slots[best.group]! -= 1;
    columns.push(best);
    for (const pass of best.passes) {
      covered[pass] = 1;
      for (const [group, items] of itemOf.entries()) {
        const item = items.get(pass);
        if (item !== undefined) value[group]![item] = 0;
      }
    }
  }
  return columns;
}
