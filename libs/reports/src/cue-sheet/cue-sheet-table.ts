import { minutes } from '../print/amounts.js';
import { type CsvOptions } from '../print/csv.js';
import { type ShownColumn, tableCsv, type TableColumn, tableSheet } from '../tables/table.js';
import { type Words, wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { writeWorkbook } from '../xlsx/write-workbook.js';
import { type CueSheetParty, type CueSheetReport, type CueSheetRow } from './cue-sheet-report.js';
import { partiesText } from './parties-text.js';

type UseColumn = TableColumn<CueSheetRow>;

/** Which use it is, and where it stands. */
const placeColumns = ({ columns, cueSheetPage: texts }: Words): readonly UseColumn[] => [
  { csv: 'Sequence', title: texts.sequence, kind: 'whole', of: ({ sequence }) => sequence },
  { csv: 'Reel', title: columns.reel, kind: 'whole', of: ({ reel }) => reel },
  { csv: 'Cue', title: columns.cue, kind: 'text', of: ({ cue }) => cue },
  { csv: 'Title', title: columns.title, kind: 'text', of: ({ title }) => title },
  { csv: 'Usage', title: texts.usage, kind: 'text', of: ({ code }) => code },
  { csv: 'In', title: texts.in, kind: 'text', of: (row) => row.in },
  { csv: 'Out', title: texts.out, kind: 'text', of: ({ out }) => out },
];

const lengthColumn = ({ columns }: Words): UseColumn => ({
  csv: 'Seconds',
  title: columns.length,
  kind: 'duration',
  width: 11,
  total: true,
  of: ({ seconds }) => seconds,
});

/** The length as societies read it; only CSV needs it, which has no format of its own for durations. */
const clockColumn = ({ columns }: Words): UseColumn => ({
  csv: 'Duration',
  title: columns.length,
  kind: 'text',
  of: ({ seconds }) => minutes(seconds),
});

const numberColumns = ({ cueSheetPage: texts }: Words): readonly UseColumn[] => [
  { csv: 'ISWC', title: texts.iswc, kind: 'text', of: ({ iswc }) => iswc },
  { csv: 'ISRC', title: texts.isrc, kind: 'text', of: ({ isrc }) => isrc.join(' ') },
];

const partyColumns = ({ cueSheetPage: texts }: Words): readonly UseColumn[] => [
  { csv: 'Writers', title: texts.writers, kind: 'text', of: ({ writers }) => partiesText(writers) },
  {
    csv: 'Publishers',
    title: texts.publishers,
    kind: 'text',
    of: ({ publishers }) => partiesText(publishers),
  },
];

/** What of a use is shown on a page, which has no room for its numbers. */
export const pageColumns = (words: Words): readonly ShownColumn<CueSheetRow>[] => [
  ...placeColumns(words),
  lengthColumn(words),
  ...partyColumns(words),
];

/** What of a use is written as CSV. */
export const csvColumns = (words: Words): readonly UseColumn[] => [
  ...placeColumns(words),
  clockColumn(words),
  lengthColumn(words),
  ...numberColumns(words),
  ...partyColumns(words),
];

/** One row a use. */
export const cueSheetCsv = ({ rows }: CueSheetReport, options: CsvOptions): string =>
  tableCsv({ columns: csvColumns(wordsOf('en')), rows }, options);

interface Share {
  readonly use: CueSheetRow;
  readonly party: CueSheetParty;
}

const shareColumns = ({ columns, cueSheetPage: texts }: Words): readonly ShownColumn<Share>[] => [
  { title: texts.sequence, kind: 'whole', of: ({ use }) => use.sequence },
  { title: columns.title, kind: 'text', of: ({ use }) => use.title },
  { title: columns.name, kind: 'text', of: ({ party }) => party.name },
  { title: columns.role, kind: 'text', of: ({ party }) => party.roleCode },
  { title: texts.share, kind: 'share', of: ({ party }) => party.shareBasisPoints / 10_000 },
  { title: texts.society, kind: 'text', of: ({ party }) => party.society },
  { title: texts.ipi, kind: 'text', of: ({ party }) => party.ipi },
];

/** The uses, and beside them every party of every use, as recipients read them in. */
export function cueSheetWorkbook({ rows }: CueSheetReport, { locale }: WritingOptions): Promise<Uint8Array> {
  const words = wordsOf(locale);
  const columns = [
    ...placeColumns(words),
    lengthColumn(words),
    ...numberColumns(words),
    ...partyColumns(words),
  ];
  const shares = rows.flatMap((use) =>
    [...use.writers, ...use.publishers].map((party): Share => ({ use, party })),
  );
  return writeWorkbook({
    total: words.page.total,
    sheets: [
      tableSheet(words.titles['cue-sheet'], { columns, rows }, 4),
      tableSheet(words.cueSheetPage.shares, { columns: shareColumns(words), rows: shares }, 2),
    ],
  });
}
