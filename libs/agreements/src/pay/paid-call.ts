import { type Amount } from '../money/exchange.js';
import { type TermsInForce } from '../terms/terms-in-force.js';

/** Somebody who is paid for a call. */
export interface Payee {
  readonly engagement: string;
  readonly kind: 'musician' | 'group';
  /** The chair's. */
  readonly instrument: string;
  /** 1-based; the first chair of an instrument is its principal's. */
  readonly chair: number;
  /** Further instruments asked of the chair. */
  readonly doubles: readonly string[];
  readonly rank: string | null;
  readonly rateClass: string | null;
  /** Agreed with the player (or the group) for one call; null: the agreement's scale. */
  readonly own: Amount | null;
  /** Minutes really worked; null: as the call. */
  readonly actualMinutes: number | null;
  /** What the payroll says; null: nothing yet. */
  readonly paid: Amount | null;
  /** How often a part is recorded again over a first one of this call. */
  readonly overdubs: number;
  /** Seconds of the current cut that play what was recorded here with this chair; null: there is no cut. */
  readonly usedSeconds: number | null;
  /** Hours of notice with which a confirmed player was released; null: the player plays. */
  readonly noticeHours: number | null;
}

/** A call with everybody who is paid for it. Instants are epoch milliseconds. */
export interface PaidCall {
  readonly id: string;
  readonly agreement: string;
  /** What holds on its date; null: nothing is known. */
  readonly terms: TermsInForce | null;
  readonly start: number;
  readonly zone: string;
  /** Elapsed minutes it is called for. */
  readonly minutes: number;
  /** Elapsed minutes it really took; null: not known, or not over yet. */
  readonly actualMinutes: number | null;
  /** Players called: what size tiers and thresholds look at. */
  readonly headcount: number;
  /** Public holidays of the place: local date → name. */
  readonly holidays: Readonly<Record<string, string>>;
  readonly payees: readonly Payee[];
}

/** Elapsed minutes a payee works: his own, the call's, or as called; never fewer than called, which are paid anyway. */
export const workedMinutes = (call: PaidCall, payee: Pick<Payee, 'actualMinutes'> | null): number =>
  Math.max(call.minutes, payee?.actualMinutes ?? call.actualMinutes ?? call.minutes);
