import { counted, minutes } from '../print/amounts.js';
import { csv, type CsvOptions } from '../print/csv.js';
import { paragraph, type TextOptions } from '../print/layout.js';
import { writeWorkbook } from '../xlsx/write-workbook.js';
import { type CueSheetParty, type CueSheetReport } from './cue-sheet-report.js';

const share = ({ shareBasisPoints }: CueSheetParty): string => `${(shareBasisPoints / 100).toFixed(2)}%`;

/** `GRUBER ANNA (C) 50.00% PRS 00014107338` */
const partyText = (party: CueSheetParty): string =>
  [`${party.name} (${party.roleCode})`, share(party), party.society, party.ipi]
    .filter((part) => part !== null)
    .join(' ');

const partiesText = (parties: readonly CueSheetParty[]): string => parties.map(partyText).join(' / ');

/** The sheet for a terminal, use by use; what is missing stands first. */
export function cueSheetText(report: CueSheetReport, options: TextOptions): string {
  const { paint, width } = options;
  const { totals, faults } = report;
  const uses = report.rows.map((row) => {
    const head = `${String(row.sequence).padStart(3)}  ${row.in}–${row.out}  ${minutes(row.seconds).padStart(6)}  ${row.code}`;
    const numbers = [row.iswc, ...row.isrc].filter((number) => number !== null);
    const lines = [
      [`${row.cue}, ${row.title}`, ...numbers].join(' · '),
      ...(row.writers.length === 0 ? [] : [`by ${partiesText(row.writers)}`]),
      ...(row.publishers.length === 0 ? [] : [`published by ${partiesText(row.publishers)}`]),
    ];
    const indent = ' '.repeat(5);
    return [
      `${paint('name', head)}\n`,
      ...lines.map((line) => paragraph(line, { width, first: indent, indent: `${indent}  ` })),
    ].join('');
  });
  return [
    `${paint('title', report.production.title)} · cue sheet\n`,
    `${report.recipient.title}; writers and publishers 100 % ${report.recipient.shares}\n`,
    `${counted(totals.uses, 'use')} of ${counted(totals.cues, 'cue')}, ${minutes(totals.seconds)}`,
    `${totals.byCode.map(({ code, seconds }) => ` · ${code === '' ? 'no code' : code} ${minutes(seconds)}`).join('')}\n`,
    ...faults.map(({ message }) =>
      paint('warning', paragraph(message, { width, first: '! ', indent: '  ' })),
    ),
    '\n',
    ...uses,
  ].join('');
}

/** One row a use. */
export const cueSheetCsv = (report: CueSheetReport, options: CsvOptions): string =>
  csv(
    [
      'Sequence',
      'Reel',
      'Cue',
      'Title',
      'Usage',
      'In',
      'Out',
      'Duration',
      'Seconds',
      'ISWC',
      'ISRC',
      'Writers',
      'Publishers',
    ],
    report.rows.map((row) => [
      row.sequence,
      row.reel,
      row.cue,
      row.title,
      row.code,
      row.in,
      row.out,
      minutes(row.seconds),
      row.seconds,
      row.iswc,
      row.isrc.join(' '),
      partiesText(row.writers),
      partiesText(row.publishers),
    ]),
    options,
  );

/** The uses, and beside them every party of every use, as recipients read them in. */
export const cueSheetWorkbook = ({ rows }: CueSheetReport): Promise<Uint8Array> =>
  writeWorkbook({
    sheets: [
      {
        name: 'Cue sheet',
        frozen: 4,
        columns: [
          { title: 'Sequence', kind: 'whole' },
          { title: 'Reel', kind: 'whole' },
          { title: 'Cue', kind: 'text' },
          { title: 'Title', kind: 'text' },
          { title: 'Usage', kind: 'text' },
          { title: 'In', kind: 'text' },
          { title: 'Out', kind: 'text' },
          { title: 'Duration', kind: 'duration', width: 11, total: true },
          { title: 'ISWC', kind: 'text' },
          { title: 'ISRC', kind: 'text' },
          { title: 'Writers', kind: 'text' },
          { title: 'Publishers', kind: 'text' },
        ],
        rows: rows.map((row) => [
          row.sequence,
          row.reel,
          row.cue,
          row.title,
          row.code,
          row.in,
          row.out,
          row.seconds,
          row.iswc,
          row.isrc.join(' '),
          partiesText(row.writers),
          partiesText(row.publishers),
        ]),
      },
      {
        name: 'Shares',
        frozen: 2,
        columns: [
          { title: 'Sequence', kind: 'whole' },
          { title: 'Title', kind: 'text' },
          { title: 'Name', kind: 'text' },
          { title: 'Role', kind: 'text' },
          { title: 'Share', kind: 'share' },
          { title: 'Society', kind: 'text' },
          { title: 'IPI', kind: 'text' },
        ],
        rows: rows.flatMap((row) =>
          [...row.writers, ...row.publishers].map((party) => [
            row.sequence,
            row.title,
            party.name,
            party.roleCode,
            party.shareBasisPoints / 10_000,
            party.society,
            party.ipi,
          ]),
        ),
      },
    ],
  });
