import fc from 'fast-check';
import { loadLinearSolver } from '../../../linear/highs-solver.js';
import { type LinearSolver } from '../../../linear/linear-model.js';
import { type Instance } from '../instance.js';
import { restricted } from '../restricted.js';
import { beside } from '../spec-support/beside.js';
import { leastCosts } from '../spec-support/brute-force.js';
import { smallInstances } from '../spec-support/small-instances.js';
import { ApartBound } from './apart-bound.js';
import { ColumnBound } from './column-bound.js';
import { partsApart } from './parts-apart.js';

let linear: LinearSolver;
beforeAll(async () => {
  linear = await loadLinearSolver();
});

const two = fc
  .tuple(smallInstances({ passes: 3, slots: 2 }), smallInstances({ passes: 4, slots: 3 }))
  .filter(([one, other]) => one.instrumentCount === other.instrumentCount)
  .map(([one, other]) => beside(one, other));

function finished<B extends { step: () => boolean }>(bound: B): B {
  while (bound.step());
  return bound;
}

describe('music in parts that share no slot', () => {
  it('has every pass in one part, and every slot that may be used in the part of its passes', () => {
    fc.assert(
      fc.property(two, (instance) => {
        const parts = partsApart(instance);
        const passes = parts.flatMap((part) => Array.from(part.passes));
        expect(passes.sort((a, b) => a - b)).toEqual([...instance.seconds.keys()]);
        const usable = (own: Instance): number => own.mayUse.reduce((sum, may) => sum + may, 0);
        expect(parts.reduce((sum, part) => sum + usable(restricted(instance, part)), 0)).toBe(
          usable(instance),
        );
      }),
    );
  });

  it('is bound by no more than its cheapest plan costs, before and after any work', () => {
    fc.assert(
      fc.property(two, (instance) => {
        const [least] = leastCosts(instance);
        const bound = new ApartBound(instance, { seed: 1, linear });
        expect(bound.lowerBound).toBeLessThanOrEqual(least! + 1e-6);
        expect(finished(bound).lowerBound).toBeLessThanOrEqual(least! + 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it('is bound as one, or better, where it is one and may use every slot', () => {
    fc.assert(
      fc.property(smallInstances({ passes: 5, slots: 3 }), (instance) => {
        const parts = partsApart(instance);
        fc.pre(parts.length === 1 && parts[0]!.slots.length === instance.slotCount);
        const whole = finished(new ColumnBound(instance, { seed: 1, linear }));
        const apart = finished(new ApartBound(instance, { seed: 1, linear }));
        expect(apart.lowerBound).toBeGreaterThanOrEqual(whole.lowerBound);
      }),
      { numRuns: 20 },
    );
  });
});
