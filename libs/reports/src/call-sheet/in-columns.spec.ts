import fc from 'fast-check';
import { inColumns } from './in-columns.js';

const shared = (...heights: readonly number[]): readonly (readonly number[])[] =>
  inColumns(
    heights.map((lines) => ({ lines })),
    3,
  ).map((column) => column.map(({ lines }) => lines));

describe('players in columns', () => {
  it('begin at the left where they are few', () => {
    expect(shared(9)).toEqual([[9], [], []]);
    expect(shared(4, 4)).toEqual([[4], [4], []]);
  });

  it('fill columns of about one height', () => {
    expect(shared(7, 7, 7, 7, 6, 6, 5, 4)).toEqual([
      [7, 7],
      [7, 7, 6],
      [6, 5, 4],
    ]);
    expect(shared(12, 7, 7, 3)).toEqual([[12], [7], [7, 3]]);
  });

  it('keep the order of the score, and no column could end higher', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(heights, (all) => {
        const columns = shared(...all);
        expect(columns.flat()).toEqual(all);
        const sum = (own: readonly number[]): number => own.reduce((total, one) => total + one, 0);
        const highest = Math.max(...columns.map(sum));
        // Filled one after the other, columns one line lower do not hold everything.
        let used = 1;
        let height = 0;
        for (const lines of all) {
          if (height + lines > highest - 1) [used, height] = [used + 1, 0];
          height += lines;
        }
        expect(used > 3 || Math.max(...all) > highest - 1).toBe(true);
      }),
    );
  });
});
