import { type Problem } from '../model/problem.js';
import { type ChairOf } from '../rules/seat-keys.js';
import { type Explained } from './explain-says.js';

export type RelaxationKind =
  'other-slot' | 'double' | 'other-city' | 'other-location' | 'one-more-session' | 'longer-window';

/** What a relaxation is for: one open chair, or one pass in no session. */
export type RelaxedFor = ChairOf | { readonly passId: string };

/** Something that could be allowed, and the problem in which it is. */
export interface Candidate extends Explained {
  readonly kind: RelaxationKind;
  readonly for: RelaxedFor;
  /** What to allow, in words. */
  readonly words: string;
  readonly problem: Problem;
}
