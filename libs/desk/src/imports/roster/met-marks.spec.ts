import { MetMarks } from './met-marks.js';

const marks = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, nth) => `p${from + nth}@example.org`);

describe('the marks an import has met', () => {
  it('never forgets one', () => {
    const met = new MetMarks();
    for (const mark of marks(0, 20_000)) met.add(mark);
    expect(marks(0, 20_000).filter((mark) => !met.mayHave(mark))).toEqual([]);
  });

  it('takes few unknown ones for known, also among a great many', () => {
    const met = new MetMarks();
    for (const mark of marks(0, 100_000)) met.add(mark);
    expect(marks(100_000, 120_000).filter((mark) => met.mayHave(mark)).length).toBeLessThan(20);
  });
});
