import fc from 'fast-check';
import { loadLinearSolver } from '../../../linear/highs-solver.js';
import { type LinearSolver } from '../../../linear/linear-model.js';
import { type Instance } from '../instance.js';
import { costOfCall, leastCosts } from '../spec-support/brute-force.js';
import { smallInstances } from '../spec-support/small-instances.js';
import { ColumnBound, type ColumnBoundOptions } from './column-bound.js';
import { layersOf } from './layers.js';
import { layerBound } from './layer-bound.js';

let linear: LinearSolver;
beforeAll(async () => {
  linear = await loadLinearSolver();
});

function finished(instance: Instance, options: ColumnBoundOptions): ColumnBound {
  const bound = new ColumnBound(instance, options);
  while (bound.step());
  return bound;
}

describe('the column bound', () => {
  it.each([
    ['with the linear solver', true],
    ['without the linear solver', false],
  ])('is no higher than the cheapest plan, %s, whatever is expected to be left out', (_, solving) => {
    fc.assert(
      fc.property(smallInstances({ passes: 6, slots: 4 }), fc.nat({ max: 3 }), (instance, unassigned) => {
        const bound = finished(instance, { seed: 1, unassigned, ...(solving ? { linear } : {}) });
        for (const [out, cost] of leastCosts(instance).entries()) {
          expect(bound.lowerBoundFor(out)).toBeLessThanOrEqual(cost);
          expect(bound.lowerBoundFor(out)).toBeGreaterThanOrEqual(layerBound(instance, out));
        }
        expect(bound.lowerBound).toBe(bound.lowerBoundFor(0));
      }),
      { numRuns: 40 },
    );
  });

  it('holds between any two steps and never falls', () => {
    fc.assert(
      fc.property(smallInstances({ passes: 5, slots: 3 }), fc.nat({ max: 1 }), (instance, unassigned) => {
        const least = leastCosts(instance);
        const bound = new ColumnBound(instance, { seed: 2, linear, unassigned });
        let last = least.map((_, out) => bound.lowerBoundFor(out));
        for (let working = true; working;) {
          working = bound.step();
          const now = least.map((_, out) => bound.lowerBoundFor(out));
          const wrong = now.findIndex((value, out) => value < last[out]! || value > least[out]!);
          expect(wrong).toBe(-1);
          last = now;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps what it knows when it is given up', () => {
    fc.assert(
      fc.property(smallInstances({ passes: 6, slots: 3 }), fc.nat({ max: 120 }), (instance, steps) => {
        const bound = new ColumnBound(instance, { seed: 3, linear });
        for (let step = 0; step < steps && bound.step(); step += 1);
        const known = bound.lowerBound;
        bound.close();
        expect(bound.step()).toBe(false);
        expect(bound.lowerBound).toBe(known);
        expect(bound.lowerBound).toBeLessThanOrEqual(leastCosts(instance)[0]!);
      }),
      { numRuns: 30 },
    );
  });

  it('finds columns that are calls, each once, at no more than they cost, the divider included where they pay for it without need', () => {
    fc.assert(
      fc.property(smallInstances({ passes: 6, slots: 3 }), (instance) => {
        const { columns } = finished(instance, { seed: 4, linear }).pool;
        const { divider, members, cost: costs, count } = layersOf(instance);
        const needsDivider = new Set(members[divider]);
        for (const { passes, kind, least, tallies } of columns) {
          const slots = Array.from(instance.kindOf.keys()).filter((slot) => instance.kindOf[slot] === kind);
          // A kind may hold a pass that not every slot of it may hold, and its slots may cost more than the kind.
          const kindly: Instance = {
            ...instance,
            mayUse: new Uint8Array(instance.mayUse.length).fill(1),
            slotCost: instance.slotCost.map(() => instance.kinds[kind]!.cost),
          };
          expect(Array.from(passes).every((pass) => instance.kinds[kind]!.mayHold[pass] === 1)).toBe(true);
          const cost = costOfCall(kindly, slots[0]!, [...passes]);
          const isMore =
            divider >= 0 && tallies.includes(divider) && !passes.some((pass) => needsDivider.has(pass));
          expect(cost).toBeLessThan(Infinity);
          expect(least).toBeLessThanOrEqual(cost + (isMore ? costs[kind * count + divider]! : 0) + 1e-9);
        }
        expect(
          new Set(columns.map(({ group, passes, tallies }) => `${group} ${passes.join()} ${tallies.join()}`))
            .size,
        ).toBe(columns.length);
      }),
      { numRuns: 40 },
    );
  });

  it('comes out the same for the same seed', () => {
    fc.assert(
      fc.property(smallInstances({ passes: 6, slots: 3 }), fc.nat(), (instance, seed) => {
        const [one, other] = [finished(instance, { seed, linear }), finished(instance, { seed, linear })];
        expect(one.lowerBound).toBe(other.lowerBound);
        for (let pass = 0; pass < instance.passCount; pass += 1)
          expect(one.worthOf([pass])).toBe(other.worthOf([pass]));
        expect(one.pool.columns).toEqual(other.pool.columns);
      }),
      { numRuns: 15 },
    );
  });

  it('finds passes in one call worth no more than apart, and another pass worth something or nothing', () => {
    fc.assert(
      fc.property(smallInstances({ passes: 6, slots: 3 }), fc.nat({ max: 63 }), (instance, subset) => {
        const bound = finished(instance, { seed: 5, linear });
        expect(bound.worthOf([])).toBe(0);
        const passes = Array.from({ length: instance.passCount }, (_, pass) => pass).filter(
          (pass) => (subset >> pass) & 1,
        );
        const together = bound.worthOf(passes);
        expect(together).toBeLessThanOrEqual(
          passes.reduce((sum, pass) => sum + bound.worthOf([pass]), 0) + 1e-9,
        );
        expect(bound.worthOf(passes.slice(1))).toBeLessThanOrEqual(together + 1e-9);
      }),
      { numRuns: 40 },
    );
  });
});
