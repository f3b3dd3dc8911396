import fc from 'fast-check';
import { Knapsack } from './knapsack.js';

/** The greatest sum of `worth` of items that fit together, by trying every subset. */
function mostByTrying(seconds: readonly number[], worth: readonly number[], cap: number): number {
  let most = 0;
  for (let subset = 0; subset < 1 << seconds.length; subset += 1) {
    const inside = seconds.flatMap((_, item) => ((subset >> item) & 1 ? [item] : []));
    if (inside.reduce((sum, item) => sum + (seconds[item] ?? 0), 0) > cap) continue;
    most = Math.max(
      most,
      inside.reduce((sum, item) => sum + (worth[item] ?? 0), 0),
    );
  }
  return most;
}

const items = fc.array(
  fc.record({ seconds: fc.nat({ max: 9 }), worth: fc.integer({ min: 1, max: 12 }), asked: fc.boolean() }),
  { maxLength: 8 },
);

describe('the knapsack', () => {
  it('chooses what is worth most of the items asked about', () => {
    fc.assert(
      fc.property(items, fc.nat({ max: 25 }), fc.integer({ min: 1, max: 4 }), (list, room, unit) => {
        const cap = room * unit + (unit - 1);
        const seconds = list.map((item) => item.seconds * unit);
        const knapsack = new Knapsack(Int32Array.from(seconds), cap);
        const asked = list.flatMap((item, index) => (item.asked ? [index] : []));
        const most = knapsack.solve(
          Int32Array.from(asked),
          Float64Array.from(list, ({ worth }) => worth),
        );
        const chosen = [...knapsack.chosen.subarray(0, knapsack.chosenCount)];
        expect(most).toBe(
          mostByTrying(
            asked.map((index) => seconds[index] ?? 0),
            asked.map((index) => list[index]?.worth ?? 0),
            cap,
          ),
        );
        expect(chosen.reduce((sum, index) => sum + (list[index]?.worth ?? 0), 0)).toBe(most);
        expect(chosen.reduce((sum, index) => sum + (seconds[index] ?? 0), 0)).toBeLessThanOrEqual(cap);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(asked).toEqual(expect.arrayContaining(chosen));
      }),
      { numRuns: 150 },
    );
  });

  it('needs no more memory than its items are long, however long the slot', () => {
    const knapsack = new Knapsack(Int32Array.of(3, 4), 2_147_483_647);
    expect(knapsack.suits(2)).toBe(true);
    expect(knapsack.solve(Int32Array.of(0, 1), Float64Array.of(1, 2))).toBe(3);
  });

  it('does not suit tables that are too large', () => {
    const knapsack = new Knapsack(Int32Array.of(1_000_003, 2_000_001), 3_000_000);
    expect(knapsack.suits(2)).toBe(false);
  });

  it('chooses nothing from nothing', () => {
    const knapsack = new Knapsack(new Int32Array(0), 0);
    expect(knapsack.solve(new Int32Array(0), new Float64Array(0))).toBe(0);
    expect(knapsack.chosenCount).toBe(0);
  });
});
