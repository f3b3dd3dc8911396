import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { formatsOf, reportText, written } from './render.js';
import { smallProduction, type SmallProduction } from './spec-support/small-production.js';
import { everyReport } from './spec-support/every-report.js';
import { emptied, smallReports } from './spec-support/small-reports.js';
import { onPaper } from './writing-options.js';

const LONG = '=SUM(A1) The Long Goodbye of the Submarine, Part Two: Reprise';

/**
 * Titles of sixty characters that look like formulas, names in Greek and Cyrillic and in a script that no font has, two
 * hundred players, a call over midnight on the night the clocks change, notes that are HTML.
 */
const extreme: SmallProduction = {
  ...smallProduction,
  production: { ...smallProduction.production, title: LONG },
  cues: smallProduction.cues.map((cue) => ({ ...cue, title: LONG, themes: ['@theme'] })),
  musicians: smallProduction.musicians.map((one, at) => ({
    ...one,
    name: ['Ελένη Καραΐνδρου', 'Дмитрий Шостакович', '坂本 龍一', '+44 Smith', '-Øyvind'][at] ?? one.name,
  })),
  passes: smallProduction.passes.map((pass) => ({ ...pass, lineUp: 'str(60.50.40.30.20)' })),
  sessions: smallProduction.sessions.map((session) =>
    session.id === 'S1'
      ? {
          ...session,
          ...{ localStart: '2023-03-25T22:30', start: '2023-03-25T21:30:00Z', end: '2023-03-26T02:30:00Z' },
          ...{ notes: '<script>alert(1)</script>', remoteLink: '=cmd' },
        }
      : session,
  ),
};

describe.each([
  ['as usual', smallProduction],
  ['that is extreme', extreme],
  ['that is empty', emptied(smallProduction)],
])('every report of a production %s', (_name, facts) => {
  const reports = everyReport(facts);

  it('is a table in CSV, every row as wide as its header, and no cell a formula', () => {
    for (const report of reports) {
      expect(formatsOf(report.report)).toContain('csv');
    }
    return Promise.all(
      reports.map(async (report) => {
        const rows = parse(String(await written(report, 'csv', onPaper())), { relax_column_count: false });
        for (const cell of rows.flat()) expect(String(cell)).not.toMatch(/^(?:[=@\t\r]|[+-](?![\d.]+$))/);
      }),
    );
  });

  it('is text that ends with its last line', () => {
    for (const report of reports) {
      const text = reportText(report, onPaper());
      expect(text.endsWith('\n')).toBe(true);
      expect(text).not.toMatch(/NaN|undefined|\[object/);
    }
  });

  it('is JSON that says which report it is', async () => {
    for (const report of reports) {
      const json = JSON.parse(String(await written(report, 'json', onPaper()))) as { report: string };
      expect(json.report).toBe(report.report);
    }
  });

  it('is a workbook that another program reads, where it is one', async () => {
    for (const report of reports.filter((one) => formatsOf(one.report).includes('xlsx'))) {
      const sheets = await readExcelFile(Buffer.from(await written(report, 'xlsx', onPaper())));
      for (const { data } of sheets) expect([report.report, data[0]?.length]).not.toEqual([report.report, 0]);
    }
  });

  it('is a PDF, where it is one', async () => {
    for (const report of reports.filter((one) => formatsOf(one.report).includes('pdf'))) {
      const pdf = await written(report, 'pdf', onPaper({ paper: 'letter' }));
      expect(Buffer.from(pdf.slice(0, 5) as Uint8Array).toString()).toBe('%PDF-');
    }
  });
});

it('a format that a report is not made as is refused', async () => {
  const [overview] = smallReports(smallProduction);
  await expect(written(overview!, 'ics', onPaper())).rejects.toThrow(
    'the report overview is not made as ics',
  );
});
