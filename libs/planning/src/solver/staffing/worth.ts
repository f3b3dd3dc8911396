import { headcountOf } from '../../check/headcount.js';
import { openingsOf } from './openings.js';
import { stageCostOf } from './stage-cost.js';
import { type StaffPlan } from './staff-plan.js';

/** What a staffing is worth beside others. */
export interface Worth {
  readonly open: number;
  /** People short of the target. */
  readonly short: number;
  /** Of the stage, in minor units. */
  readonly cost: number;
}

export function worthOf(plan: StaffPlan): Worth {
  const view = plan.view();
  const { people, target } = headcountOf(view);
  return {
    open: openingsOf(view, plan.coming).reduce((sum, { open }) => sum + open, 0),
    short: Math.max(0, target - people),
    cost: stageCostOf(view),
  };
}

/** Fewer open chairs, then fewer people short, then less cost. */
export const isBetter = (one: Worth, other: Worth): boolean =>
  (one.open - other.open || one.short - other.short || one.cost - other.cost) < 0;
