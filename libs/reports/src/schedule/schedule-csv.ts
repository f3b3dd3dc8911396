import { csv, type Cell, type CsvOptions } from '../print/csv.js';
import { type ScheduledSession, type ScheduleReport } from './schedule-report.js';

const HEADER = [
  'Location',
  'Room',
  'Date',
  'Start',
  'End',
  'Zone',
  'Home start',
  'UTC start',
  'Session status',
  'Agreement',
  'Entry',
  'Place',
  'Cue',
  'Pass',
  'Seconds',
  'Instrument',
  'Name',
  'Status',
  'Doubles',
  'Reason',
  'Session id',
];

/** What one row says beyond its session. */
interface Line {
  readonly entry: 'session' | 'pass' | 'player' | 'open chair';
  /** In the run order, or the chair. */
  readonly place?: number;
  readonly cue?: string;
  readonly pass?: string;
  readonly seconds?: number;
  readonly instrument?: string;
  readonly name?: string;
  readonly status?: string;
  readonly doubles?: readonly string[];
  readonly reason?: string;
}

function linesOf(session: ScheduledSession): readonly Line[] {
  return [
    { entry: 'session', seconds: session.musicSeconds },
    ...session.passes.map(({ cue, version, name, seconds }, at) => ({
      entry: 'pass' as const,
      place: at + 1,
      cue,
      pass: `${version} ${name}`.trim(),
      seconds,
    })),
    ...session.engagements.map(({ instrument, chair, name, status, doubles }) => ({
      entry: 'player' as const,
      place: chair,
      instrument,
      name,
      status,
      doubles,
    })),
    ...session.open.map(({ instrument, chair, doubles, reason }) => ({
      entry: 'open chair' as const,
      place: chair,
      instrument,
      doubles,
      reason,
    })),
  ];
}

function row(session: ScheduledSession, line: Line): readonly Cell[] {
  const { location, home, utc } = session.times;
  return [
    session.locationName,
    session.room,
    session.localStart.slice(0, 10),
    location.start,
    location.end,
    session.zone,
    home.start,
    utc.start,
    session.status,
    session.agreement,
    line.entry,
    line.place ?? null,
    line.cue ?? null,
    line.pass ?? null,
    line.seconds ?? null,
    line.instrument ?? null,
    line.name ?? null,
    line.status ?? null,
    line.doubles?.join('; ') ?? null,
    line.reason ?? null,
    session.id,
  ];
}

/** A row for every session, and under it one for every pass, player and open chair. */
export const scheduleCsv = (report: ScheduleReport, options: CsvOptions): string =>
  csv(
    HEADER,
    report.sessions.flatMap((session) => linesOf(session).map((line) => row(session, line))),
    options,
  );
