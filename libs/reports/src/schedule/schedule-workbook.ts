import { instrumentById } from '#lineup';
import { byText, groupBy } from '../order.js';
import { isCancelled } from '../standing.js';
import { type Words, wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type CellValue, type Sheet } from '../xlsx/workbook.js';
import { writeWorkbook } from '../xlsx/write-workbook.js';
import { type ScheduledEngagement, type ScheduledSession, type ScheduleReport } from './schedule-report.js';

const nameOf = (id: string): string => instrumentById(id)?.name ?? id;
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
  const { columns, sheets, statuses } = words;
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
  const { columns, sheets } = words;
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
        one.status,
        one.doubles.map(nameOf).join(', '),
        one.live && !isCancelled(session) ? one.chairs : null,
        null,
      ]),
      ...session.open.map(({ instrument, chair, doubles, reason }) => [
        ...whenAndWhere(session),
        nameOf(instrument),
        chair,
        null,
        columns.open.toLowerCase(),
        doubles.map(nameOf).join(', '),
        null,
        reason,
      ]),
    ]),
  };
}

interface Service {
  readonly session: ScheduledSession;
  readonly engagement: ScheduledEngagement;
}

/** Everybody who is engaged, once, with how often and from when to when. */
function peopleSheet({ sessions }: ScheduleReport, { columns, sheets }: Words): Sheet {
  const services = sessions
    .filter((session) => !isCancelled(session))
    .flatMap((session) =>
      session.engagements.filter(({ live }) => live).map((engagement): Service => ({ session, engagement })),
    );
  const people = groupBy(services, ({ engagement }) => engagement.musicianId ?? engagement.groupId ?? '');
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
      distinct(({ engagement }) => engagement.status),
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

/** The schedule as a workbook: sessions, run orders, who sits where, and everybody once. */
export function scheduleWorkbook(report: ScheduleReport, { locale }: WritingOptions): Promise<Uint8Array> {
  const words = wordsOf(locale);
  const sheets = [sessionSheet, runOrderSheet, engagementSheet, peopleSheet].map((sheet) =>
    sheet(report, words),
  );
  return writeWorkbook({ sheets });
}
