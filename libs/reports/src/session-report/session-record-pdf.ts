import { instrumentIn } from '../print/instrument-name.js';
import { makePdf } from '../pdf/make-pdf.js';
import { type PdfContent, type PdfNode } from '../pdf/node.js';
import {
  callName,
  headCell,
  heading,
  keptTogether,
  labelled,
  rowsTable,
  type Printing,
} from '../pdf/printing.js';
import { formatsIn } from '../words/formats.js';
import { wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { endMark } from '../schedule/clocks-words.js';
import { extraWords } from './extra-words.js';
import { stretchWords } from './stretch-words.js';
import { type RecordedChair, type SessionRecord, type SessionRecordReport } from './session-record-report.js';

/** What was called and what it came to; empty boxes where somebody still has to write. */
function clock(record: SessionRecord, { words, formats }: Printing): PdfNode {
  const { sessionReport: texts } = words;
  const { location } = record.times;
  const called = `${formats.time(location.start)}–${formats.time(location.end)}`;
  const ended = record.actualEnd === null ? '' : formats.time(record.actualEnd);
  const took = record.actualMinutes === null ? '' : texts.minutes(record.actualMinutes);
  const over = record.actualMinutes === null ? '' : texts.minutes(record.overtimeMinutes);
  return {
    layout: 'grid',
    margin: [0, 10, 0, 8],
    table: {
      widths: ['auto', '*', '*', '*'],
      body: [
        [
          labelled(texts.called, called, `${location.abbreviation}${endMark(record, words)}`),
          labelled(texts.ended, ended),
          labelled(texts.took, took),
          labelled(texts.overtime, over),
        ],
      ],
    },
  };
}

function takeLog({ takes }: SessionRecord, { words, formats }: Printing): readonly PdfContent[] {
  const { sessionReport: texts, columns } = words;
  if (takes.length === 0) return [heading(texts.takes), { text: texts.noTakes, italics: true }];
  const verdict = (one: string): string => texts.verdicts[one] ?? one;
  return [
    heading(texts.takesOf(takes.length)),
    rowsTable(
      ['auto', 'auto', 'auto', 'auto', 'auto', '*'],
      [columns.pass, texts.take, texts.started, columns.length, texts.verdict, texts.remarks].map((text) =>
        headCell(text),
      ),
      takes.map((take) => [
        { text: take.what, bold: true },
        String(take.number),
        take.startedAt === null ? '' : formats.time(take.startedAt),
        take.seconds === null ? '' : formats.duration(take.seconds),
        verdict(take.verdict),
        [stretchWords(take.stretch, words), take.unscheduled ? texts.unscheduled : '', take.remarks]
          .filter((text) => text !== '')
          .join('; '),
      ]),
    ),
  ];
}

function chairRow(chair: RecordedChair, { words }: Printing): readonly PdfContent[] {
  const { sessionReport: texts, engagements } = words;
  const many = chair.chairs > 1 ? ` (${texts.players(chair.chairs)})` : '';
  const doubles = chair.doubles.map(instrumentIn(words)).join(', ');
  const below = [doubles === '' ? '' : `+ ${doubles}`, chair.notes].filter((text) => text !== '');
  return [
    { text: `${instrumentIn(words)(chair.instrument)} ${chair.chair}`, margin: [0, 3, 0, 3] },
    {
      margin: [0, 3, 0, 3],
      stack: [`${chair.name}${many}`, ...below.map((text) => ({ text, style: 'small' }))],
    },
    { text: engagements[chair.status] ?? chair.status, margin: [0, 3, 0, 3] },
    { text: chair.minutes === null ? '' : String(chair.minutes), alignment: 'right', margin: [0, 3, 0, 3] },
    {
      text: chair.extras.map((extra) => extraWords(extra, words)).join('; '),
      style: 'small',
      margin: [0, 3, 0, 3],
    },
    '',
  ];
}

function chairs(record: SessionRecord, printing: Printing): readonly PdfContent[] {
  const { sessionReport: texts, columns } = printing.words;
  if (record.chairs.length === 0) return [heading(texts.chairs), { text: texts.nobody, italics: true }];
  return [
    heading(texts.chairsOf(record.chairs.length, record.open)),
    rowsTable(
      ['auto', '*', 'auto', 'auto', 140, 90],
      [
        headCell(columns.instrument),
        headCell(columns.name),
        headCell(columns.status),
        headCell(texts.worked, 'right'),
        headCell(texts.beyond),
        headCell(texts.signature),
      ],
      record.chairs.map((chair) => chairRow(chair, printing)),
    ),
  ];
}

/** A line to sign on, with what it is for under it. */
const signLine = (text: string): PdfNode => ({
  width: '*',
  stack: [
    { text: '\u00A0', margin: [0, 26, 0, 0] },
    { layout: 'signature', table: { widths: ['*'], body: [['']] } },
    { text, style: 'small' },
  ],
});

function pages(record: SessionRecord, title: string, printing: Printing): readonly PdfContent[] {
  const { words, formats } = printing;
  const { sessionReport: texts, statuses } = words;
  return [
    {
      text: `${record.locationName}, ${formats.longDate(record.localStart.slice(0, 10))}`,
      style: 'title',
    },
    {
      text: texts.under(title, record.room, statuses[record.status] ?? record.status, record.agreementName),
      style: 'subtitle',
    },
    clock(record, printing),
    ...(record.lineUp === null ? [] : [{ text: texts.lineUp(record.lineUp) }]),
    ...(record.notes === '' ? [] : [{ text: record.notes }]),
    ...takeLog(record, printing),
    ...chairs(record, printing),
    keptTogether([
      { text: texts.closing(record.agreementName), style: 'small', margin: [0, 8, 0, 0] },
      { columnGap: 18, columns: [texts.contractor, texts.production, texts.signedOn].map(signLine) },
    ]),
  ];
}

/** Session reports as a PDF, each with its log, its chairs and the lines to sign on. */
export function sessionRecordPdf(
  { production, sessions }: SessionRecordReport,
  { locale, paper }: WritingOptions,
): Promise<Uint8Array> {
  const words = wordsOf(locale);
  const printing = { words, formats: formatsIn(locale) };
  const { sessionReport: texts } = words;
  return makePdf(
    {
      title: `${production.title}: ${texts.title}`,
      head: production.title,
      parts:
        sessions.length === 0
          ? [{ head: texts.title, content: [{ text: texts.none, italics: true }] }]
          : sessions.map((record) => ({
              head: words.pdf.within(texts.title, callName(record, printing)),
              content: pages(record, production.title, printing),
            })),
    },
    { words, paper },
  );
}
