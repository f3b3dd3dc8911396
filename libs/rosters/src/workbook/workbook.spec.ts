import writeXlsxFile from 'write-excel-file/node';
import { readAll, refusalOf } from '../testing/read-all.js';
import { cellText } from './cell-text.js';

const HEADER = ['Name', 'Instrument', 'Phone', 'Rate', 'Available from'].map((value) => ({ value }));

async function workbook(): Promise<Uint8Array> {
  const row = [
    { value: 'Rossi, Anna' },
    { value: 'Horn' },
    { value: 447_911_123_456, type: Number },
    { value: 130.5, type: Number },
    { value: new Date('2023-03-14T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
  ];
  return new Uint8Array(await writeXlsxFile([HEADER, [], row], { sheet: 'Players' }).toBuffer());
}

describe('workbooks', () => {
  it('reads a sheet: numbers, dates, blank rows, and the row numbers of the spreadsheet', async () => {
    const { reading, drafts, outcomes } = await readAll('roster', await workbook(), { currency: 'GBP' }, 500);
    expect(reading.encoding).toBe('xlsx');
    expect(outcomes.map((outcome) => [outcome.row, outcome.kind])).toEqual([
      [2, 'skipped'],
      [3, 'taken'],
    ]);
    expect(drafts[0]).toMatchObject({
      name: 'Anna Rossi',
      phone: '447911123456',
      rateMinor: 13_050,
      currency: 'GBP',
      availableFrom: '2023-03-14',
    });
  });

  it('takes a sheet by name and says which there are', async () => {
    const bytes = await workbook();
    expect((await readAll('roster', bytes, { sheet: 'Players' })).drafts).toHaveLength(1);
    const refusal = await refusalOf('roster', bytes, { sheet: 'Staff' });
    expect(refusal.code).toBe('IMPORT.UNKNOWN_SHEET');
    expect(refusal.message).toContain('Players');
  });

  it('refuses a damaged workbook, and one that would fill the memory', async () => {
    const bytes = await workbook();
    expect((await refusalOf('roster', bytes.slice(0, 900))).code).toBe('IMPORT.NOT_A_TABLE');
    const wide = [
      HEADER,
      ...Array.from({ length: 600 }, (_, at) =>
        at === 599 ? Array.from({ length: 6_000 }, () => ({ value: 'x' })) : [],
      ),
    ];
    const large = new Uint8Array(await writeXlsxFile(wide, { sheet: 'A' }).toBuffer());
    expect((await refusalOf('roster', large)).code).toBe('IMPORT.TOO_LARGE');
  });

  it('writes cells as CSV would have them', () => {
    expect(cellText(new Date('2023-03-14T10:30:00Z'))).toBe('2023-03-14T10:30');
    expect(cellText(new Date('1899-12-31T03:25:00Z'))).toBe('03:25:00');
    expect([cellText(null), cellText(true), cellText(1.5), cellText(' a ')]).toEqual([
      '',
      'TRUE',
      '1.5',
      ' a ',
    ]);
  });
});
