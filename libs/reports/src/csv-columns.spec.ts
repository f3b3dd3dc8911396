import { parse } from 'csv-parse/sync';
import { CSV_COLUMNS } from './csv-columns.js';
import { REPORTS, type ReportName } from './table.js';
import { type ReportKind } from './report-kind.js';
import { smallProduction } from './spec-support/small-production.js';
import { smallReports } from './spec-support/small-reports.js';

const headerOf = (report: { readonly report: ReportName }): readonly string[] => {
  const kind = REPORTS[report.report] as unknown as ReportKind<typeof report>;
  return parse(kind.csv(report, {}))[0] ?? [];
};

describe('the columns of CSV', () => {
  it('are those that the description of the service names', () => {
    for (const report of smallReports(smallProduction)) {
      if (report.report === 'breakdown') continue;
      expect([report.report, headerOf(report)]).toEqual([report.report, CSV_COLUMNS[report.report]]);
    }
  });

  it('have one of each instrument in the breakdown', () => {
    const [breakdown] = smallReports(smallProduction).filter(({ report }) => report === 'breakdown');
    const header = headerOf(breakdown!);
    const named = CSV_COLUMNS.breakdown;
    const at = named.findIndex((name) => name.startsWith('('));
    expect(header.slice(0, at)).toEqual(named.slice(0, at));
    expect(header.at(-1)).toBe(named.at(-1));
  });
});
