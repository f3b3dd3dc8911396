import { type Saying } from '../words/said.js';

/** A stretch of time on the clocks of one place. Times `HH:mm`; `dayOffset` counts from the session's own date. */
export interface TimesThere {
  readonly zone: string;
  readonly abbreviation: string;
  readonly start: string;
  readonly end: string;
  readonly dayOffset: number;
}

export interface ScheduledPass {
  readonly id: string;
  /** The cue's number: `3m21`. */
  readonly cue: string;
  readonly title: string | null;
  /** `v2` */
  readonly version: string;
  /** `strings` */
  readonly name: string;
  /** Of music. */
  readonly seconds: number;
  readonly lineUp: string;
  /** Ids of passes that are recorded before. */
  readonly after: readonly string[];
}

export interface ScheduledEngagement {
  readonly id: string;
  readonly musicianId: string | null;
  readonly groupId: string | null;
  readonly name: string;
  readonly instrument: string;
  readonly chair: number;
  /** Chairs taken, from `chair` on: 1, or a group's playing members. */
  readonly chairs: number;
  readonly doubles: readonly string[];
  readonly status: string;
  /** Not declined, released or replaced. */
  readonly live: boolean;
  /** Grows with every change; 1 at first. */
  readonly revision: number;
  /** An instant. */
  readonly updatedAt: string;
}

export interface OpenChair {
  readonly instrument: string;
  readonly chair: number;
  readonly doubles: readonly string[];
  readonly code: string;
  /** What the reason is worded from; null: of a plan that kept its words only. */
  readonly figures: object | null;
  /** In English. */
  readonly reason: string;
}

export interface Listener {
  readonly name: string;
  readonly role: string;
  readonly times: TimesThere;
  /** The call begins before 07:00, or runs past 22:00, of the listener's clock; each is a warning too. */
  readonly early: boolean;
  readonly late: boolean;
}

export type ScheduleWarning = Saying<
  | 'SCHEDULE.LISTENER_EARLY'
  | 'SCHEDULE.LISTENER_LATE'
  | 'SCHEDULE.BEYOND_LINE_UP'
  | 'SCHEDULE.PARTS_NOT_PRINTED'
  | 'SCHEDULE.UNREADABLE_LINE_UP'
>;

/** Parts that a session to come still lacks. */
export interface LackingParts {
  /** Ids of passes. */
  readonly passIds: readonly string[];
  /** Local date by which they are to be printed. */
  readonly due: string;
  /** From today to `due`; negative when it has passed. */
  readonly daysLeft: number;
}

export interface ScheduledSession {
  readonly id: string;
  /** Grows with every change; 1 at first. */
  readonly revision: number;
  /** An instant. */
  readonly updatedAt: string;
  /** Slug and name. */
  readonly location: string;
  readonly locationName: string;
  readonly room: string;
  readonly roomId: string;
  readonly address: string;
  readonly zone: string;
  /** Wall times in `zone`, `YYYY-MM-DDTHH:mm`. */
  readonly localStart: string;
  readonly localEnd: string;
  /** Instants with the location's offset; `end` excluded. */
  readonly start: string;
  readonly end: string;
  readonly minutes: number;
  readonly times: { readonly location: TimesThere; readonly home: TimesThere; readonly utc: TimesThere };
  readonly status: string;
  readonly agreement: string;
  /** Called line-up, canonical; null where nothing says who is called. */
  readonly lineUp: string | null;
  readonly chairs: number;
  /** In the order in which they are recorded. */
  readonly passes: readonly ScheduledPass[];
  readonly musicSeconds: number;
  /** Null where all are printed, or the session is over or off. */
  readonly lackingParts: LackingParts | null;
  /** In score order, chair by chair. */
  readonly engagements: readonly ScheduledEngagement[];
  readonly open: readonly OpenChair[];
  /** Who hears the session from elsewhere, and at what time of theirs. */
  readonly listeners: readonly Listener[];
  readonly warnings: readonly ScheduleWarning[];
}

export interface UnplacedPass {
  readonly id: string;
  readonly cue: string;
  readonly version: string;
  readonly name: string;
  readonly seconds: number;
  readonly code: string;
  readonly figures: object | null;
  readonly reason: string;
}

/**
 * Who records what, where and when. Sessions stand by location (the one that records first comes first), then by
 * start, then by room. Cancelled ones stand among them, with their status; the totals leave them out.
 */
export interface ScheduleReport {
  readonly report: 'schedule';
  readonly production: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly homeZone: string;
  };
  readonly sessions: readonly ScheduledSession[];
  /** Passes that no session records. */
  readonly unplaced: readonly UnplacedPass[];
  readonly totals: {
    readonly locations: number;
    readonly sessions: number;
    readonly passes: number;
    readonly musicSeconds: number;
    readonly chairs: number;
    readonly open: number;
  };
}
