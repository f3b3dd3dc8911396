import { type PayLine } from '#agreements';
import { type Stretch } from './stretch-words.js';
import { type ScheduledEngagement, type ScheduledSession } from '../schedule/schedule-report.js';

/** Something that is owed beyond the call itself, and how much of it: a double, two units of overtime. */
export type Extra = Pick<PayLine, 'kind' | 'quantity' | 'unit' | 'note' | 'said'>;

/** One take as the log has it. */
export interface LoggedTake {
  readonly passId: string;
  /** `3m21 v2 strings` */
  readonly what: string;
  readonly number: number;
  /** On the clock of the room, `HH:mm`; null: nobody wrote it down. */
  readonly startedAt: string | null;
  readonly seconds: number | null;
  readonly verdict: string;
  /** What was played, and what is to be played again; empty for a whole pass. */
  readonly played: string;
  /** What it is worded from. */
  readonly stretch: Stretch;
  readonly unscheduled: boolean;
  /** Edits and remarks. */
  readonly remarks: string;
}

/** Somebody on a chair of the session, with what the contractor has to know of it. */
export interface RecordedChair extends Pick<
  ScheduledEngagement,
  'name' | 'instrument' | 'chair' | 'chairs' | 'doubles' | 'status' | 'musicianId' | 'groupId'
> {
  /** Elapsed minutes worked, breaks included; null: the session is still to come. */
  readonly minutes: number | null;
  readonly extras: readonly Extra[];
  readonly notes: string;
}

/** What a contractor records of a session, for signature. */
export interface SessionRecord extends Pick<
  ScheduledSession,
  | 'id'
  | 'location'
  | 'locationName'
  | 'room'
  | 'zone'
  | 'localStart'
  | 'localEnd'
  | 'minutes'
  | 'times'
  | 'status'
  | 'agreement'
  | 'lineUp'
  | 'musicSeconds'
> {
  /** What the agreement is called, for people; `agreement` is its id. */
  readonly agreementName: string;
  /** Elapsed minutes it really took; null: it is still to come. */
  readonly actualMinutes: number | null;
  /** When it really ended, `HH:mm` on the clock of the room. */
  readonly actualEnd: string | null;
  readonly overtimeMinutes: number;
  readonly takes: readonly LoggedTake[];
  readonly chairs: readonly RecordedChair[];
  /** Chairs on which nobody sat. */
  readonly open: number;
  readonly notes: string;
}

/** Session reports in order of time. */
export interface SessionRecordReport {
  readonly report: 'session-report';
  readonly production: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly homeZone: string;
  };
  readonly sessions: readonly SessionRecord[];
}
