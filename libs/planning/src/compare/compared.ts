import { type Pass } from '../model/music.js';
import { type Group } from '../model/people.js';
import { type Plan } from '../model/plan.js';
import { type Engagement, type Session } from '../model/session.js';

/** What a plan is measured with; every problem has it. */
export interface PlanMeasures {
  /** In whose minor units the plan is weighed. */
  readonly currency: string;
  readonly passes: readonly Pick<Pass, 'id' | 'seconds'>[];
  readonly groups: readonly Pick<Group, 'id' | 'playingMembers'>[];
}

/**
 * One of two plans that are held against each other, with the problem it is a plan of: the two need not be the same. A
 * plan without a city, or with a longer pass, is compared like any other.
 */
export interface ComparedPlan {
  readonly problem: PlanMeasures;
  readonly plan: Pick<Plan, 'sessions' | 'engagements' | 'unplaced' | 'score' | 'costs' | 'headcount'> &
    Partial<Pick<Plan, 'stages'>>;
}

/** A plan as it is compared, with every look-up that is needed. */
export interface ComparedSide {
  /** In time order, then by room. */
  readonly sessions: readonly Session[];
  readonly session: ReadonlyMap<string, Session>;
  /** In the order of their sessions, then as in a score. Those of sessions that the plan does not have are left out. */
  readonly engagements: readonly Engagement[];
  /** Of the passes that the plan's problem has; others take no time. */
  readonly seconds: ReadonlyMap<string, number>;
  readonly members: ReadonlyMap<string, number>;
}
