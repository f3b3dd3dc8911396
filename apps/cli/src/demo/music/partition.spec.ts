import fc from 'fast-check';
import { seeded } from '../random.js';
import { partition } from './partition.js';

describe('a length cut into parts', () => {
  it('is the sum of its parts, and every part keeps its bounds', () => {
    const cases = fc.record({
      seed: fc.nat(),
      count: fc.integer({ min: 1, max: 60 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(cases, ({ seed, count, share }) => {
        const [low, high] = [38, 415];
        const total = Math.round(count * (low + share * (high - low)));
        const parts = partition(total, count, { low, high }, seeded(seed));
        expect(parts).toHaveLength(count);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        expect(parts.every((part) => part >= low && part <= high)).toBe(true);
      }),
    );
  });

  it('cannot be when the bounds leave no room', () => {
    expect(() => partition(10, 3, { low: 4, high: 9 }, seeded(1))).toThrow(RangeError);
  });
});
