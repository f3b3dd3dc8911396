import fc from 'fast-check';
import { criticalPosition } from './critical-item.js';

const items = fc.array(fc.record({ seconds: fc.integer({ min: 1, max: 9 }), ratio: fc.nat({ max: 5 }) }), {
  maxLength: 30,
});

describe('the critical item', () => {
  it('parts the items that fit, best seconds first, from those that do not', () => {
    fc.assert(
      fc.property(items, fc.nat({ max: 60 }), fc.nat({ max: 3 }), (list, cap, behind) => {
        const order = Int32Array.from(list.keys());
        const count = Math.max(0, list.length - behind);
        const ratioOf = (at: number): number => list[order[at] ?? -1]?.ratio ?? -1;
        const critical = criticalPosition(
          order,
          count,
          Float64Array.from(list, ({ ratio }) => ratio),
          Int32Array.from(list, ({ seconds }) => seconds),
          cap,
        );
        const filled = [...order.subarray(0, critical)].reduce(
          (sum, item) => sum + (list[item]?.seconds ?? 0),
          0,
        );
        expect([...order.subarray(0, count)].sort((a, b) => a - b)).toEqual([...list.slice(0, count).keys()]);
        expect([...order.subarray(count)]).toEqual([...list.keys()].slice(count));
        expect(filled).toBeLessThanOrEqual(cap);
        if (critical === count) return;
        expect(filled + (list[order[critical] ?? -1]?.seconds ?? 0)).toBeGreaterThan(cap);
        for (let at = 0; at < count; at += 1)
          if (at < critical) expect(ratioOf(at)).toBeGreaterThanOrEqual(ratioOf(critical));
          else expect(ratioOf(at)).toBeLessThanOrEqual(ratioOf(critical));
      }),
      { numRuns: 300 },
    );
  });
});
