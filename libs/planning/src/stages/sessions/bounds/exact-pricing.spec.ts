import fc from 'fast-check';
import {
  bestColumn,
  filmCase,
  pricingCases,
  worthOf,
  type PricingCase,
} from '../spec-support/pricing-cases.js';
import { ExactPricing } from './exact-pricing.js';

const EPSILON = 1e-9;

const pricingOf = ({ problem, value, cost }: PricingCase, floor = 0): ExactPricing =>
  new ExactPricing(problem, value, cost, floor);

describe('exact pricing', () => {
  it('finds the column that is worth most', () => {
    fc.assert(
      fc.property(pricingCases(8), (one) => {
        const most = bestColumn(one).worth;
        const pricing = pricingOf(one);
        expect(pricing.work(Infinity)).toBe(true);
        expect(pricing.bound).toBeGreaterThanOrEqual(most - EPSILON);
        expect(pricing.bound).toBeLessThanOrEqual(Math.max(0, most) + EPSILON);
        if (most > EPSILON)
          expect(Math.max(...pricing.found.map(({ worth }) => worth))).toBeGreaterThan(most - EPSILON);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['with a knapsack at the end', false],
    ['without, where the lengths make its table too large', true],
  ])('finds the best column among the cues of a film, %s', (_, odd) => {
    const film = fc.record({
      seed: fc.nat(),
      cues: fc.integer({ min: 10, max: 18 }),
      capacity: fc.integer({ min: 30, max: 70 }),
    });
    fc.assert(
      fc.property(film, ({ seed, cues, capacity }) => {
        const one = filmCase(seed, { cues, capacity, odd });
        const most = bestColumn(one).worth;
        const pricing = pricingOf(one);
        pricing.work(Infinity);
        expect(pricing.bound).toBeGreaterThanOrEqual(most - EPSILON);
        if (!odd) expect(pricing.bound).toBeLessThanOrEqual(Math.max(0, most) + EPSILON);
      }),
      { numRuns: odd ? 25 : 50 },
    );
  });

  it('offers columns that fit and are worth what it says', () => {
    fc.assert(
      fc.property(pricingCases(8), (one) => {
        const pricing = pricingOf(one);
        pricing.work(Infinity);
        for (const { items, worth } of pricing.found) {
          expect(worthOf(one, [...items])).toBeCloseTo(worth, 9);
          expect(worth).toBeGreaterThan(0);
          expect([...items]).toEqual([...new Set(items)].sort((a, b) => a - b));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says no less than the best column at any time, and less and less', () => {
    fc.assert(
      fc.property(pricingCases(8), fc.integer({ min: 1, max: 3 }), (one, nodes) => {
        const most = bestColumn(one).worth;
        const pricing = pricingOf(one);
        let last = pricing.bound;
        for (let done = false; !done;) {
          done = pricing.work(nodes);
          expect(pricing.bound).toBeGreaterThanOrEqual(most - EPSILON);
          expect(pricing.bound).toBeLessThanOrEqual(last);
          last = pricing.bound;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('does not look for columns worth no more than the floor, and says so', () => {
    fc.assert(
      fc.property(pricingCases(7), fc.integer({ min: 1, max: 20 }), (one, floor) => {
        const most = bestColumn(one).worth;
        const pricing = pricingOf(one, floor);
        pricing.work(Infinity);
        expect(pricing.bound).toBeGreaterThanOrEqual(Math.max(floor, most) - EPSILON);
        expect(pricing.bound).toBeLessThanOrEqual(Math.max(floor, most) + EPSILON);
        for (const { worth } of pricing.found) expect(worth).toBeGreaterThan(floor);
      }),
      { numRuns: 100 },
    );
  });
});
