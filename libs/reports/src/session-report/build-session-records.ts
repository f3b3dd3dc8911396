import { clockFace } from '#clock';
import { type FrameRate } from '#timeline';
import { type TakeFacts } from '../facts.js';
import { groupBy, indexById, sortedBy } from '../order.js';
import { type ScheduledSession, type ScheduleReport } from '../schedule/schedule-report.js';
import { isCancelled, isRecorded } from '../standing.js';
import {
  type Extra,
  type LoggedTake,
  type RecordedChair,
  type SessionRecord,
  type SessionRecordReport,
} from './session-record-report.js';
import { stretchOf, stretchWords } from './stretch-words.js';

export interface TakeLogFacts extends TakeFacts {
  /** An instant. */
  readonly startedAt: string | null;
  readonly lengthSeconds: number | null;
  readonly unscheduled: boolean;
  readonly edits: string;
  readonly notes: string;
}

export interface SessionRecordFacts {
  readonly schedule: ScheduleReport;
  readonly takes: readonly TakeLogFacts[];
  /** In which frames of takes are counted; null: it cannot be read, so stretches are not told. */
  readonly frameRate: FrameRate | null;
  readonly sessions: readonly {
    readonly id: string;
    readonly actualMinutes: number | null;
    readonly notes: string;
  }[];
  readonly engagements: readonly {
    readonly id: string;
    readonly actualMinutes: number | null;
    readonly notes: string;
  }[];
  /** By engagement: what is owed beyond the call. */
  readonly extras: ReadonlyMap<string, readonly Extra[]>;
  /** What a pass is called, of all passes: a take may be of one that the run order does not have. */
  readonly passNames: ReadonlyMap<string, string>;
  readonly agreementName: (agreement: string) => string;
}

const MINUTE = 60_000;
const NOTHING_SAID = { span: null, bars: null, again: null };

/** `10:09` of `10:09:15`. */
const toTheMinute = (time: string): string => time.slice(0, 5);

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ');

function loggedTake(take: TakeLogFacts, { zone }: ScheduledSession, facts: SessionRecordFacts): LoggedTake {
  const { passId, number, startedAt, lengthSeconds, verdict, unscheduled, edits, notes } = take;
  const stretch = facts.frameRate === null ? NOTHING_SAID : stretchOf(take, facts.frameRate);
  return {
    passId,
    what: facts.passNames.get(passId) ?? passId,
    number,
    startedAt: startedAt === null ? null : toTheMinute(clockFace(Date.parse(startedAt), zone).time),
    seconds: lengthSeconds,
    verdict,
    played: stretchWords(stretch),
    stretch,
    unscheduled,
    remarks: joined(edits, notes),
  };
}

/** Takes in the order in which they were played, as far as that is written down; else in run order. */
function takeLog(
  session: ScheduledSession,
  takes: readonly TakeLogFacts[],
  facts: SessionRecordFacts,
): readonly LoggedTake[] {
  const order = new Map(session.passes.map(({ id }, at) => [id, at]));
  return sortedBy(
    takes,
    ({ startedAt }) => (startedAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(startedAt)),
    ({ passId }) => order.get(passId) ?? order.size,
    ({ number }) => number,
  ).map((take) => loggedTake(take, session, facts));
}

function chairsOf(
  session: ScheduledSession,
  took: number | null,
  facts: SessionRecordFacts,
  own: ReadonlyMap<string, SessionRecordFacts['engagements'][number]>,
): readonly RecordedChair[] {
  return session.engagements
    .filter(({ live }) => live)
    .map(({ id, name, instrument, chair, chairs, doubles, status, musicianId, groupId }) => ({
      ...{ name, instrument, chair, chairs, doubles, status, musicianId, groupId },
      minutes: status === 'no-show' ? 0 : took === null ? null : (own.get(id)?.actualMinutes ?? took),
      extras: facts.extras.get(id) ?? [],
      notes: own.get(id)?.notes ?? '',
    }));
}

/** The session reports of the sessions of a schedule that are to be, or were, held. */
export function buildSessionRecords(facts: SessionRecordFacts): SessionRecordReport {
  const { production, sessions } = facts.schedule;
  const takes = groupBy(facts.takes, ({ sessionId }) => sessionId);
  const actual = indexById(facts.sessions);
  const engagements = indexById(facts.engagements);
  const records = sessions
    .filter((session) => !isCancelled(session))
    .map((session): SessionRecord => {
      const told = actual.get(session.id);
      const took = told?.actualMinutes ?? (isRecorded(session) ? session.minutes : null);
      const { id, location, locationName, room, zone, localStart, localEnd, minutes, times } = session;
      const { status, agreement, lineUp, musicSeconds } = session;
      return {
        ...{ id, location, locationName, room, zone, localStart, localEnd, minutes, times },
        ...{ status, agreement, lineUp, musicSeconds },
        agreementName: facts.agreementName(agreement),
        actualMinutes: took,
        actualEnd:
          took === null ? null : toTheMinute(clockFace(Date.parse(session.start) + took * MINUTE, zone).time),
        overtimeMinutes: took === null ? 0 : Math.max(0, took - minutes),
        takes: takeLog(session, takes.get(id) ?? [], facts),
        chairs: chairsOf(session, took, facts, engagements),
        open: session.open.length,
        notes: told?.notes ?? '',
      };
    });
  return {
    report: 'session-report',
    production,
    sessions: sortedBy(
      records,
      ({ times, localStart }) => `${localStart.slice(0, 10)} ${times.utc.start}`,
      ({ locationName }) => locationName,
      ({ room }) => room,
      ({ id }) => id,
    ),
  };
}
