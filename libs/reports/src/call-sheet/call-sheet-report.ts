import { type ScheduledSession, type TimesThere } from '../schedule/schedule-report.js';

/** A stretch of the call on the clocks of the room, `HH:mm`. */
export interface ClockRow {
  readonly kind: 'pass' | 'break';
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  /** `3m21 v2 strings`; empty in a break. */
  readonly what: string;
  readonly title: string | null;
  /** Of music; 0 in a break and in all but the first part of a pass. */
  readonly seconds: number;
  /** A pass that a break parts has several. */
  readonly part: number;
  readonly parts: number;
}

export interface CalledChair {
  readonly instrument: string;
  /** From `chair` on, so many: 1, or a group's playing members. */
  readonly chair: number;
  readonly players: number;
  /** Strings sit two to a desk. */
  readonly desk: number | null;
  readonly doubles: readonly string[];
  /** Null while the chair is open. */
  readonly name: string | null;
  readonly status: string | null;
}

export interface CalledSection {
  readonly section: string;
  readonly players: number;
  readonly chairs: readonly CalledChair[];
}

export interface CalledStaff {
  readonly name: string;
  readonly role: string;
  readonly attendance: string;
  /** On the clocks of whoever is elsewhere. */
  readonly times: TimesThere | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** What everybody at a session has to know. */
export interface CallSheet extends Pick<
  ScheduledSession,
  | 'id'
  | 'location'
  | 'locationName'
  | 'room'
  | 'address'
  | 'zone'
  | 'localStart'
  | 'localEnd'
  | 'start'
  | 'end'
  | 'minutes'
  | 'times'
  | 'status'
  | 'agreement'
  | 'lineUp'
  | 'chairs'
  | 'musicSeconds'
> {
  /** What the agreement is called, for people; `agreement` is its id. */
  readonly agreementName: string;
  readonly mapReference: string;
  readonly contact: string;
  readonly porterage: string;
  readonly emergency: string;
  readonly remoteLink: string;
  readonly notes: string;
  /** When players are to be seated, `HH:mm`, before the downbeat. */
  readonly seatedBy: string;
  readonly downbeat: string;
  readonly clock: readonly ClockRow[];
  /** What is wrong with, or not known of, the clock. */
  readonly remarks: readonly Remark[];
  readonly sections: readonly CalledSection[];
  readonly open: number;
  /** Instruments that somebody has to carry, with how many. */
  readonly bulky: readonly { readonly instrument: string; readonly count: number }[];
  readonly staff: readonly CalledStaff[];
}

/** A stable code with its figures, and the same in English. */
export interface Remark {
  readonly code: string;
  readonly figures: object;
  readonly message: string;
}

/** Call sheets in order of time. */
export interface CallSheetReport {
  readonly report: 'call-sheet';
  readonly production: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly homeZone: string;
  };
  readonly sheets: readonly CallSheet[];
}
