import { type Pass } from './music.js';
import { type Group, type Musician, type StaffMember } from './people.js';
import { type CallRules, type Location, type Room, type Slot } from './places.js';
import { type Engagement, type Session } from './session.js';
import { type Weights } from './weights.js';

/**
 * All a plan is made from. Instants are epoch milliseconds, money is in integer minor units. The order of the lists
 * means nothing: the same problem in another order gives the same plan.
 */
export interface Problem {
  /** The moment planned from: what begins before it is history. */
  readonly asOf: number;
  /** Local dates (`YYYY-MM-DD`, both included) on which a session may begin. */
  readonly window: { readonly from: string; readonly to: string };
  /** The currency the plan is weighed in. */
  readonly currency: string;
  /** For weighing only: what a million minor units of another currency are worth here; 1,000,000 where it is left out. */
  readonly exchange: Readonly<Record<string, number>>;
  readonly rules: readonly CallRules[];
  readonly locations: readonly Location[];
  readonly rooms: readonly Room[];
  /** Calls that may be opened. */
  readonly slots: readonly Slot[];
  readonly passes: readonly Pass[];
  readonly musicians: readonly Musician[];
  readonly groups: readonly Group[];
  readonly staff: readonly StaffMember[];
  /** Sessions that stand already; every plan contains them unchanged. */
  readonly sessions: readonly Session[];
  /** Engagements that stand already, on those sessions. */
  readonly engagements: readonly Engagement[];
  /** Distinct musicians to reach, playing members of groups included. */
  readonly targetMusicians: number;
  readonly weights: Weights;
}
