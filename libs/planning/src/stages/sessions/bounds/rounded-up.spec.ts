import { compile } from '../compile.js';
import { roundedUp } from './rounded-up.js';

const instanceOf = (slotCost: number, chairCost: number): ReturnType<typeof compile> =>
  compile({
    passes: [{ id: 'p', seconds: 1, lineUp: { vn: 1 } }],
    slots: [{ id: 's', location: 'A', capSeconds: 1, capacity: 1, cost: slotCost }],
    chairCost: { vn: chairCost },
  });

describe('a bound summed up in doubles', () => {
  it('is raised to the next whole amount where all costs are whole', () => {
    expect(roundedUp(instanceOf(2, 3), 4.2)).toBe(5);
    expect(roundedUp(instanceOf(2, 3), 5.000_000_1)).toBe(5);
    expect(roundedUp(instanceOf(2, 3), 4.999_999_9)).toBe(5);
  });

  it('is lowered a little where some cost is not whole', () => {
    expect(roundedUp(instanceOf(0.5, 3), 4.2)).toBeCloseTo(4.2, 5);
    expect(roundedUp(instanceOf(2, 0.1), 4.2)).toBeLessThan(4.2);
  });

  it('is not raised where only some slot has a cost that is not whole', () => {
    const slotCost = Float64Array.of(2.5);
    expect(roundedUp({ ...instanceOf(2, 3), slotCost }, 4.2)).toBeLessThan(4.2);
  });

  it('is raised all the same where tiers round the cost of chairs', () => {
    const instance = instanceOf(2, 0.1);
    const kinds = instance.kinds.map((kind) => ({ ...kind, tiers: [{ from: 0, perMille: 900 }] }));
    expect(roundedUp({ ...instance, kinds }, 4.2)).toBe(5);
  });

  it('is never below nothing', () => {
    expect(roundedUp(instanceOf(2, 3), -7)).toBe(0);
    expect(roundedUp(instanceOf(2, 0.5), -Infinity)).toBe(0);
  });
});
