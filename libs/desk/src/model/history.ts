/** What the store notes of every change by itself, in the transaction of the change. */
import { type Stored } from './stored.js';

/** One record in a change. `before` null: it was not there; `after` null: it is gone; else only fields that changed. */
export interface RecordedChange {
  readonly id: string;
  readonly revision: number;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** What was done as a whole, beside the changes of records that came of it: an import, a plan that was applied. */
export interface Act {
  readonly action: 'change' | 'import' | 'plan' | 'apply' | 'undo';
  readonly recordKind: string;
  /** Empty where it is of no one record. */
  readonly recordId: string;
  readonly productionId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * Who changed what. Never changed or removed itself. Values of personal fields are not in it but in `PersonalValues`,
 * so that a person can be forgotten and the facts stay. Many records that came at once are one entry without values:
 * what they were at first follows from what they are now and what was changed since.
 */
export interface ChangeEntry extends Stored {
  readonly actor: string;
  /** The request (`request 0198…`), job or command that did it. */
  readonly source: string;
  readonly action: 'create' | 'remove' | Act['action'];
  readonly recordKind: string;
  /** The first and the last id in it, in the order of ids; the same where it is about one record. */
  readonly recordId: string;
  readonly lastId: string;
  readonly productionId: string | null;
  readonly count: number;
  /** Null for many that came at once: every record of the kind from the first id to the last. None of an act. */
  readonly records: readonly RecordedChange[] | null;
  /** What is said of an act; null where records changed. */
  readonly detail: Act['detail'] | null;
}

/** The personal part of one change of one record. Goes when the person is erased, or when it has been kept long enough. */
export interface PersonalValues extends Stored {
  readonly changeId: string;
  readonly recordId: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}
