import { type CsvOptions } from '../print/csv.js';
import { instrumentIn } from '../print/instrument-name.js';
import { tableCsv, type TableColumn, tableSheet } from '../tables/table.js';
import { type Words, wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { writeWorkbook } from '../xlsx/write-workbook.js';
import { type BreakdownReport, type BreakdownRow } from './breakdown-report.js';
import { doublingWords } from './doubling-words.js';

/** A row for each pass, a column for each instrument. Counts of different passes are not summed. */
export const breakdownColumns = (
  { instruments }: Pick<BreakdownReport, 'instruments'>,
  words: Words,
): readonly TableColumn<BreakdownRow>[] => {
  const { columns } = words;
  return [
    { csv: 'Reel', title: columns.reel, kind: 'whole', of: ({ reel }) => reel },
    { csv: 'Cue', title: columns.cue, kind: 'text', of: ({ cue }) => cue },
    { csv: 'Title', title: columns.title, kind: 'text', of: ({ title }) => title },
    { csv: 'Version', title: columns.version, kind: 'text', of: ({ version }) => version },
    { csv: 'Pass', title: columns.pass, kind: 'text', of: ({ pass }) => pass },
    {
      csv: 'Seconds',
      title: columns.length,
      kind: 'duration',
      width: 11,
      total: true,
      of: ({ seconds }) => seconds,
    },
    {
      csv: 'Players',
      title: columns.players,
      kind: 'whole',
      of: ({ readable, total }) => (readable ? total : null),
    },
    ...instruments.map(({ id }): TableColumn<BreakdownRow> => ({
      csv: id,
      title: instrumentIn(words)(id),
      kind: 'whole',
      of: ({ players }) => players[id] ?? null,
    })),
    {
      csv: 'Doubles',
      title: columns.doubles,
      kind: 'text',
      of: ({ doublings }) => doublings.map((one) => doublingWords(one, words)).join('; '),
    },
  ];
};

export const breakdownCsv = (report: BreakdownReport, options: CsvOptions): string =>
  tableCsv({ columns: breakdownColumns(report, wordsOf('en')), rows: report.rows }, options);

/** The chart as a workbook. */
export function breakdownWorkbook(report: BreakdownReport, { locale }: WritingOptions): Promise<Uint8Array> {
  const words = wordsOf(locale);
  const table = { columns: breakdownColumns(report, words), rows: report.rows };
  return writeWorkbook({ total: words.page.total, sheets: [tableSheet(words.sheets.breakdown, table, 5)] });
}
