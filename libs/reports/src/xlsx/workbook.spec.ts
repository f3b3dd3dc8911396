import readExcelFile from 'read-excel-file/node';
import { strFromU8, unzipSync } from 'fflate';
import { columnLetters } from './column-letters.js';
import { type Sheet } from './workbook.js';
import { writeWorkbook } from './write-workbook.js';

const sheet: Sheet = {
  name: 'Costs: 1/2',
  frozen: 1,
  columns: [
    { title: 'What', kind: 'text' },
    { title: 'Day', kind: 'date' },
    { title: 'At', kind: 'time' },
    { title: 'Long', kind: 'duration', total: true },
    { title: 'Pay', kind: { money: 'EUR' }, total: true },
    { title: 'Yen', kind: { money: 'JPY' } },
    { title: 'Share', kind: 'share' },
  ],
  rows: [
    ['=1+1', '2023-03-14', '10:30', 5_400, 12_345, 500, 0.179],
    ['<b>&\u0001', null, null, 60, -100, null, null],
  ],
};

async function part(name: string): Promise<string> {
  const files = unzipSync(await writeWorkbook({ total: 'Total', sheets: [sheet] }));
  const file = files[name];
  if (file === undefined) throw new Error(`${name} is not in ${Object.keys(files).join(', ')}`);
  return strFromU8(file);
}

describe('a workbook', () => {
  it('is read back as it was meant: dates as dates, money and time as numbers, texts as they are', async () => {
    const file = Buffer.from(await writeWorkbook({ total: 'Total', sheets: [sheet] }));
    const [, first, second] = (await readExcelFile(file))[0]?.data ?? [];
    // Times and durations are parts of a day, which readers show as times of day zero; 12,345 cents are 123.45.
    const dayZero = (time: string): Date => new Date(`1899-12-30T${time}Z`);
    const date = new Date('2023-03-14T00:00:00Z');
    const times = [dayZero('10:30:00'), dayZero('01:30:00')];
    expect(first).toEqual(['=1+1', date, ...times, 123.45, 500, 0.179]);
    expect(second?.slice(0, 5)).toEqual(['<b>&', null, null, dayZero('00:01:00'), -1]);
  });

  it('may be called what no sheet may be called', async () => {
    const file = Buffer.from(await writeWorkbook({ total: 'Total', sheets: [sheet] }));
    expect((await readExcelFile(file)).map((one) => one.sheet)).toEqual(['Costs  1 2']);
  });

  it('keeps its header in sight, filters the rows, and sums what is in sight', async () => {
    const xml = await part('xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pane [^>]*ySplit="1"/);
    expect(xml).toContain('</sheetData><autoFilter ref="A1:G3"/>');
    expect(xml).toContain('SUBTOTAL(109,D2:D3)');
    expect(xml).toContain('SUBTOTAL(109,E2:E3)');
  });

  it('knows its totals without working them out, for programs that only show', async () => {
    const xml = await part('xl/worksheets/sheet1.xml');
    expect(xml).toContain('<f>SUBTOTAL(109,E2:E3)</f><v>122.45</v>');
    expect(await part('xl/sharedStrings.xml')).toContain('>Total<');
  });

  it('is printed as wide as the paper, its header on every page', async () => {
    const xml = await part('xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    expect(xml).toMatch(/<pageSetup [^>]*fitToHeight="0"/);
    expect(await part('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Costs  1 2'!$A:$A,'Costs  1 2'!$1:$1</definedName>`,
    );
  });

  it('shows money with its currency and the decimals it has', async () => {
    const styles = await part('xl/styles.xml');
    expect(styles).toContain('#,##0.00\\ &quot;EUR&quot;');
    expect(styles).toContain('#,##0\\ &quot;JPY&quot;');
  });

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [702, 'AAA'],
  ])('calls column %i %s', (at, letters) => {
    expect(columnLetters(at)).toBe(letters);
  });
});
