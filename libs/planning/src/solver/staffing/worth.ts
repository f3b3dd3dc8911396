import { headcountOf } from '../../check/headcount.js';
import { openingsOf } from './openings.js';
import { type Keep } from './keep.js';
import { stageCostOf } from './stage-cost.js';
import { type StaffPlan } from './staff-plan.js';
import { seatsOf } from '../../rules/seats.js';
import { chairsTaken } from '../../rules/chairs.js';

/** What a staffing is worth beside others. */
export interface Worth {
  readonly open: number;
  /** People short of the target. */
  readonly short: number;
  /** Published engagements that are as they were. */
  readonly kept: number;
  /** Chairs filled otherwise than published; 0 where nothing was. */
  readonly changed: number;
  /** Of the stage, in minor units. */
  readonly cost: number;
}

export function worthOf(plan: StaffPlan, keep: Keep | null): Worth {
  const view = plan.view();
  const { people, target } = headcountOf(view);
  const added = keep === null ? [] : plan.engagements.slice(plan.problem.engagements.length);
  const kept = added.filter((one) => keep?.has(one) === true);
  const changed = added.reduce((sum, one) => {
    if (keep?.has(one) === true) return sum;
    const session = view.session.get(one.sessionId);
    const { from, to } = chairsTaken(one, plan.groups);
    return (
      sum + (session === undefined ? 0 : Math.min(to - 1, seatsOf(session.seats, one.instrument)) - from + 1)
    );
  }, 0);
  return {
    open: openingsOf(view, plan.coming).reduce((sum, { open }) => sum + open, 0),
    short: Math.max(0, target - people),
    kept: kept.length,
    changed,
    cost: stageCostOf(view),
  };
}

/** Fewer open chairs, then fewer people short, then fewer changes, then less cost. */
export const isBetter = (one: Worth, other: Worth): boolean =>
  (one.open - other.open || one.short - other.short || one.changed - other.changed || one.cost - other.cost) <
  0;
