import { type LinearSolver } from '../linear/linear-model.js';
import { type OpenChair, type StageReport } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { type Session } from '../model/session.js';
import { type Budget } from '../stages/budget.js';
import { viewOf, type PlanView } from '../view/plan-view.js';
import { stageReport, unboundedReport } from './stage-report.js';
import { type ChairPrice } from './staffing/lower-bound.js';
import { openChairsOf } from './staffing/open-chairs.js';
import { setApart } from './staffing/settled.js';
import { staffSessions } from './staffing/staff.js';

/** Sessions with everybody on their chairs, and what there is to tell of it. */
interface StaffedView {
  readonly view: PlanView;
  readonly openChairs: readonly OpenChair[];
  readonly chairPrices: readonly ChairPrice[];
  /** Weighed when it is asked for. */
  readonly report: () => StageReport;
}

interface Staffing {
  /** Hears of the first way to fill the chairs, before there is a bound. */
  readonly tell?: ((report: StageReport) => void) | undefined;
  /** Rearranges what the flow leaves to be bettered; null: that is left. */
  readonly linear?: LinearSolver | null;
}

/** The third stage: fills the chairs of sessions. */
export function staffed(
  problem: Problem,
  sessions: readonly Session[],
  budget: Budget,
  { tell, linear = null }: Staffing = {},
): StaffedView {
  const part = setApart(problem, sessions);
  const { plan, cost, lowerBound, chairPrices } = staffSessions(part.problem, part.sessions, budget, {
    ...(tell && { tell: (first) => tell(unboundedReport('staffing', 'minor', part.weigh().cost + first)) }),
    linear,
  });
  const engagements = [...part.settled.engagements, ...plan.engagements];
  const view = viewOf(problem, { sessions, engagements });
  return {
    view,
    openChairs: openChairsOf(plan, plan.view()),
    chairPrices,
    report: () => {
      const settled = part.weigh();
      return stageReport('staffing', 'minor', settled.cost + cost, settled.charges + lowerBound);
    },
  };
}
