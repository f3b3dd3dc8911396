import { instrumentIn } from '../print/instrument-name.js';
import { minutes } from '../print/amounts.js';
import { csv, type CsvOptions } from '../print/csv.js';
import { flow, paragraph, type TextOptions } from '../print/layout.js';
import { seatWords } from '../print/seat-words.js';
import { sectionIn } from '../print/section-name.js';
import { said } from '../words/said.js';
import { type Words } from '../words/words.js';
import { wordsFor } from '../words/words-for.js';
import {
  type CalledChair,
  type CalledStaff,
  type CallSheet,
  type CallSheetReport,
  type ClockRow,
} from './call-sheet-report.js';

const seat = ({ chair, players }: CalledChair): string => seatWords(chair, players);

function clockLine(row: ClockRow, { callSheetText: texts, ofMusic }: Words): string {
  const { kind, from, to, what, title, seconds, part, parts } = row;
  if (kind === 'break') return `  ${from}–${to}  ${texts.pause(row.minutes)}\n`;
  const parted = parts > 1 ? ` (${texts.part(part, parts)})` : '';
  const music = seconds === 0 ? '' : `, ${ofMusic(minutes(seconds))}`;
  return `  ${from}–${to}  ${what}${title === null ? '' : `, ${title}`}${parted}${music}\n`;
}

const labelled = (label: string, text: string, width: number): string =>
  text === ''
    ? ''
    : text
        .split('\n')
        .map((line, at) =>
          paragraph(line, {
            width,
            first: `  ${(at === 0 ? label : '').padEnd(10)}`,
            indent: ' '.repeat(12),
          }),
        )
        .join('');

function sheetText(sheet: CallSheet, options: TextOptions): string {
  const { paint, width } = options;
  const words = wordsFor(options);
  const { callSheetText: texts, callSheet, statuses } = words;
  const { labels } = texts;
  const { times, bulky, staff } = sheet;
  const carried = bulky
    .map(({ instrument, count }) => `${count} ${instrumentIn(words)(instrument)}`)
    .join(', ');
  const until = `${times.location.end} ${times.location.abbreviation}`;
  return [
    paint('heading', `${sheet.locationName} · ${words.spokenDate(sheet.localStart.slice(0, 10))}\n`),
    `${sheet.room} · ${statuses[sheet.status] ?? sheet.status} · ${sheet.agreement}\n`,
    `${texts.times(sheet.seatedBy, sheet.downbeat, until)}\n`,
    labelled(labels.address, sheet.address, width),
    labelled(labels.map, sheet.mapReference, width),
    labelled(labels.contact, sheet.contact, width),
    labelled(labels.lineUp, sheet.lineUp ?? '', width),
    labelled(labels.carried, carried, width),
    labelled(labels.porterage, sheet.porterage, width),
    labelled(labels.emergency, sheet.emergency, width),
    labelled(labels.remote, sheet.remoteLink, width),
    labelled(labels.notes, sheet.notes, width),
    paint('name', `\n${callSheet.runOrder}\n`),
    ...sheet.clock.map((row) => clockLine(row, words)),
    ...sheet.remarks.map((remark) =>
      paint('warning', paragraph(said(words, remark), { width, first: '  ! ', indent: '    ' })),
    ),
    ...playersLines(sheet, options, words),
    staff.length === 0 ? '' : paint('name', `\n${callSheet.staff}\n`),
    ...staff.map((one) => staffLine(one, words)),
  ].join('');
}

function playersLines(
  { sections, chairs: many, open }: CallSheet,
  { paint, width }: TextOptions,
  words: Words,
): readonly string[] {
  const nameOf = instrumentIn(words);
  const chairText = (one: CalledChair): string => {
    const doubles = one.doubles.length === 0 ? '' : ` (+ ${one.doubles.map(nameOf).join(', ')})`;
    return `${nameOf(one.instrument)} ${seat(one)} ${one.name ?? words.callSheet.open}${doubles}`;
  };
  return [
    paint('name', `\n${words.callSheetText.players(many, open)}\n`),
    ...sections.map(({ section, players, chairs }) =>
      flow(chairs.map(chairText), ', ', {
        width,
        first: `  ${sectionIn(words)(section)} (${players})  `,
        indent: '      ',
      }),
    ),
  ];
}

function staffLine(one: CalledStaff, { callSheet, callSheetText: texts }: Words): string {
  const { name, role, attendance, times, phone, email } = one;
  const away =
    times === null
      ? (callSheet.attendances[attendance] ?? attendance)
      : texts.remote(times.start, times.end, times.zone);
  return `  ${[`${name}, ${role}`, away, phone, email].filter((part) => part !== null).join(' · ')}\n`;
}

/** Call sheets for a terminal, one after the other. */
export const callSheetText = ({ production, sheets }: CallSheetReport, options: TextOptions): string =>
  [
    `${options.paint('title', production.title)} · ${wordsFor(options).callSheetText.title(sheets.length)}\n`,
    ...sheets.map((sheet) => `\n${sheetText(sheet, options)}`),
  ].join('');

export const CALL_SHEET_CSV: readonly string[] = [
  'Location',
  'Room',
  'Date',
  'Entry',
  'From',
  'To',
  'What',
  'Title',
  'Seconds',
  'Chair',
  'Name',
  'Status',
  'Session id',
];

/** A row for each stretch of the clock, chair and staff member of each session. */
export const callSheetCsv = ({ sheets }: CallSheetReport, options: CsvOptions): string =>
  csv(
    CALL_SHEET_CSV,
    sheets.flatMap((sheet) => {
      const lead = [sheet.locationName, sheet.room, sheet.localStart.slice(0, 10)];
      return [
        ...sheet.clock.map(({ kind, from, to, what, title, seconds }) => [
          ...lead,
          kind,
          from,
          to,
          what,
          title,
          seconds,
          null,
          null,
          null,
          sheet.id,
        ]),
        ...sheet.sections.flatMap(({ chairs }) =>
          chairs.map((one) => [
            ...lead,
            one.name === null ? 'open chair' : 'player',
            sheet.seatedBy,
            sheet.times.location.end,
            one.instrument,
            null,
            null,
            one.chair,
            one.name,
            one.status,
            sheet.id,
          ]),
        ),
        ...sheet.staff.map(({ name, role, attendance }) => [
          ...lead,
          'staff',
          sheet.downbeat,
          sheet.times.location.end,
          role,
          null,
          null,
          null,
          name,
          attendance,
          sheet.id,
        ]),
      ];
    }),
    options,
  );
