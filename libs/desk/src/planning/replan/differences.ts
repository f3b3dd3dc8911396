import {
  isAltered,
  type PlanEngagement,
  type PlanSession,
  type Proposal,
  type UnjudgedPlan,
} from '#planning';
import { type Engagement, type Session } from '../../model/sessions.js';
import { type Published } from '../published.js';

/** What becomes of the records when a re-plan is written. What is in none of the lists stays as it is. */
export interface Differences {
  /** Sessions that are held no more: proposals nobody has acted on, and those that stand and have to be cancelled. */
  readonly withdrawn: readonly Session[];
  readonly cancelled: readonly Session[];
  /** Records of sessions that record or call something else, and how. */
  readonly altered: readonly { readonly was: Session; readonly now: PlanSession }[];
  /** Engagements that end in sessions that are not cancelled: proposals, and those somebody was asked for. */
  readonly takenBack: readonly Engagement[];
  readonly released: readonly Engagement[];
  /** What is new in the plan. */
  readonly opened: readonly PlanSession[];
  readonly engaged: readonly PlanEngagement[];
}

/** Finds them. `called off`: sessions that a person says are cancelled, which is kept on record even of a proposal. */
export function differencesOf(
  { ground, built: { standings }, plan: before }: Published,
  plan: UnjudgedPlan,
  calledOff: ReadonlySet<string>,
): Differences {
  const now = new Map(plan.sessions.map((one) => [one.id, one]));
  const was = new Map(before.sessions.map((one) => [one.id, one]));
  const proposed = new Set(standings.replaceableSessions.map((one) => one.id));
  const records = ground.sessions.filter((one) => was.has(one.id));
  const dropped = records.filter((one) => !now.has(one.id));
  const isWithdrawn = ({ id }: Session): boolean => proposed.has(id) && !calledOff.has(id);
  const cancelled = dropped.filter((one) => !isWithdrawn(one));
  const ended = endedIn(before, plan, new Set(cancelled.map((one) => one.id)));
  const proposals = new Set(standings.replaceableEngagements.map((one) => one.id));
  const ending = ground.engagements.filter((one) => ended.has(one.id));
  return {
    withdrawn: dropped.filter(isWithdrawn),
    cancelled,
    altered: records.flatMap((record) => {
      const [session, then] = [now.get(record.id), was.get(record.id)];
      return session !== undefined && then !== undefined && isAltered(then, session)
        ? [{ was: record, now: session }]
        : [];
    }),
    takenBack: ending.filter((one) => proposals.has(one.id)),
    released: ending.filter((one) => !proposals.has(one.id)),
    opened: plan.sessions.filter((one) => !was.has(one.id)),
    engaged: plan.engagements.filter((one) => one.id === null),
  };
}

/** Ids of engagements that are not in the plan any more, but for those of sessions that let go of everybody. */
function endedIn(before: Proposal, plan: Proposal, cancelled: ReadonlySet<string>): ReadonlySet<string> {
  const kept = new Set(plan.engagements.flatMap((one) => one.id ?? []));
  return new Set(
    before.engagements.flatMap(({ id, sessionId }) =>
      id === null || kept.has(id) || cancelled.has(sessionId) ? [] : [id],
    ),
  );
}

/** Records that a person has agreed to something about, and that change: the coordinator is asked before they do. */
export interface Agreed {
  readonly sessions: ReadonlySet<string>;
  readonly engagements: readonly Engagement[];
}

export function agreedIn(differences: Differences, { ground, built: { standings } }: Published): Agreed {
  const proposals = new Set(standings.replaceableEngagements.map((one) => one.id));
  const proposed = new Set(standings.replaceableSessions.map((one) => one.id));
  const cancelled = new Set(differences.cancelled.map((one) => one.id));
  const changed = [...differences.cancelled, ...differences.altered.map((one) => one.was)];
  const letGo = ground.engagements.filter((one) => cancelled.has(one.sessionId) && isAsked(one));
  return {
    sessions: new Set(changed.filter((one) => !proposed.has(one.id)).map((one) => one.id)),
    engagements: [...differences.released, ...letGo.filter((one) => !proposals.has(one.id))],
  };
}

const ASKED: readonly Engagement['status'][] = ['proposed', 'enquired', 'pencilled', 'confirmed'];

const isAsked = ({ status }: Engagement): boolean => ASKED.includes(status);
