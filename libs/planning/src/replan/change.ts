import { type Session } from '../model/session.js';
import { type Involved } from '../model/violation.js';
import { type PlanView } from '../view/plan-view.js';
import { type Kept } from './keep.js';

export type ChangeKind =
  | 'session-opened'
  | 'session-dropped'
  | 'session-moved'
  | 'pass-moved'
  | 'pass-added'
  | 'pass-unplaced'
  | 'call-grown'
  | 'engaged'
  | 'released'
  | 'chair-open';

/** One difference from the published plan. */
export interface Change {
  readonly kind: ChangeKind;
  readonly involved: Involved;
  /** What is different, with names and zoned times. */
  readonly message: string;
  readonly reason: string;
  /** Of a change of players: who, on which chair of which session, in words. */
  readonly seat?: { readonly person: string | null; readonly chair: string; readonly session: string };
}

/** What both plans are seen with. */
export interface Comparison {
  readonly before: PlanView;
  readonly now: PlanView;
  readonly kept: Kept;
  /** Dropped sessions and the new ones that record most of their music instead. */
  readonly movedTo: ReadonlyMap<string, Session>;
}
