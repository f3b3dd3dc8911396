import { count, counted, minutes } from '../print/amounts.js';
import { type CsvOptions, csv } from '../print/csv.js';
import { figures, flow, type TextOptions } from '../print/layout.js';
import { sumOf } from '../order.js';
import { wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { writeWorkbook } from '../xlsx/write-workbook.js';
import { type BreakdownReport, type BreakdownRow } from './breakdown-report.js';

const labelOf = ({ cue, version, pass }: BreakdownRow): string =>
  [cue, version, pass].filter((part) => part !== '').join(' ');

/** A terminal is too narrow for the chart: each pass with what it asks for, then the most of each instrument. */
export function breakdownText(report: BreakdownReport, options: TextOptions): string {
  const { paint, width } = options;
  const names = new Map(report.instruments.map(({ id, name }) => [id, name]));
  const asked = ({ players, readable }: BreakdownRow): readonly string[] =>
    readable
      ? report.instruments.flatMap(({ id }) => (id in players ? [`${players[id]} ${names.get(id)}`] : []))
      : ['a line-up that cannot be read'];
  return [
    `${paint('title', report.production.title)} · breakdown\n`,
    `${counted(report.rows.length, 'pass', 'passes')}, ${minutes(sumOf(report.rows, ({ seconds }) => seconds))} of music, `,
    `${counted(report.instruments.length, 'instrument')}\n\n`,
    ...report.rows.map((row) =>
      flow(asked(row), ', ', {
        width,
        first: `${paint('name', labelOf(row))}  ${minutes(row.seconds)}  ${counted(row.total, 'player')}: `,
        indent: '    ',
      }),
    ),
    '\n',
    figures(
      'Most in one pass',
      ['players'],
      report.instruments.map(({ name, most }) => ({ name, cells: [count(most)] })),
      options,
    ),
  ].join('');
}

/** A row for each pass, a column for each instrument. */
export const breakdownCsv = ({ instruments, rows }: BreakdownReport, options: CsvOptions): string =>
  csv(
    [
      'Reel',
      'Cue',
      'Title',
      'Version',
      'Pass',
      'Seconds',
      'Players',
      ...instruments.map(({ id }) => id),
      'Doubles',
    ],
    rows.map((row) => [
      row.reel,
      row.cue,
      row.title,
      row.version,
      row.pass,
      row.seconds,
      row.readable ? row.total : null,
      ...instruments.map(({ id }) => row.players[id] ?? null),
      row.doubles.join('; '),
    ]),
    options,
  );

/** The chart as a workbook. Counts of different passes are not summed: it is the same players who come. */
export function breakdownWorkbook(
  { instruments, rows }: BreakdownReport,
  { locale }: WritingOptions,
): Promise<Uint8Array> {
  const { columns, sheets } = wordsOf(locale);
  return writeWorkbook({
    sheets: [
      {
        name: sheets.breakdown,
        frozen: 5,
        columns: [
          { title: columns.reel, kind: 'whole' },
          { title: columns.cue, kind: 'text' },
          { title: columns.title, kind: 'text' },
          { title: columns.version, kind: 'text' },
          { title: columns.pass, kind: 'text' },
          { title: columns.length, kind: 'duration', width: 11, total: true },
          { title: columns.players, kind: 'whole' },
          ...instruments.map(({ name }) => ({ title: name, kind: 'whole' as const })),
          { title: columns.doubles, kind: 'text' },
        ],
        rows: rows.map((row) => [
          row.reel,
          row.cue,
          row.title,
          row.version,
          row.pass,
          row.seconds,
          row.readable ? row.total : null,
          ...instruments.map(({ id }) => row.players[id] ?? null),
          row.doubles.join(', '),
        ]),
      },
    ],
  });
}
