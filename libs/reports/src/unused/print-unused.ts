import { minutes } from '../print/amounts.js';
import { csv, type CsvOptions } from '../print/csv.js';
import { figures, type TextOptions } from '../print/layout.js';
import { wordsFor } from '../words/words-for.js';
import { type UnusedReport, type UnusedRow } from './unused-report.js';

const nameOf = ({ cue, version, title }: UnusedRow): string =>
  [`${cue} ${version}`, ...(title === null ? [] : [title])].join(', ');

/** Both lists for a terminal. */
export function unusedText(report: UnusedReport, options: TextOptions): string {
  const { paint } = options;
  const { unusedText: texts, unusedPage, coverageText } = wordsFor(options);
  const columns = { ...coverageText.columns, ...texts.columns };
  const { totals, recordedUnused, writtenUnrecorded } = report;
  const reasons = totals.byReason.map(
    ({ because, unused }) => `${minutes(unused)} ${unusedPage.reasons[because]}`,
  );
  return [
    `${paint('title', report.production.title)} · ${texts.title}\n`,
    texts.unused(minutes(totals.unused), minutes(totals.recorded)),
    reasons.length === 0 ? '\n' : `: ${reasons.join(', ')}\n`,
    `${texts.unrecorded(minutes(totals.unrecorded))}\n`,
    recordedUnused.length === 0 ? '' : '\n',
    figures(
      texts.list(unusedPage.recordedUnused, recordedUnused.length),
      [columns.recorded, columns.used, columns.unused, columns.because],
      recordedUnused.map((row) => ({
        name: nameOf(row),
        cells: [
          minutes(row.recorded),
          minutes(row.used),
          minutes(row.unused),
          unusedPage.reasons[row.because],
        ],
      })),
      options,
    ),
    writtenUnrecorded.length === 0 ? '' : '\n',
    figures(
      texts.list(unusedPage.writtenUnrecorded, writtenUnrecorded.length),
      [columns.written, columns.unrecorded, columns.inCut, columns.where],
      writtenUnrecorded.map((row) => ({
        name: nameOf(row),
        cells: [
          minutes(row.written),
          minutes(row.unrecorded),
          minutes(row.inCut),
          row.locations.length === 0 ? unusedPage.anywhere : row.locations.join(', '),
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
