import { type Instance } from '../instance.js';
import { type Left } from '../restricted.js';
import { groupOfPasses, kindGroups } from './kind-groups.js';

/**
 * The parts of an instance that have nothing to do with each other but for order: no slot may hold passes of two of them,
 * as where each city has music of its own. Passes that no slot may hold are one more. In the order of their first passes.
 */
export function partsApart(instance: Instance): readonly Left[] {
  const { kindOf } = instance;
  const groups = kindGroups(instance);
  const groupOf = groupOfPasses(instance, groups);
  return [...new Set(groupOf)].map((group) => {
    const kinds = Int32Array.from(groups[group] ?? []);
    return {
      passes: Int32Array.from(groupOf.keys()).filter((pass) => groupOf[pass] === group),
      slots: Int32Array.from(kindOf.keys()).filter((slot) => kinds.includes(kindOf[slot]!)),
      kinds,
    };
  });
}
