import fc from 'fast-check';
import { pricingCases, worthOf } from '../spec-support/pricing-cases.js';
import { GreedyPricing } from './greedy-pricing.js';

describe('greedy pricing', () => {
  it('makes columns that fit, with the seed or what replaced it, worth at least what it says', () => {
    fc.assert(
      fc.property(pricingCases(8), (one) => {
        const pricing = new GreedyPricing(one.problem);
        pricing.begin(one.value, one.cost);
        for (const [seed, value] of one.value.entries()) {
          const column = pricing.from(seed);
          expect(column === null).toBe(value <= 0);
          if (column === null) continue;
          expect([...column.items]).toEqual([...new Set(column.items)].sort((a, b) => a - b));
          expect(worthOf(one, [...column.items])).toBeGreaterThanOrEqual(column.worth - 1e-9);
        }
      }),
      { numRuns: 150 },
    );
  });
});
