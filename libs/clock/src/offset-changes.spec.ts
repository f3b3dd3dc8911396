import { offsetStretches } from './offset-changes.js';

const year = { start: Date.parse('2023-01-01T00:00:00Z'), end: Date.parse('2024-01-01T00:00:00Z') };

describe('the offsets of a zone', () => {
  it('change in Vienna at one in the morning UTC, on 26 March and 29 October 2023', () => {
    expect(
      offsetStretches('Europe/Vienna', year).map(({ from, before, offset }) => [
        new Date(from).toISOString(),
        before,
        offset,
      ]),
    ).toEqual([
      ['2023-01-01T00:00:00.000Z', 60, 60],
      ['2023-03-26T01:00:00.000Z', 60, 120],
      ['2023-10-29T01:00:00.000Z', 120, 60],
    ]);
  });

  it('do not change where clocks are left alone', () => {
    expect(offsetStretches('Asia/Tokyo', year)).toHaveLength(1);
  });
});
