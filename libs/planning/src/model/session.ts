import { type Interval } from '#clock';
import { type Seats } from './music.js';

/** A call with its music. `fixed`: history, held or confirmed, or made by hand: the planner leaves it as it is. */
export interface Session extends Interval {
  readonly id: string;
  readonly roomId: string;
  readonly locationId: string;
  readonly rulesId: string;
  readonly localStart: string;
  readonly minutes: number;
  /** The called line-up: who is asked to come and is paid. */
  readonly seats: Seats;
  /** Pass ids in the order they are recorded. */
  readonly runOrder: readonly string[];
  readonly fixed: boolean;
}

/** How firmly somebody is bound: pencils may overlap, what is proposed or confirmed may not. */
export type Standing = 'proposed' | 'pencil' | 'firm';

/** A musician on a chair, or a group on its first chair and as many after it as it has playing members. */
export interface Engagement {
  /** The stored engagement's id; null while only the plan knows it. */
  readonly id: string | null;
  readonly sessionId: string;
  /** Exactly one of `musicianId` and `groupId` is set. */
  readonly musicianId: string | null;
  readonly groupId: string | null;
  readonly instrument: string;
  /** 1-based within the instrument. */
  readonly chair: number;
  readonly standing: Standing;
  readonly fixed: boolean;
}
