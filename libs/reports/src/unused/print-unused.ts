import { counted, minutes } from '../print/amounts.js';
import { csv, type CsvOptions } from '../print/csv.js';
import { figures, type TextOptions } from '../print/layout.js';
import { type UnusedReport, type UnusedRow } from './unused-report.js';

const nameOf = ({ cue, version, title }: UnusedRow): string =>
  [`${cue} ${version}`, ...(title === null ? [] : [title])].join(', ');

/** Both lists for a terminal. */
export function unusedText(report: UnusedReport, options: TextOptions): string {
  const { paint } = options;
  const { totals, recordedUnused, writtenUnrecorded } = report;
  const reasons = totals.byReason.map(({ because, unused }) => `${minutes(unused)} ${because}`);
  return [
    `${paint('title', report.production.title)} · recorded and unused, written and unrecorded\n`,
    `${minutes(totals.unused)} of ${minutes(totals.recorded)} recorded is not in the cut`,
    reasons.length === 0 ? '\n' : `: ${reasons.join(', ')}\n`,
    `${minutes(totals.unrecorded)} is written and not recorded\n`,
    recordedUnused.length === 0 ? '' : '\n',
    figures(
      `Recorded, unused: ${counted(recordedUnused.length, 'version')}`,
      ['recorded', 'used', 'unused', 'because'],
      recordedUnused.map((row) => ({
        name: nameOf(row),
        cells: [minutes(row.recorded), minutes(row.used), minutes(row.unused), row.because],
      })),
      options,
    ),
    writtenUnrecorded.length === 0 ? '' : '\n',
    figures(
      `Written, unrecorded: ${counted(writtenUnrecorded.length, 'version')}`,
      ['written', 'unrecorded', 'in cut', 'where'],
      writtenUnrecorded.map((row) => ({
        name: nameOf(row),
        cells: [
          minutes(row.written),
          minutes(row.unrecorded),
          minutes(row.inCut),
          row.locations.length === 0 ? 'anywhere' : row.locations.join(', '),
        ],
      })),
      options,
    ),
  ].join('');
}

export const UNUSED_CSV: readonly string[] = [
  'List',
  'Cue',
  'Version',
  'Title',
  'Reel',
  'Locations',
  ...['Written', 'Recorded', 'Used', 'Unused', 'Not recorded', 'In cut'].map((name) => `${name} (s)`),
  'Because',
];

/** One row for every version that is in either list; whole seconds. */
export function unusedCsv(report: UnusedReport, options: CsvOptions): string {
  const listed = (
    list: string,
    rows: readonly UnusedRow[],
  ): readonly (readonly (string | number | null)[])[] =>
    rows.map((row) => [
      list,
      row.cue,
      row.version,
      row.title,
      row.reel,
      row.locations.join(' '),
      row.written,
      row.recorded,
      row.used,
      row.unused,
      row.unrecorded,
      row.inCut,
      row.because,
    ]);
  return csv(
    UNUSED_CSV,
    [
      ...listed('recorded, unused', report.recordedUnused),
      ...listed('written, unrecorded', report.writtenUnrecorded),
    ],
    options,
  );
}
