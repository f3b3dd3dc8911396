import { compile } from '../compile.js';
import { BestBound } from './best-bound.js';
import { boundedOf } from './bounded.js';

/** Two passes of 60 seconds and a violin each; slots of 100 seconds for 7, a violin for 2: every call costs 9. */
function boundFor(unassigned: number): BestBound {
  const instance = compile({
    passes: ['a', 'b'].map((id) => ({ id, seconds: 60, lineUp: { vn: 1 } })),
    slots: ['s', 't'].map((id) => ({ id, location: 'A', capSeconds: 100, capacity: 9, cost: 7 })),
    chairCost: { vn: 2 },
  });
  return new BestBound(boundedOf(instance), unassigned);
}

/** An evaluation at these prices of the two passes, with the worth of the best column. */
const evaluated = (a: number, b: number, most: number): Parameters<BestBound['take']>[0] => ({
  duals: { pi: Float64Array.of(a, b), mu: new Float64Array(4), cuts: new Float64Array(0) },
  most: Float64Array.of(most),
});

describe('the best bound', () => {
  it('starts from the layer bound', () => {
    expect([0, 1, 2].map((unassigned) => boundFor(0).for(unassigned))).toEqual([18, 9, 0]);
  });

  it('takes the better evaluation, and says so', () => {
    const bound = boundFor(0);
    expect(bound.take(evaluated(5, 5, 0))).toBe(true);
    expect(bound.take(evaluated(4, 4, 0))).toBe(false);
    expect(bound.take(evaluated(8, 8, 0))).toBe(true);
    expect(bound.best).toBeCloseTo(16, 6);
    expect(bound.reaches(15.5)).toBe(true);
    expect(bound.reaches(16.5)).toBe(false);
  });

  it('keeps the best for each number of passes left out', () => {
    const bound = boundFor(1);
    expect(bound.take(evaluated(9, 0, 0))).toBe(true);
    expect(bound.best).toBeCloseTo(0, 6);
    expect(bound.take(evaluated(5, 5, 0))).toBe(true);
    expect(bound.best).toBeCloseTo(5, 6);
    expect(bound.take(evaluated(9, 3, 0))).toBe(false);
    expect(bound.for(0)).toBe(18);
    expect(bound.for(1)).toBe(9);
  });

  it('is not led astray by prices that are no numbers', () => {
    const bound = boundFor(0);
    expect(bound.take(evaluated(NaN, 3, 0))).toBe(false);
    expect(bound.take(evaluated(9, 9, Infinity))).toBe(false);
    expect(bound.best).toBe(-Infinity);
    expect(bound.take(evaluated(9, 9, 0))).toBe(true);
    expect(bound.for(0)).toBe(18);
  });
});
