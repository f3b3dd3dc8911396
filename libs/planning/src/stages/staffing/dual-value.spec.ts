import fc from 'fast-check';
import { dualValue } from './dual-value.js';
import { leastCost, smallProblems } from './spec-support/small-problems.js';
import { tablesOf } from './tables.js';

describe('the dual value', () => {
  it('is never above the cost of the best staffing, whatever the prices', () => {
    const price = fc.integer({ min: -20, max: 1_200 });
    fc.assert(
      fc.property(
        smallProblems({ sessions: 3, musicians: 4, candidates: 9 }),
        fc.array(price, { minLength: 6, maxLength: 6 }),
        fc.integer({ min: -5, max: 400 }),
        (problem, prices, reward) => {
          const tables = tablesOf(problem);
          const value = dualValue(tables, prices.slice(0, tables.seats.length), reward);
          expect(value).toBeLessThanOrEqual(leastCost(problem));
        },
      ),
      { numRuns: 300 },
    );
  });
});
