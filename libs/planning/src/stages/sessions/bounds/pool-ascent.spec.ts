import { type Column } from './column-pool.js';
import { PoolAscent } from './pool-ascent.js';

const columnOf = (least: number, ...passes: readonly number[]): Column => ({
  passes: Int32Array.from(passes),
  kind: 0,
  group: 0,
  least,
  tallies: Int32Array.of(0),
});

/** Two calls of two passes each or one of all three: the cheapest cover at prices 2, 2 and 2 costs 6. */
const COLUMNS = [columnOf(4, 0, 1), columnOf(4, 1, 2), columnOf(4, 0, 2), columnOf(9, 0, 1, 2)];

const boundAt = (pi: Float64Array): number =>
  COLUMNS.reduce(
    (sum, { passes, least }) => sum + Math.min(0, least - passes.reduce((all, pass) => all + pi[pass]!, 0)),
    pi.reduce((sum, price) => sum + price, 0),
  );

describe('the ascent over the pool', () => {
  it('raises the bound towards the best there is', () => {
    const pi = Float64Array.of(1, 0, 3);
    expect(boundAt(pi)).toBe(4);
    const ascent = new PoolAscent(COLUMNS, pi, Int32Array.of(0, 1, 2), 400, 6);
    expect(ascent.work(400)).toBe(true);
    expect(boundAt(pi)).toBeGreaterThan(5);
    expect(boundAt(pi)).toBeLessThanOrEqual(6 + 1e-9);
  });

  it('comes to the same prices in pieces', () => {
    const [whole, pieces] = [Float64Array.of(1, 0, 3), Float64Array.of(1, 0, 3)];
    new PoolAscent(COLUMNS, whole, Int32Array.of(0, 1, 2), 100, 6).work(100);
    const ascent = new PoolAscent(COLUMNS, pieces, Int32Array.of(0, 1, 2), 100, 6);
    while (!ascent.work(7));
    expect(pieces).toEqual(whole);
  });

  it('leaves passes alone that it is not to price, and prices none below 0', () => {
    const pi = Float64Array.of(5, 5, 5);
    new PoolAscent([columnOf(0, 0, 1)], pi, Int32Array.of(0, 1), 50, 0).work(50);
    expect(pi[2]).toBe(5);
    expect(Math.min(...pi)).toBeGreaterThanOrEqual(0);
  });

  it('stands still without columns or passes', () => {
    const pi = new Float64Array(0);
    expect(new PoolAscent([], pi, new Int32Array(0), 10, 0).work(10)).toBe(true);
  });
});
