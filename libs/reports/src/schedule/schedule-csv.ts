import { csv, type Cell, type CsvOptions } from '../print/csv.js';
import { type ScheduledSession, type ScheduleReport, type UnplacedPass } from './schedule-report.js';

export const SCHEDULE_CSV = [
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
  readonly entry: 'session' | 'pass' | 'player' | 'open chair' | 'warning' | 'pass in no session';
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
    ...session.warnings.map(({ code, message }) => ({
      entry: 'warning' as const,
      status: code,
      reason: message,
    })),
  ];
}

const lineOf = ({ cue, version, name, seconds, reason }: UnplacedPass): Line => ({
  entry: 'pass in no session',
  cue,
  pass: `${version} ${name}`.trim(),
  seconds,
  reason,
});

function sessionCells(session: ScheduledSession): readonly Cell[] {
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
  ];
}

const NO_SESSION: readonly Cell[] = SCHEDULE_CSV.slice(0, SCHEDULE_CSV.indexOf('Entry')).map(() => null);

const row = (session: ScheduledSession | null, line: Line): readonly Cell[] => [
  ...(session === null ? NO_SESSION : sessionCells(session)),
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
  session?.id ?? null,
];

/**
 * A row for every session, and under it one for every pass, player, open chair and warning (its code as the status); at
 * the end the passes that no session records.
 */
export const scheduleCsv = ({ sessions, unplaced }: ScheduleReport, options: CsvOptions): string =>
  csv(
    SCHEDULE_CSV,
    [
      ...sessions.flatMap((session) => linesOf(session).map((line) => row(session, line))),
      ...unplaced.map((pass) => row(null, lineOf(pass))),
    ],
    options,
  );
