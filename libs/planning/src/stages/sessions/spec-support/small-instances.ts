import fc from 'fast-check';
import { compile } from '../compile.js';
import { type Instance, type SlotKind } from '../instance.js';
import { smallProblems } from './small-problems.js';

/** What an instance may have beyond a core problem. */
interface Twist {
  /** Slots of one kind exclude each other. */
  readonly oneOfAKind: boolean;
  /** Costs are multiplied by this. */
  readonly factor: number;
  /** What all slots of a kind but its first cost more. */
  readonly surcharge: number;
  /** By kind, again from the start where there are more. */
  readonly tiers: readonly SlotKind['tiers'][];
  /** Pairs of a pass and a slot that may not meet. */
  readonly apart: readonly (readonly [number, number])[];
}

const twists: fc.Arbitrary<Twist> = fc.record({
  oneOfAKind: fc.boolean(),
  factor: fc.constantFrom(1, 1, 0.1, 0.75, 1 / 3),
  surcharge: fc.constantFrom(0, 0, 2, 0.5),
  tiers: fc.array(
    fc.option(
      fc
        .tuple(fc.nat({ max: 1_500 }), fc.nat({ max: 1_500 }), fc.integer({ min: 1, max: 8 }))
        .map(([small, large, from]) => [
          { from: 0, perMille: small },
          { from, perMille: large },
        ]),
    ),
    { minLength: 1, maxLength: 3 },
  ),
  apart: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
});

function twisted(instance: Instance, { oneOfAKind, factor, surcharge, tiers, apart }: Twist): Instance {
  const { passCount, slotCount, kindOf } = instance;
  const firstOf = Array.from(kindOf, (kind) => kindOf.indexOf(kind));
  const mayUse = instance.mayUse.slice();
  if (passCount * slotCount > 0)
    for (const [pass, slot] of apart) mayUse[(pass % passCount) * slotCount + (slot % slotCount)] = 0;
  const kinds = instance.kinds.map((kind, index): SlotKind => ({
    ...kind,
    cost: kind.cost * factor,
    most: oneOfAKind ? 1 : kind.most,
    // The chairs of each kind have a price of their own.
    chairCost: kind.chairCost.map((cost) => cost * factor * (1 + index)),
    tiers: tiers[index % tiers.length] ?? null,
    mayHold: kind.mayHold.map((_, pass) =>
      Number(kindOf.some((one, slot) => one === index && mayUse[pass * slotCount + slot] === 1)),
    ),
  }));
  return {
    ...instance,
    mayUse,
    kinds,
    slotCost: instance.slotCost.map((cost, slot) => cost * factor + (firstOf[slot] === slot ? 0 : surcharge)),
    conflicts: Array.from(kindOf, (kind, slot) =>
      Int32Array.from(kindOf.keys()).filter(
        (other) => oneOfAKind && other !== slot && kindOf[other] === kind,
      ),
    ),
  };
}

/** Core problems in numbers, half of them with tiers, fractions, conflicts and slots of a kind that differ. */
export const smallInstances = (most: { passes: number; slots: number }): fc.Arbitrary<Instance> => {
  const core = smallProblems(most).map(compile);
  return fc.oneof(
    core,
    fc.tuple(core, twists).map(([instance, twist]) => twisted(instance, twist)),
  );
};
