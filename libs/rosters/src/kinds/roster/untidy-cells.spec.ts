import { readAll } from '../../testing/read-all.js';

describe('untidy cells of a roster', () => {
  it.each([
    [
      'without separators behind them',
      'Name,Instrument,Phone\nVIOLIN I\nAnna Bell,,0664 123\nHorns:\nBo Cee\n',
    ],
    ['in a sheet of a single column', 'Name\nVIOLIN I\nAnna Bell\nHorns:\nBo Cee\n'],
  ])('take section headings %s', async (_, text) => {
    const { drafts, codes } = await readAll('roster', text);
    expect(drafts.map(({ name, instrument }) => [name, instrument])).toEqual([
      ['Anna Bell', 'violin'],
      ['Bo Cee', 'horn'],
    ]);
    expect(codes).toEqual(['ROSTER.SECTION_HEADING', 'ROSTER.SECTION_HEADING']);
  });

  it('takes the size of a group from what stands beside its kind or name, and says so', async () => {
    const { drafts, codes } = await readAll(
      'roster',
      'Name,Instrument\nTop Secret,Drum corps (26)\nLes Pages,Boys choir 24\nCoro (40 voices),choir\nStudio 8,choir\n',
    );
    expect(drafts.map((draft) => (draft.kind === 'group' ? draft.members : draft.kind))).toEqual([
      26,
      24,
      40,
      null,
    ]);
    expect(codes).toEqual([
      ...Array<string>(3).fill('ROSTER.GUESSED_GROUP_SIZE'),
      'ROSTER.GROUP_SIZE_UNKNOWN',
    ]);
  });

  it('drops account and social-security columns however they are headed', async () => {
    const text = 'Name,Instrument,Account,Acct,Social Sec #,Shoes\nAnna Bell,violin,1,2,3,42\n';
    const { drafts, reading } = await readAll('roster', text);
    expect(drafts[0]?.notes).toBe('Shoes: 42');
    expect(
      reading.entries.filter((entry) => entry.code === 'IMPORT.PRIVATE_COLUMN').map((entry) => entry.column),
    ).toEqual(['Account', 'Acct', 'Social Sec #']);
  });

  it('reports figures that Excel turned into dates, and fails the row where it matters', async () => {
    const { outcomes, entries, drafts } = await readAll(
      'roster',
      'Name,Instrument,Chair,Doubles\nAnna Bell,violin,02-Jan,\nBo Cee,flute,2-1,01/02/2023\nDi Eff,Jan-02,,\n',
    );
    expect(entries.map((entry) => [entry.row, entry.column, entry.level, entry.code])).toEqual([
      [2, 'Chair', 'warning', 'IMPORT.EXCEL_DATE'],
      [3, 'Doubles', 'error', 'IMPORT.EXCEL_DATE'],
      [4, 'Instrument', 'error', 'IMPORT.EXCEL_DATE'],
    ]);
    expect(entries[0]?.message).toContain('"2-1"');
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['taken', 'failed', 'failed']);
    expect(drafts[0]?.notes).toBe('Chair: 02-Jan');
  });

  it('takes off what keeps a spreadsheet from calculating with a phone number', async () => {
    const { drafts } = await readAll(
      'roster',
      'Name,Instrument,Phone\nAnna Bell,violin,"=""+44 20 7946 0018"""\nBo Cee,viola,=+442079460018\n',
    );
    expect(drafts.map((draft) => draft.phone)).toEqual(['+44 20 7946 0018', '+442079460018']);
  });

  it('asks about a date without a year in words that a person uses', async () => {
    const { entries } = await readAll('roster', 'Name,Instrument,Available from\nAnna Bell,violin,03/04\n');
    expect(entries[0]).toMatchObject({ code: 'CLOCK.AMBIGUOUS_DATE', column: 'Available from' });
    expect(entries[0]?.message).toContain('3 Apr or 4 Mar');
  });
});
