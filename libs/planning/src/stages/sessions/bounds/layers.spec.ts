import fc from 'fast-check';
import { compile } from '../compile.js';
import { costOfCall } from '../spec-support/brute-force.js';
import { smallInstances } from '../spec-support/small-instances.js';
import { layersOf } from './layers.js';

const instance = compile({
  passes: [
    { id: 'a', seconds: 9, lineUp: { vn: 4, hn: 1 } },
    { id: 'b', seconds: 9, lineUp: { vn: 6 } },
    { id: 'c', seconds: 9, lineUp: { vn: 4 } },
    { id: 'too long', seconds: 99, lineUp: { vn: 20 } },
  ],
  slots: [{ id: 's', location: 'A', capSeconds: 20, capacity: 30, cost: 7 }],
  chairCost: { vn: 2, hn: 5 },
});

describe('the layers of an instance', () => {
  it('are the call, then the counts of each instrument that passes with a slot need', () => {
    const layers = layersOf(instance);
    expect([...layers.first]).toEqual([0, 1, 2, 4]);
    expect([...layers.height]).toEqual([0, 1, 4, 6]);
    expect([...layers.size]).toEqual([0, 1, 4, 2]);
    expect([...layers.cost]).toEqual([7, 5, 8, 4]);
    expect([...layers.bottom]).toEqual([0, 1, 2, 2]);
    expect(layers.members.map((passes) => [...passes])).toEqual([[0, 1, 2], [0], [0, 1, 2], [1]]);
    expect([...layers.passes]).toEqual([0, 1, 2]);
    expect([...layers.top]).toEqual([0, 1, 2, 0, -1, 3, 0, -1, 2, -1, -1, -1]);
  });

  it('cost a call no more than it costs, save what rounding takes off', () => {
    fc.assert(
      fc.property(smallInstances({ passes: 4, slots: 2 }), fc.nat({ max: 15 }), (small, subset) => {
        const layers = layersOf(small);
        const passes = [...layers.passes].filter((_, at) => (subset >> at) & 1);
        for (const [slot, kind] of small.kindOf.entries()) {
          const cost = costOfCall(small, slot, passes);
          if (passes.length === 0 || cost === Infinity) continue;
          const paid = layers.members.reduce(
            (sum, members, layer) =>
              sum +
              (passes.some((pass) => members.includes(pass))
                ? (layers.cost[kind * layers.count + layer] ?? 0)
                : 0),
            0,
          );
          expect(paid - (layers.slack[kind] ?? 0)).toBeLessThanOrEqual(cost + 1e-9);
          const plain = small.kinds[kind]?.tiers === null && small.slotCost[slot] === small.kinds[kind].cost;
          if (plain) expect(paid).toBeCloseTo(cost, 9);
        }
      }),
      { numRuns: 150 },
    );
  });
});
