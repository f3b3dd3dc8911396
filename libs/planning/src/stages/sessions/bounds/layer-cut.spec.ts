import fc from 'fast-check';
import { loadLinearSolver } from '../../../linear/highs-solver.js';
import { compile } from '../compile.js';
import { eachPlan } from '../spec-support/brute-force.js';
import { cutsOf, draws } from '../spec-support/pricing-cases.js';
import { smallInstances } from '../spec-support/small-instances.js';
import { boundedOf } from './bounded.js';
import { type LayerCut } from './layer-cut.js';
import { LayerCuts } from './layer-cuts.js';
import { type Layers } from './layers.js';

/** How often the calls of a plan count for a cut. */
function countOf(
  layers: Layers,
  { layers: among, times }: LayerCut,
  plan: readonly (readonly number[])[],
): number {
  const chains = layers.first.length - 1;
  const paysFor = (call: readonly number[], layer: number): boolean =>
    call.some((pass) => (layers.top[pass * chains + (layers.chain[layer] ?? 0)] ?? -1) >= layer);
  return among.reduce(
    (sum, layer, term) => sum + (times[term] ?? 0) * plan.filter((call) => paysFor(call, layer)).length,
    0,
  );
}

const part = (id: string, seconds: number, lineUp: Record<string, number>) => ({ id, seconds, lineUp });

describe('a cut over some layers', () => {
  it('holds in every plan, however many passes it leaves out', async () => {
    const linear = await loadLinearSolver();
    fc.assert(
      fc.property(smallInstances({ passes: 5, slots: 4 }), draws, (instance, drawn) => {
        const bounded = boundedOf(instance);
        const { layers } = bounded;
        const nowhere = instance.passCount - layers.passes.length;
        for (const cut of cutsOf(linear, bounded, drawn))
          eachPlan(instance, (plan, unassigned) => {
            expect(countOf(layers, cut, plan)).toBeGreaterThanOrEqual(cut.calls(unassigned - nowhere));
          });
      }),
      { numRuns: 150 },
    );
  });

  it('sees that the part-filled calls of strings and choir cannot be the same', async () => {
    // 2.9 calls of strings and 1.9 of choir, 0.2 of them together: 4.6 with either, so 5, and 1 with both: 6, not 3 + 2.
    const instance = compile({
      passes: [
        ...Array.from({ length: 27 }, (_, n) => part(`s${n}`, 10, { violin: 8 })),
        ...Array.from({ length: 17 }, (_, n) => part(`c${n}`, 10, { choir: 20 })),
        ...Array.from({ length: 2 }, (_, n) => part(`b${n}`, 10, { violin: 8, choir: 20 })),
      ],
      slots: Array.from({ length: 7 }, (_, n) => ({
        id: `${n}`,
        location: 'A',
        capSeconds: 100,
        capacity: 99,
        cost: 0,
      })),
      chairCost: { violin: 1, choir: 1 },
    });
    const bounded = boundedOf(instance);
    const { layers } = bounded;
    const cuts = new LayerCuts(bounded);
    const paid = Float64Array.from(layers.members, (members) => Math.ceil(members.length / 10));
    const search = cuts.separate(await loadLinearSolver(), paid, 0);
    while (search.next().done !== true);
    const [violin, choir] = [1, 2].map((chain) => layers.first[chain] ?? -1);
    const found = cuts.all.map(({ layers: among, times, calls }) => ({
      among: [...among],
      times: [...times],
      calls: calls(0),
    }));
    expect(found).toContainEqual({ among: [violin, choir], times: [1, 1], calls: 6 });
  });
});
