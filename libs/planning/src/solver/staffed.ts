import { type OpenChair, type StageReport } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { type Session } from '../model/session.js';
import { type Budget } from '../stages/budget.js';
import { type PlanView } from '../view/plan-view.js';
import { stageReport } from './stage-report.js';
import { type ChairPrice } from './staffing/lower-bound.js';
import { openChairsOf } from './staffing/open-chairs.js';
import { staffSessions } from './staffing/staff.js';

/** Sessions with everybody on their chairs, and what there is to tell of it. */
interface StaffedView {
  readonly view: PlanView;
  readonly openChairs: readonly OpenChair[];
  readonly chairPrices: readonly ChairPrice[];
  readonly report: StageReport;
}

/** The third stage: fills the chairs of sessions. */
export function staffed(problem: Problem, sessions: readonly Session[], budget: Budget): StaffedView {
  const { plan, cost, lowerBound, chairPrices } = staffSessions(problem, sessions, budget);
  const view = plan.view();
  return {
    view,
    openChairs: openChairsOf(plan, view),
    chairPrices,
    report: stageReport('staffing', 'minor', cost, lowerBound),
  };
}
