import { type ImportEntry } from '#rosters';
import fc from 'fast-check';
import { ROW_ENDS } from './row-end.js';
import { ReportTally } from './report-tally.js';

const entry = (
  row: number,
  level: ImportEntry['level'],
  code = `TEST.${level.toUpperCase()}`,
): ImportEntry => ({
  row,
  level,
  code,
  message: 'said why',
});

describe('the tally of an import', () => {
  it('counts every row exactly once, whatever became of it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ROW_ENDS)), (ends) => {
        const tally = new ReportTally();
        ends.forEach((end, row) => tally.add(end, [entry(row, 'info')]));
        const { rows, created, updated, unchanged, skipped, failed } = tally.total();
        expect(rows).toBe(ends.length);
        expect(created + updated + unchanged + skipped + failed).toBe(rows);
      }),
    );
  });

  it('keeps errors rather than warnings where not everything can be kept', () => {
    const tally = new ReportTally(3);
    for (let row = 1; row <= 4; row++) tally.add('updated', [entry(row, 'info')]);
    tally.add('failed', [entry(5, 'error')]);
    tally.add('failed', [entry(6, 'error')]);
    const { entries, entriesOmitted } = tally.total();
    expect(entries.map(({ row, level }) => [row, level])).toEqual([
      [1, 'info'],
      [5, 'error'],
      [6, 'error'],
    ]);
    expect(entriesOmitted).toBe(3);
  });

  it('counts by code what it could not keep', () => {
    const tally = new ReportTally(2);
    for (let row = 1; row <= 50; row++) tally.add('failed', [entry(row, 'error', 'ROSTER.CONFLICT')]);
    expect(tally.total().entries).toHaveLength(2);
    expect(tally.total().byCode).toEqual({ 'ROSTER.CONFLICT': 50 });
  });
});
