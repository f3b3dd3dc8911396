import { csv, type CsvOptions } from '../print/csv.js';
import { type CostReport, type CostRow, type ToldLine } from './cost-report.js';

/** One row for the whole and for each heading of every grouping; or, where they were asked for, one for each line. */
export const costCsv = (report: CostReport, options: CsvOptions): string =>
  report.lines === null ? groupsCsv(report, options) : linesCsv(report, report.lines, options);

export const COST_CSV: readonly string[] = [
  'By',
  'Key',
  'Name',
  'Currency',
  'Budget (minor)',
  'Planned (minor)',
  'Held (minor)',
  'Expected (minor)',
  'Without rate',
  'Without exchange',
];

function groupsCsv(report: CostReport, options: CsvOptions): string {
  const { currency, total } = report;
  const row = (by: string, one: Omit<CostRow, 'key'> & { readonly key: string | null }) => [
    by,
    one.key,
    one.name,
    currency,
    one.budget,
    one.planned,
    one.actual,
    one.expected,
    one.withoutRate,
    one.withoutExchange,
  ];
  const groupings = {
    location: report.byLocation,
    agreement: report.byAgreement,
    section: report.bySection,
    week: report.byWeek,
    category: report.byCategory,
    kind: report.byKind,
    session: report.bySession,
    musician: report.byMusician ?? [],
  };
  return csv(
    COST_CSV,
    [
      row('total', { ...total, key: null, name: report.production.title }),
      ...Object.entries(groupings).flatMap(([by, rows]) => rows.map((one) => row(by, one))),
    ],
    options,
  );
}

function linesCsv(report: CostReport, lines: readonly ToldLine[], options: CsvOptions): string {
  const sessions = new Map(report.bySession.map(({ key, name }) => [key, name]));
  return csv(
    [
      'Session',
      'Agreement',
      'Who',
      'Instrument',
      'Kind',
      'Quantity',
      'Unit',
      'Rate (minor)',
      'Percent',
      'Amount (minor)',
      'Currency',
      `In ${report.currency} (minor)`,
      'Figure',
      'Standing',
      'Note',
    ],
    lines.map((line) => [
      sessions.get(line.session) ?? line.session,
      line.agreement,
      line.person,
      line.instrument,
      line.kind,
      line.quantity,
      line.unit,
      line.rate,
      line.percent,
      line.minor,
      line.currency,
      line.home,
      line.parameter,
      line.standing,
      line.note,
    ]),
    options,
  );
}
