import fc from 'fast-check';
import { loadLinearSolver } from '../../../linear/highs-solver.js';
import { compile } from '../compile.js';
import { costOfCall, eachPlan } from '../spec-support/brute-force.js';
import { filmProblem } from '../spec-support/film-problems.js';
import { bestColumn, draws, dualsOf, pricedCase } from '../spec-support/pricing-cases.js';
import { smallInstances } from '../spec-support/small-instances.js';
import { leastCostOfAll } from '../spec-support/subset-search.js';
import { BestBound } from './best-bound.js';
import { boundedOf } from './bounded.js';
import { ColumnBound } from './column-bound.js';
import { cleanDuals } from './duals.js';

describe('branching on how many calls pay for a layer, with the divider or in all', () => {
  it('bounds the plans of each part for any prices, also where a call loses by a layer', () => {
    const cases = fc.record({
      instance: smallInstances({ passes: 5, slots: 3 }),
      drawn: draws,
      nth: fc.nat(),
      calls: fc.nat({ max: 3 }),
      loss: fc.double({ min: 0, max: 20, noNaN: true }),
    });
    fc.assert(
      fc.property(cases, ({ instance, drawn, nth, calls, loss }) => {
        const bounded = boundedOf(instance);
        const { layers, groups, limit } = bounded;
        const tally = nth % layers.tallies;
        const paysFor = (call: readonly number[], layer: number): boolean =>
          call.some((pass) => layers.members[layer]?.includes(pass));
        const counts = (call: readonly number[]): boolean =>
          tally < layers.count
            ? paysFor(call, tally)
            : paysFor(call, tally - layers.count) && paysFor(call, layers.divider);
        const { pi, mu } = dualsOf(instance, limit, drawn);
        const duals = cleanDuals(
          {
            pi: pi.map((price, pass) => (layers.passes.includes(pass) ? price : 0)),
            mu: mu.map((price, one) => (one === tally || one % 3 === 0 ? price - loss : price)),
            cuts: new Float64Array(0),
          },
          limit,
        );
        const most = Float64Array.from(groups, (problem) => bestColumn(pricedCase(problem, duals)).worth);
        const bounds = Array.from({ length: instance.passCount + 1 }, (_, out) => {
          const bound = new BestBound(bounded, out);
          const parts = bound.split(bound.weakest, tally, calls);
          for (const part of parts) {
            bound.focus(part);
            bound.take({ duals, most });
          }
          return { all: bound.for(out), parts: parts.map(({ best }) => best) };
        });
        eachPlan(instance, (plan, unassigned) => {
          const cost = plan.reduce((sum, call, slot) => sum + costOfCall(instance, slot, call), 0);
          const part = plan.filter((call) => counts(call)).length <= calls ? 0 : 1;
          expect(bounds[unassigned]!.parts[part]!).toBeLessThanOrEqual(cost + 1e-6);
          expect(bounds[unassigned]!.all).toBeLessThanOrEqual(cost);
        });
      }),
      { numRuns: 25 },
    );
  });

  it.each([11, 15, 20, 29])(
    'raises the bound of a film of twelve cues to its cheapest plan: seed %i',
    async (seed) => {
      const instance = compile(filmProblem(seed, 12, 1));
      const bound = new ColumnBound(instance, { seed: 1, linear: await loadLinearSolver() });
      while (!bound.isRefining) bound.step();
      const before = bound.lowerBound;
      while (bound.step());
      expect(bound.lowerBound).toBeGreaterThan(before);
      expect(bound.lowerBound).toBe(leastCostOfAll(instance));
    },
  );
});
