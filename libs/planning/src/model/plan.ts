import { type Money } from './places.js';
import { type Engagement, type Session } from './session.js';
import { type Violation } from './violation.js';

/** Who there is for a chair nobody sits on. The parts sum to `exist`. */
export interface Supply {
  /** Local musicians (or groups) that play the instrument. */
  readonly exist: number;
  /** Away, or bound by another production. */
  readonly unavailable: number;
  /** Would break rest or the day's limit. */
  readonly resting: number;
  /** On another chair of this or an overlapping session. */
  readonly seated: number;
  /** Free, and yet not engaged (a group too large for the room, or engaged whole elsewhere). */
  readonly free: number;
}

export interface OpenChair {
  readonly sessionId: string;
  readonly instrument: string;
  readonly chair: number;
  readonly supply: Supply;
  /** `PLAN.NOBODY_FOR_CHAIR` */
  readonly code: string;
  /** What the reason is worded from. */
  readonly figures: object;
  /** "tuba, Vienna, 2023-03-14 10:00 CET (Europe/Vienna): needs 1, 0 available (…)" */
  readonly reason: string;
}

export interface UnplacedPass {
  readonly passId: string;
  /** What a person calls it: "3m21 v2 strings". */
  readonly name: string;
  /**
   * Stable. Nowhere: `PLAN.NO_LOCATION`, `PLAN.NO_ROOM`. Never: `PLAN.WINDOW_OVER`, `PLAN.ROOM_CLOSED`,
   * `PLAN.ROOM_TAKEN`, `PLAN.NO_CALL`. Not with the rest of the plan: `PLAN.WAITS`, `PLAN.ORDER`, `PLAN.ROOMS_FULL`,
   * `PLAN.STAFF_AWAY`, `PLAN.STAFF_ELSEWHERE`, or several of these: `PLAN.NO_SLOT`. Not yet: `PLAN.NOT_PLANNED`.
   */
  readonly code: string;
  /** What the reason is worded from; plans kept before there were any have the words only. */
  readonly figures?: object;
  readonly reason: string;
}

/** What the plan costs, by kind, in minor units of the problem's currency (exchanged for weighing). */
export interface CostSheet {
  readonly rooms: number;
  readonly chairs: number;
  readonly groups: number;
  /** The same money as it will be billed, by currency. */
  readonly byCurrency: readonly Money[];
  /** Services (musician × session) and group calls whose pay is not known: they are in no sum. */
  readonly withoutRate: number;
}

/** Smaller is better, from the first figure on. */
export interface Score {
  /** Hard violations; 0 in every plan the planner makes of a problem whose fixed sessions break none. */
  readonly hard: number;
  readonly unplacedPasses: number;
  readonly openChairs: number;
  /** Musicians short of the target. */
  readonly shortfall: number;
  /** Penalties of cost level. */
  readonly cost: number;
  /** Penalties of preference level. */
  readonly preference: number;
}

/** Unique people, seats and services are three different numbers. */
export interface Headcount {
  readonly target: number;
  /** Distinct musicians, with the playing members of distinct groups. */
  readonly people: number;
  /** Seats called, summed over the sessions. */
  readonly chairs: number;
  /** People × sessions they come to. */
  readonly services: number;
}

export type Stage = 'sessions' | 'order' | 'staffing';

/**
 * How good a stage's result is. `cost` and `lowerBound` are in the stage's own unit; a null bound was not computed.
 * Sessions: hire and called chairs of the new sessions, in minor units of the problem's currency. Order: seconds that
 * players wait, all together. Staffing: pay, open chairs, musicians short and what else engagements weigh, in minor
 * units, for the sessions that are given.
 */
export interface StageReport {
  readonly stage: Stage;
  readonly unit: 'minor' | 'waiting-seconds';
  readonly cost: number;
  readonly lowerBound: number | null;
  /** (cost − lowerBound) / cost, 0 … 1; null without a bound. */
  readonly gap: number | null;
  readonly proven: boolean;
}

/** What the planner proposes: every pass placed or reported, every chair filled or reported. */
export interface Plan {
  readonly seed: number;
  /** All sessions in time order, the fixed ones too. */
  readonly sessions: readonly Session[];
  readonly engagements: readonly Engagement[];
  readonly openChairs: readonly OpenChair[];
  readonly unplaced: readonly UnplacedPass[];
  readonly violations: readonly Violation[];
  readonly score: Score;
  readonly costs: CostSheet;
  readonly headcount: Headcount;
  readonly stages: readonly StageReport[];
}

/** A plan that no rule has judged yet, which takes longer than all else there is to say of it. */
export type UnjudgedPlan = Omit<Plan, 'violations' | 'score'>;
