/** Records the desk makes for itself; a client reads them but does not write them as such. */
import { type Fault } from '../result.js';
import { type Stored } from './stored.js';

export const JOB_STATUSES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** Long work. `result` is the import report or the plan's summary; `problem` says why a failed one failed. */
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

/** Who changed what, when; appended in the same transaction as the change. */
export interface AuditEntry extends Stored {
  readonly actor: string;
  readonly action: 'create' | 'change' | 'remove' | 'import' | 'plan';
  readonly recordKind: string;
  readonly recordId: string;
  readonly productionId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A plan as it was proposed: immutable. `summary` holds cost, bound, gap, violations and what stays open. */
export interface Plan extends Stored {
  readonly productionId: string;
  readonly seed: number;
  readonly options: Readonly<Record<string, unknown>>;
  readonly summary: Readonly<Record<string, unknown>>;
}
