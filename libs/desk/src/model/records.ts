/** Records the desk makes for itself; a client reads them but does not write them as such. */
import { type PlanEngagement, type PlanSession } from '#planning';
import { type Fault } from '../result.js';
import { type Stored } from './stored.js';

export const JOB_STATUSES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** Long work. `result` is the import report, or which plan was made and its figures; `problem` says why a failed one failed. */
export interface Job extends Stored {
  readonly kind: 'import' | 'plan';
  readonly productionId: string | null;
  readonly status: JobStatus;
  readonly done: number;
  /** What `done` counts up to; null while unknown. */
  readonly total: number | null;
  readonly request: Readonly<Record<string, unknown>>;
  readonly result: unknown;
  readonly problem: {
    readonly code: string;
    readonly message: string;
    /** Each thing that is wrong with what was asked for, where that can be told. */
    readonly errors?: readonly Fault[];
  } | null;
  /** The best plan a running job has told of; null before it does, and for imports. */
  readonly best: unknown;
  /** Its place in the queue: the least is next. Productions take turns, however much one of them asks for. */
  readonly turn: number;
  /** Who runs it: a ticket of the queue or a process; null while nobody does. */
  readonly holder: string | null;
  /** How often it was taken up. What an earlier attempt still brings is not taken. */
  readonly attempt: number;
  /** When its holder last gave a sign of life, UTC instant. */
  readonly beatAt: string | null;
  /** Whether somebody asked for it to end. */
  readonly stopAsked: boolean;
}

export const ROLES = ['viewer', 'coordinator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** An API key. Only the hash of the secret is kept; `prefix` is what a person recognises it by. */
export interface ApiKey extends Stored {
  readonly name: string;
  readonly prefix: string;
  readonly hash: string;
  readonly role: Role;
  /** Productions it may see; null: all. */
  readonly productionIds: readonly string[] | null;
  /** When it ends by itself, UTC instant; null: it does not. */
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

/** When a key was last used, to about a minute. Apart from the key, whose revision it must not move. */
export interface KeyUse extends Stored {
  readonly keyId: string;
  readonly lastUsedAt: string;
}

export const FEED_SUBJECTS = ['production', 'location', 'room', 'musician', 'staff'] as const;
export type FeedSubject = (typeof FEED_SUBJECTS)[number];

/** A calendar that whoever knows its secret can subscribe to. Only the hash of the secret is kept. */
export interface CalendarFeed extends Stored {
  readonly name: string;
  readonly subjectKind: FeedSubject;
  /** Whose calendar it is; null where the subject is the production. */
  readonly subjectId: string | null;
  /** The production whose sessions it shows; null: every one. */
  readonly productionId: string | null;
  readonly prefix: string;
  readonly hash: string;
  /** Minutes before the call at which calendars remind; null: not at all. */
  readonly alarmMinutes: number | null;
  /** Whether what the planner only proposes is shown. */
  readonly drafts: boolean;
  readonly createdBy: string;
  readonly revokedAt: string | null;
}

/** What was answered to a POST with an Idempotency-Key, so that a repeat gets the same answer. */
export interface IdempotencyRecord extends Stored {
  readonly keyId: string;
  readonly idempotencyKey: string;
  readonly requestHash: string;
  /** null while the first request is still running. */
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How many records of one kind a plan was made from, and a figure that changes with any of them. */
export interface BasisPart {
  readonly count: number;
  readonly hash: string;
}

/** The state of the books a plan was made from. */
export interface PlanBasis {
  /** One figure for all of it: plans of the same version rest on the same records. */
  readonly version: string;
  /** The moment planned from, UTC instant. */
  readonly asOf: string;
  /** When the last of these records was changed, UTC instant: what was changed since has a later `updatedAt`. */
  readonly newest: string;
  /** By kind of record. */
  readonly parts: Readonly<Record<string, BasisPart>>;
}

/** A plan as it was proposed: immutable. `summary` holds cost, bound, gap, violations and what stays open. */
export interface Plan extends Stored {
  readonly productionId: string;
  readonly seed: number;
  readonly options: Readonly<Record<string, unknown>>;
  readonly summary: Readonly<Record<string, unknown>>;
  /** Of the summary, what a list of plans shows: it is short. */
  readonly figures: Readonly<Record<string, unknown>>;
  /** The job that made it; null where none was needed. */
  readonly jobId: string | null;
  /** Who asked for it. */
  readonly createdBy: string;
  readonly basis: PlanBasis;
}

/** A pass as a plan took it: what it is called and how long it is. */
export interface PlannedPass {
  readonly id: string;
  readonly name: string;
  readonly seconds: number;
}

/** All that a plan proposes, kept beside it: it is large, and only needed to apply the plan or to compare it. */
export interface PlanProposals extends Stored {
  readonly planId: string;
  readonly sessions: readonly PlanSession[];
  readonly engagements: readonly PlanEngagement[];
  readonly passes: readonly PlannedPass[];
  /** Groups as the plan took them. */
  readonly groups: readonly { readonly id: string; readonly playingMembers: number }[];
}

/** That a plan became sessions and engagements, and whether that was taken back. */
export interface PlanApplication extends Stored {
  readonly productionId: string;
  readonly planId: string;
  readonly appliedBy: string;
  /** UTC instant; null while it stands. */
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
}

/** One record that a change of the books touched: as it was before, and the revision it had after. */
export interface JournalEntry {
  readonly shelf: string;
  readonly id: string;
  /** Null: it was not there before. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** Null: it is gone. */
  readonly after: number | null;
}

/** Every record that an application touched, so that it can be undone. */
export interface Journal extends Stored {
  readonly applicationId: string;
  readonly entries: readonly JournalEntry[];
}
