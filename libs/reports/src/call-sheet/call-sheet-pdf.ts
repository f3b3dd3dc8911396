import { instrumentIn } from '../print/instrument-name.js';
import { minutes } from '../print/amounts.js';
import { endMark, startsElsewhere } from '../schedule/clocks-words.js';
import { type PdfContent, type PdfNode } from '../pdf/node.js';
import { makePdf } from '../pdf/make-pdf.js';
import { callName, headCell, heading, labelled, rowsTable, type Printing } from '../pdf/printing.js';
import { formatsIn } from '../words/formats.js';
import { said } from '../words/said.js';
import { wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type CallSheet, type CallSheetReport } from './call-sheet-report.js';
import { playersTable, staffTable } from './call-sheet-people.js';

const fact = (label: string, value: string): readonly PdfContent[] =>
  value === ''
    ? []
    : [{ stack: [{ text: label.toUpperCase(), style: 'label' }, value], margin: [0, 0, 0, 5] }];

function times(sheet: CallSheet, { words, formats }: Printing): PdfNode {
  const { callSheet } = words;
  const { location } = sheet.times;
  const elsewhere = startsElsewhere(sheet, formats, words);
  return {
    layout: 'grid',
    margin: [0, 10, 0, 10],
    table: {
      widths: ['*', '*', '*', '*'],
      body: [
        [
          labelled(callSheet.seatedBy, formats.time(sheet.seatedBy)),
          labelled(callSheet.downbeat, formats.time(sheet.downbeat), location.abbreviation),
          labelled(callSheet.until, formats.time(location.end), endMark(sheet, words).trim()),
          { stack: [{ text: callSheet.elsewhere.toUpperCase(), style: 'label' }, ...elsewhere] },
        ],
      ],
    },
  };
}

function place(sheet: CallSheet, { words }: Printing): PdfNode {
  const { callSheet } = words;
  const bulky = sheet.bulky
    .map(({ instrument, count }) => `${count} ${instrumentIn(words)(instrument)}`)
    .join(', ');
  return {
    columnGap: 18,
    columns: [
      {
        width: '*',
        stack: [
          ...fact(callSheet.room, [sheet.room, sheet.locationName].join(', ')),
          ...fact(callSheet.address, sheet.address),
          ...fact(callSheet.map, sheet.mapReference),
          ...fact(callSheet.contact, sheet.contact),
          ...fact(callSheet.emergency, sheet.emergency),
        ],
      },
      {
        width: '*',
        stack: [
          ...fact(callSheet.lineUp, sheet.lineUp ?? ''),
          ...fact(callSheet.carried, bulky),
          ...fact(callSheet.porterage, sheet.porterage),
          ...fact(callSheet.remote, sheet.remoteLink),
          ...fact(callSheet.agreement, sheet.agreementName),
        ],
      },
    ],
  };
}

function runOrder(sheet: CallSheet, { words, formats }: Printing): readonly PdfContent[] {
  const { callSheet, columns } = words;
  const rows = sheet.clock.map((row): readonly PdfContent[] => {
    const time = { text: `${formats.time(row.from)}–${formats.time(row.to)}`, noWrap: true };
    if (row.kind === 'break') {
      const fill = '#EEF2F5';
      return [
        { ...time, fillColor: fill },
        { text: callSheet.breakOf(row.minutes), italics: true, colSpan: 3, fillColor: fill },
        '',
        '',
      ];
    }
    const parted = row.parts > 1 ? ` (${callSheet.part(row.part, row.parts)})` : '';
    return [
      time,
      { text: `${row.what}${parted}`, bold: true },
      row.title ?? '',
      { text: row.seconds === 0 ? '' : minutes(row.seconds), alignment: 'right' },
    ];
  });
  if (rows.length === 0) return [heading(callSheet.runOrder), { text: callSheet.noMusic, italics: true }];
  return [
    heading(callSheet.runOrderOf(minutes(sheet.musicSeconds))),
    rowsTable(
      ['auto', 'auto', '*', 'auto'],
      [
        headCell(columns.time),
        headCell(columns.cue),
        headCell(columns.title),
        headCell(columns.music, 'right'),
      ],
      rows,
    ),
  ];
}

function pages(sheet: CallSheet, title: string, printing: Printing): readonly PdfContent[] {
  const { words, formats } = printing;
  const { callSheet, statuses } = words;
  return [
    {
      text: `${sheet.locationName}, ${formats.longDate(sheet.localStart.slice(0, 10))}`,
      style: 'title',
    },
    { text: callSheet.under(title, sheet.room, statuses[sheet.status] ?? sheet.status), style: 'subtitle' },
    times(sheet, printing),
    place(sheet, printing),
    ...(sheet.notes === '' ? [] : [heading(callSheet.notes), sheet.notes]),
    ...runOrder(sheet, printing),
    ...sheet.remarks.map((remark): PdfNode => ({
      text: `! ${said(printing.words, remark)}`,
      style: 'warning',
      margin: [0, 3, 0, 0],
    })),
    ...staffTable(sheet, printing),
    ...playersTable(sheet, printing),
  ];
}

/** Call sheets as a PDF: one for one session, a day pack for the sessions of a place and day. */
export function callSheetPdf(
  { production, sheets }: CallSheetReport,
  { locale, paper }: WritingOptions,
): Promise<Uint8Array> {
  const words = wordsOf(locale);
  const printing = { words, formats: formatsIn(locale) };
  const name = words.callSheet.titleOf(sheets.length);
  return makePdf(
    {
      title: `${production.title}: ${name}`,
      head: production.title,
      parts:
        sheets.length === 0
          ? [{ head: name, content: [{ text: words.callSheet.none, italics: true }] }]
          : sheets.map((sheet) => ({
              head: words.pdf.within(words.callSheet.titleOf(1), callName(sheet, printing)),
              content: pages(sheet, production.title, printing),
            })),
    },
    { words, paper },
  );
}
