import fc from 'fast-check';
import { compile } from '../compile.js';
import { bestColumn, draws, dualsOf, pricedCase } from '../spec-support/pricing-cases.js';
import { smallInstances } from '../spec-support/small-instances.js';
import { boundedOf } from './bounded.js';
import { cleanDuals, dividedPrices, priced } from './duals.js';
import { spread } from './earned.js';
import { layersOf } from './layers.js';

describe('telling calls apart by a layer', () => {
  it('takes the dearest that less than half of the passes need, and counts with it the others that not all need', () => {
    const lineUps: readonly Record<string, number>[] = [{ vn: 4, choir: 40 }, { vn: 9 }, { vn: 9, tuba: 1 }];
    const passes = lineUps.map((lineUp, index) => ({ id: `p${index}`, seconds: 9, lineUp }));
    const slots = [{ id: 's', location: 'A', capSeconds: 20, capacity: 90, cost: 7 }];
    const layers = layersOf(compile({ passes, slots, chairCost: { vn: 1, choir: 1, tuba: 1 } }));
    expect([...layers.height]).toEqual([0, 40, 1, 4, 9]);
    expect(layers.divider).toBe(1);
    expect([...layers.isDivided]).toEqual([0, 0, 1, 0, 1]);
  });

  it('takes none where all passes need the same', () => {
    const passes = ['a', 'b'].map((id) => ({ id, seconds: 9, lineUp: { vn: 4 } }));
    const slots = [{ id: 's', location: 'A', capSeconds: 20, capacity: 30, cost: 7 }];
    expect(layersOf(compile({ passes, slots, chairCost: { vn: 1 } }))).toMatchObject({
      divider: -1,
      isDivided: new Uint8Array(2),
    });
  });

  it('prices calls that pay for it and calls that do not apart, and no call at less than it is worth', () => {
    fc.assert(
      fc.property(smallInstances({ passes: 6, slots: 2 }), draws, (instance, drawn) => {
        const { groups, limit } = boundedOf(instance);
        const duals = cleanDuals(dualsOf(instance, limit, drawn), limit);
        for (const problem of groups) {
          const { worth } = bestColumn(pricedCase(problem, duals));
          const prices = priced(problem, duals);
          const divided = dividedPrices(problem, duals, prices);
          const parts = divided === null ? [prices] : [divided.without, divided.within];
          const most = Math.max(...parts.map((part) => bestColumn({ problem, ...part }).worth));
          expect(most).toBeGreaterThanOrEqual(worth - 1e-9);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leaves what a call earns by a layer, with the divider or without, within what the layer costs', () => {
    fc.assert(
      fc.property(
        smallInstances({ passes: 6, slots: 2 }),
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 }),
        (instance, parts) => {
          const bounded = boundedOf(instance);
          const { layers, limit, together } = bounded;
          const earned = together.map((most, tally) => most * (parts[tally % parts.length] ?? 0));
          const mu = spread(earned, bounded);
          for (let layer = 0; layer < layers.count; layer += 1) {
            expect(mu[layer]).toBeLessThanOrEqual(limit[layer]! + 1e-9);
            expect(mu[layer]! + mu[layers.count + layer]!).toBeLessThanOrEqual(limit[layer]! + 1e-9);
          }
          const sumOf = (prices: Float64Array): number => prices.reduce((sum, price) => sum + price, 0);
          const ofLayers = sumOf(earned.subarray(0, layers.count));
          expect(sumOf(mu.subarray(0, layers.count))).toBeCloseTo(ofLayers, 6);
        },
      ),
      { numRuns: 100 },
    );
  });
});
