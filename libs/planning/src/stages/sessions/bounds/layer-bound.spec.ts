import fc from 'fast-check';
import { compile } from '../compile.js';
import { type SessionsProblem } from '../problem.js';
import { eachPlan, leastCosts } from '../spec-support/brute-force.js';
import { smallInstances } from '../spec-support/small-instances.js';
import { layerBound } from './layer-bound.js';
import { workloadOf } from './layer-covers.js';
import { layersOf } from './layers.js';

/** Passes in one place where a slot takes 100 seconds and any number of players. */
const problemOf = (
  passes: readonly (readonly [seconds: number, violins: number])[],
  slots = 4,
): SessionsProblem => ({
  passes: passes.map(([seconds, vn], at) => ({ id: `p${at}`, seconds, lineUp: { vn } })),
  slots: Array.from({ length: slots }, (_, at) => ({
    id: `s${at}`,
    location: 'A',
    capSeconds: 100,
    capacity: 50,
    cost: 7,
  })),
  chairCost: { vn: 2 },
});

describe('the layer bound', () => {
  it('is no higher than the cheapest plan, however many passes that leaves out', () => {
    fc.assert(
      fc.property(smallInstances({ passes: 6, slots: 4 }), (instance) => {
        for (const [unassigned, cost] of leastCosts(instance).entries())
          expect(layerBound(instance, unassigned)).toBeLessThanOrEqual(cost);
      }),
      { numRuns: 120 },
    );
  });

  it('counts no more calls of a layer, in all or with the divider, and at no higher cost, than any plan has', () => {
    fc.assert(
      fc.property(smallInstances({ passes: 5, slots: 3 }), (instance) => {
        const layers = layersOf(instance);
        const workloads = Array.from({ length: instance.passCount + 1 }, (_, unassigned) =>
          workloadOf(instance, layers, unassigned),
        );
        eachPlan(instance, (calls, unassigned) => {
          const paysFor = (call: readonly number[], layer: number): boolean =>
            call.some((pass) => layers.members[layer]?.includes(pass));
          for (const [tally, cover] of (workloads[unassigned]?.covers ?? []).entries()) {
            const layer = tally % layers.count;
            const paying = calls.flatMap((call, slot) =>
              paysFor(call, layer) && (tally === layer || paysFor(call, layers.divider))
                ? [instance.kindOf[slot] ?? 0]
                : [],
            );
            const paid = paying.reduce(
              (sum, kind) => sum + (layers.cost[kind * layers.count + layer] ?? 0),
              0,
            );
            if (cover.calls > paying.length || cover.cost > paid + 1e-9)
              throw new Error(`tally ${tally}: ${cover.calls} calls for ${cover.cost}`);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('pays for a layer as often as its passes fill calls', () => {
    const instance = compile(
      problemOf([
        [60, 3],
        [60, 1],
        [60, 1],
        [20, 0],
      ]),
    );
    expect(layerBound(instance)).toBe(3 * 7 + 3 * 2 + 2 * 2);
  });

  it('sees that passes of more than half a call cannot share one', () => {
    const thirds = Array.from({ length: 3 }, () => [51, 1] as const);
    expect(layerBound(compile(problemOf(thirds)))).toBe(3 * 9);
  });

  it('sees that what long passes leave of their calls is too short for others', () => {
    const passes = [60, 60, 60, 45, 45].map((seconds) => [seconds, 1] as const);
    expect(layerBound(compile(problemOf(passes, 5)))).toBe(4 * 9);
  });

  it('leaves the longest passes out', () => {
    const passes = [[90, 1] as const, [80, 1] as const, [10, 1] as const];
    expect(layerBound(compile(problemOf(passes)), 1)).toBe(9);
    expect(layerBound(compile(problemOf(passes)), 2)).toBe(9);
    expect(layerBound(compile(problemOf(passes)), 3)).toBe(0);
  });

  it('does not count passes that no slot can hold among those it may leave out', () => {
    const passes = [[200, 5] as const, [90, 1] as const, [80, 1] as const];
    expect(layerBound(compile(problemOf(passes)), 1)).toBe(2 * 9);
  });

  it('counts one call for passes without length', () => {
    const passes = [[0, 4] as const, [0, 2] as const];
    expect(layerBound(compile(problemOf(passes)))).toBe(7 + 8);
  });

  it.each([
    ['passes', problemOf([])],
    ['slots', problemOf([[10, 1]], 0)],
  ])('is nothing without %s', (_, problem) => {
    expect(layerBound(compile(problem))).toBe(0);
  });
});
