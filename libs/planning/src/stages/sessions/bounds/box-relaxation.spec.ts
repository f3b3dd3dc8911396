import fc from 'fast-check';
import { bestColumn, filmCase, pricingCases, type PricingCase } from '../spec-support/pricing-cases.js';
import { BoxRelaxation, type Box } from './box-relaxation.js';

const EPSILON = 1e-6;

/** All columns: no layer paid for but the call, no item of value left out. */
const wholeBox = ({ problem: { layers }, value, cost }: PricingCase): Box => ({
  items: Int32Array.from(value.keys()).filter((item) => value[item]! > 0),
  upTo: layers.first.slice(0, -1).map((start, chain) => (chain === 0 ? 0 : start - 1)),
  paid: cost[0]!,
  players: 0,
  bound: Infinity,
});

/** The highest layer that items need, by chain; one below the chain's first where none. */
const highest = ({ problem: { topIn, count, layers } }: PricingCase, items: readonly number[]): number[] =>
  Array.from(layers.first.slice(0, -1), (start, chain) =>
    Math.max(start - 1, ...items.map((item) => topIn[chain * count + item]!)),
  );

const cases: fc.Arbitrary<PricingCase> = fc.oneof(
  pricingCases(8),
  fc
    .record({
      seed: fc.nat(),
      cues: fc.integer({ min: 4, max: 12 }),
      capacity: fc.integer({ min: 40, max: 70 }),
      odd: fc.boolean(),
    })
    .map(({ seed, ...film }) => filmCase(seed, film)),
);

describe('the relaxation of a box', () => {
  it('is no lower than the best column, also where that has its layers paid for', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (one, drawn) => {
        const best = bestColumn(one);
        const box = wholeBox(one);
        const relaxation = new BoxRelaxation(one.problem, one.value, one.cost);
        const tops = highest(one, best.items);
        const chain = 1 + (drawn % Math.max(1, tops.length - 1));
        const top = tops[chain] ?? -1;
        if (top >= one.problem.layers.first[chain]!) relaxation.pay(box, top);
        relaxation.tighten(box, -Infinity);
        expect(box.bound).toBeGreaterThanOrEqual(best.worth - EPSILON);
      }),
      { numRuns: 80 },
    );
  });

  it('leaves out nothing that the best column has, and pays for nothing that it does not need', () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0.001, max: 5, noNaN: true }), (one, less) => {
        const best = bestColumn(one);
        fc.pre(best.items.every((item) => one.value[item]! > 0) && best.worth > -Infinity);
        const box = wholeBox(one);
        const relaxation = new BoxRelaxation(one.problem, one.value, one.cost);
        expect(relaxation.tighten(box, best.worth - less)).toBe(true);
        expect([...box.items]).toEqual(expect.arrayContaining([...best.items]));
        const needed = highest(one, best.items);
        for (const [chain, layer] of box.upTo.entries()) expect(layer).toBeLessThanOrEqual(needed[chain]!);
      }),
      { numRuns: 80 },
    );
  });

  it('knows when no column is worth more than asked for', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const relaxation = new BoxRelaxation(one.problem, one.value, one.cost);
        expect(relaxation.tighten(wholeBox(one), Infinity)).toBe(false);
      }),
      { numRuns: 20 },
    );
  });
});
