import { instrumentName } from '../print/instrument-name.js';
import { counted, minutes, spokenDate } from '../print/amounts.js';
import { csv, type CsvOptions } from '../print/csv.js';
import { flow, paragraph, type TextOptions } from '../print/layout.js';
import { seatWords } from '../print/seat-words.js';
import { sectionName } from '../print/section-name.js';
import {
  type CalledChair,
  type CallSheet,
  type CallSheetReport,
  type ClockRow,
} from './call-sheet-report.js';

const seat = ({ chair, players }: CalledChair): string => seatWords(chair, players);

function clockLine({ kind, from, to, minutes: length, what, title, seconds, part, parts }: ClockRow): string {
  if (kind === 'break') return `  ${from}–${to}  break, ${length} min\n`;
  const parted = parts > 1 ? ` (part ${part} of ${parts})` : '';
  const music = seconds === 0 ? '' : `, ${minutes(seconds)} of music`;
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

function sheetText(sheet: CallSheet, { paint, width }: TextOptions): string {
  const { times, sections, bulky, staff } = sheet;
  const chairText = (one: CalledChair): string => {
    const doubles = one.doubles.length === 0 ? '' : ` (+ ${one.doubles.map(instrumentName).join(', ')})`;
    return `${instrumentName(one.instrument)} ${seat(one)} ${one.name ?? 'OPEN'}${doubles}`;
  };
  return [
    paint('heading', `${sheet.locationName} · ${spokenDate(sheet.localStart.slice(0, 10))}\n`),
    `${sheet.room} · ${sheet.status} · ${sheet.agreement}\n`,
    `Seated by ${sheet.seatedBy}, downbeat ${sheet.downbeat}, until ${times.location.end} ${times.location.abbreviation}\n`,
    labelled('Address', sheet.address, width),
    labelled('Map', sheet.mapReference, width),
    labelled('Contact', sheet.contact, width),
    labelled('Line-up', sheet.lineUp ?? '', width),
    labelled(
      'Carried',
      bulky.map(({ instrument, count }) => `${count} ${instrumentName(instrument)}`).join(', '),
      width,
    ),
    labelled('Porterage', sheet.porterage, width),
    labelled('Emergency', sheet.emergency, width),
    labelled('Remote', sheet.remoteLink, width),
    labelled('Notes', sheet.notes, width),
    paint('name', '\nRun order\n'),
    ...sheet.clock.map(clockLine),
    ...sheet.remarks.map((remark) =>
      paint('warning', paragraph(remark.message, { width, first: '  ! ', indent: '    ' })),
    ),
    paint('name', `\nPlayers, ${counted(sheet.chairs, 'chair')}, ${sheet.open} open\n`),
    ...sections.map(({ section, players, chairs }) =>
      flow(chairs.map(chairText), ', ', {
        width,
        first: `  ${sectionName(section)} (${players})  `,
        indent: '      ',
      }),
    ),
    staff.length === 0 ? '' : paint('name', '\nStaff\n'),
    ...staff.map((one) => {
      const away =
        one.times === null ? one.attendance : `remote, ${one.times.start}–${one.times.end} ${one.times.zone}`;
      return `  ${[`${one.name}, ${one.role}`, away, one.phone, one.email].filter((part) => part !== null).join(' · ')}\n`;
    }),
  ].join('');
}

/** Call sheets for a terminal, one after the other. */
export const callSheetText = ({ production, sheets }: CallSheetReport, options: TextOptions): string =>
  [
    `${options.paint('title', production.title)} · ${counted(sheets.length, 'call sheet')}\n`,
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
