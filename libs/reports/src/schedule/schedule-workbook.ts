import { instrumentIn } from '../print/instrument-name.js';
import { byText, groupBy } from '../order.js';
import { isCancelled } from '../standing.js';
import { said } from '../words/said.js';
import { type Words, wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type CellValue, type Sheet } from '../xlsx/workbook.js';
import { writeWorkbook } from '../xlsx/write-workbook.js';
import { type ScheduledSession, type ScheduleReport } from './schedule-report.js';
import { type Service, servicesOf, whoIs } from './services.js';

const dateOf = ({ localStart }: ScheduledSession): string => localStart.slice(0, 10);

const whenAndWhere = (session: ScheduledSession): readonly CellValue[] => [
  session.locationName,
  session.room,
  dateOf(session),
  session.times.location.start,
];

const placeColumns = ({ columns }: Words): Sheet['columns'] => [
  { title: columns.location, kind: 'text' },
  { title: columns.room, kind: 'text' },
  { title: columns.date, kind: 'date' },
  { title: columns.start, kind: 'time', width: 9 },
];

function sessionSheet({ sessions }: ScheduleReport, words: Words): Sheet {
  const { columns, sheets, statuses, schedulePage } = words;
  return {
    name: sheets.sessions,
    frozen: 4,
    columns: [
      ...placeColumns(words),
      { title: columns.end, kind: 'time', width: 9 },
      { title: columns.zone, kind: 'text' },
      { title: columns.homeStart, kind: 'time', width: 12 },
      { title: columns.length, kind: 'duration', width: 11 },
      { title: columns.status, kind: 'text' },
      { title: columns.agreement, kind: 'text' },
      { title: columns.lineUp, kind: 'text' },
      { title: columns.passes, kind: 'whole', total: true },
      { title: columns.music, kind: 'duration', width: 11, total: true },
      { title: columns.chairs, kind: 'whole', total: true },
      { title: columns.open, kind: 'whole', total: true },
      { title: columns.unprinted, kind: 'whole', total: true },
      { title: columns.partsDue, kind: 'date' },
      { title: schedulePage.warnings, kind: 'text' },
    ],
    rows: sessions.map((session) => [
      ...whenAndWhere(session),
      session.times.location.end,
      session.zone,
      session.times.home.start,
      session.minutes * 60,
      statuses[session.status] ?? session.status,
      session.agreement,
      session.lineUp,
      // What is cancelled calls nobody and records nothing.
      ...(isCancelled(session)
        ? [null, null, null, null]
        : [session.passes.length, session.musicSeconds, session.chairs, session.open.length]),
      session.lackingParts?.passIds.length ?? null,
      session.lackingParts?.due ?? null,
      session.warnings.map((one) => said(words, one)).join('; '),
    ]),
  };
}

function runOrderSheet({ sessions }: ScheduleReport, words: Words): Sheet {
  const { columns, sheets } = words;
  return {
    name: sheets.runOrder,
    columns: [
      ...placeColumns(words),
      { title: columns.place, kind: 'whole' },
      { title: columns.cue, kind: 'text' },
      { title: columns.title, kind: 'text' },
      { title: columns.version, kind: 'text' },
      { title: columns.pass, kind: 'text' },
      { title: columns.length, kind: 'duration', width: 11, total: true },
      { title: columns.lineUp, kind: 'text' },
    ],
    rows: sessions
      .filter((session) => !isCancelled(session))
      .flatMap((session) =>
        session.passes.map((pass, at) => [
          ...whenAndWhere(session),
          at + 1,
          pass.cue,
          pass.title,
          pass.version,
          pass.name,
          pass.seconds,
          pass.lineUp,
        ]),
      ),
  };
}

function engagementSheet({ sessions }: ScheduleReport, words: Words): Sheet {
  const { columns, sheets, engagements } = words;
  const nameOf = instrumentIn(words);
  return {
    name: sheets.engagements,
    columns: [
      ...placeColumns(words),
      { title: columns.instrument, kind: 'text' },
      { title: columns.chair, kind: 'whole' },
      { title: columns.name, kind: 'text' },
      { title: columns.status, kind: 'text' },
      { title: columns.doubles, kind: 'text' },
      { title: columns.players, kind: 'whole', total: true },
      { title: columns.reason, kind: 'text' },
    ],
    rows: sessions.flatMap((session) => [
      ...session.engagements.map((one) => [
        ...whenAndWhere(session),
        nameOf(one.instrument),
        one.chair,
        one.name,
        engagements[one.status] ?? one.status,
        one.doubles.map(nameOf).join(', '),
        one.live && !isCancelled(session) ? one.chairs : null,
        null,
      ]),
      ...session.open.map((open) => [
        ...whenAndWhere(session),
        nameOf(open.instrument),
        open.chair,
        null,
        columns.open.toLowerCase(),
        open.doubles.map(nameOf).join(', '),
        null,
        said(words, open),
      ]),
    ]),
  };
}

/** Everybody who is engaged, once, with how often and from when to when. */
function peopleSheet({ sessions }: ScheduleReport, words: Words): Sheet {
  const { columns, sheets, engagements } = words;
  const nameOf = instrumentIn(words);
  const people = groupBy(servicesOf(sessions), ({ engagement }) => whoIs(engagement));
  const rows = [...people.values()].map((own): readonly CellValue[] => {
    const dates = own.map(({ session }) => dateOf(session)).sort();
    const distinct = (of: (one: Service) => string): string => [...new Set(own.map(of))].join(', ');
    return [
      own[0]?.engagement.name ?? '',
      distinct(({ engagement }) => nameOf(engagement.instrument)),
      distinct(({ session }) => session.locationName),
      own[0]?.engagement.chairs ?? 1,
      own.length,
      dates[0] ?? null,
      dates.at(-1) ?? null,
      distinct(({ engagement }) => engagements[engagement.status] ?? engagement.status),
    ];
  });
  return {
    name: sheets.people,
    frozen: 1,
    columns: [
      { title: columns.name, kind: 'text' },
      { title: columns.instrument, kind: 'text' },
      { title: columns.location, kind: 'text' },
      { title: columns.people, kind: 'whole', total: true },
      { title: columns.calls, kind: 'whole', total: true },
      { title: columns.firstCall, kind: 'date' },
      { title: columns.lastCall, kind: 'date' },
      { title: columns.status, kind: 'text' },
    ],
    rows: rows.sort((a, b) => byText(String(a[0]), String(b[0]))),
  };
}

/** Passes that no session records, and why. */
const unplacedSheet = ({ unplaced }: ScheduleReport, words: Words): Sheet => ({
  name: words.sheets.unplaced,
  columns: [
    { title: words.columns.cue, kind: 'text' },
    { title: words.columns.version, kind: 'text' },
    { title: words.columns.pass, kind: 'text' },
    { title: words.columns.length, kind: 'duration', width: 11, total: true },
    { title: words.columns.reason, kind: 'text' },
  ],
  rows: unplaced.map((pass) => [pass.cue, pass.version, pass.name, pass.seconds, said(words, pass)]),
});

/** The schedule as a workbook: sessions, run orders, who sits where, everybody once, and what is in no session. */
export function scheduleWorkbook(report: ScheduleReport, { locale }: WritingOptions): Promise<Uint8Array> {
  const words = wordsOf(locale);
  const sheets = [sessionSheet, runOrderSheet, engagementSheet, peopleSheet, unplacedSheet].map((sheet) =>
    sheet(report, words),
  );
  return writeWorkbook({ total: words.page.total, sheets });
}
