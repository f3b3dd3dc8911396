import fc from 'fast-check';
import { loadLinearSolver } from '../../../linear/highs-solver.js';
import { compile } from '../compile.js';
import { leastCosts } from '../spec-support/brute-force.js';
import { bestColumn, cutsOf, draws, dualsOf, pricedCase, withCuts } from '../spec-support/pricing-cases.js';
import { smallInstances } from '../spec-support/small-instances.js';
import { boundedOf } from './bounded.js';
import { cleanDuals } from './duals.js';
import { lagrangianBound } from './lagrangian-bound.js';
import { workloadOf } from './layer-covers.js';
import { roundedUp } from './rounded-up.js';

describe('the Lagrangian bound', () => {
  it('holds for any prices, however many passes a plan leaves out', async () => {
    const linear = await loadLinearSolver();
    fc.assert(
      fc.property(smallInstances({ passes: 6, slots: 4 }), draws, (instance, drawn) => {
        const bounded = boundedOf(instance);
        const { layers, groups, limit } = bounded;
        const drawnDuals = dualsOf(instance, limit, drawn);
        for (const pass of drawnDuals.pi.keys()) if (!layers.passes.includes(pass)) drawnDuals.pi[pass] = 0;
        const cuts = cutsOf(linear, bounded, drawn);
        const duals = cleanDuals(withCuts(drawnDuals, cuts, drawn), limit);
        const most = Float64Array.from(groups, (problem) => bestColumn(pricedCase(problem, duals)).worth);
        for (const [unassigned, cost] of leastCosts(instance).entries()) {
          const workload = workloadOf(instance, layers, unassigned);
          const bound = lagrangianBound(bounded, { duals, most }, workload, cuts);
          expect(roundedUp(instance, bound)).toBeLessThanOrEqual(cost);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('counts the calls of dearer slots as worth that much less', () => {
    const instance = compile({
      passes: ['a', 'b'].map((id) => ({ id, seconds: 60, lineUp: { vn: 1 } })),
      slots: [7, 10].map((cost) => ({ id: `${cost}`, location: 'A', capSeconds: 100, capacity: 9, cost })),
      chairCost: { vn: 2 },
    });
    const bounded = boundedOf(instance);
    const { layers } = bounded;
    const workload = workloadOf(instance, layers, 0);
    const duals = {
      pi: Float64Array.of(14, 14),
      mu: new Float64Array(layers.tallies),
      cuts: new Float64Array(0),
    };
    // A column earns 14 for 9 in the cheaper slot, for 12 in the dearer one: 28 − 5 − 2.
    const evaluated = { duals, most: Float64Array.of(5) };
    const bound = lagrangianBound(bounded, evaluated, workload, []);
    expect(bound).toBeCloseTo(21, 6);
    expect(leastCosts(instance)[0]).toBe(21);
  });
});
