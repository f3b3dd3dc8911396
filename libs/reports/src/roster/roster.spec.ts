import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { buildSchedule } from '../schedule/build-schedule.js';
import { smallProduction } from '../spec-support/small-production.js';
import { onPaper } from '../writing-options.js';
import { buildRoster } from './build-roster.js';
import { rosterCsv, rosterWorkbook } from './print-roster.js';

const { musicians, groups } = smallProduction;
const report = buildRoster({
  schedule: buildSchedule(smallProduction),
  musicians: musicians.map((one) => ({
    ...one,
    email: `${one.name.toLowerCase()}@example.org`,
    rank: 'tutti',
  })),
  groups: groups.map((one) => ({ ...one, email: null })),
});

describe('the roster', () => {
  it('has everybody who is engaged once, and nobody who declined or whose session is cancelled', () => {
    expect(report.rows.map(({ name, people, calls }) => [name, people, calls.length])).toEqual([
      ['Ada', 1, 1],
      ['Bela', 1, 1],
      ['Cleo', 1, 1],
      ['Coro Piccolo', 4, 1],
    ]);
  });

  it('has the same rows as CSV and as a sheet, and who sits where on another', async () => {
    const [row] = parse<Record<string, string>>(rosterCsv(report, {}), { columns: true });
    expect(row).toMatchObject({ Name: 'Ada', Instruments: 'Violin I', 'First call': '2023-03-14' });
    const [roster, grid] = await readExcelFile(Buffer.from(await rosterWorkbook(report, onPaper())));
    expect(roster?.data[1]?.slice(0, 7)).toEqual([
      ...['Ada', 'Violin I', 'tutti', null, null, 'ada@example.org', null],
    ]);
    expect(grid?.data[0]).toEqual(['Name', 'Vienna 14 Mar 2023 10:00', 'Venice 20 Mar 2023 10:00']);
    expect(grid?.data[3]).toEqual(['Cleo', 'Horn 1, pencilled', null]);
  });
});
