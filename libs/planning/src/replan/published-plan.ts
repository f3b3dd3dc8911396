import { headcountOf } from '../check/headcount.js';
import { costsOf } from '../check/score.js';
import { type OpenChair, type UnjudgedPlan, type UnplacedPass } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { openChairsOf } from '../solver/staffing/open-chairs.js';
import { openingsOf } from '../solver/staffing/openings.js';
import { StaffPlan } from '../solver/staffing/staff-plan.js';
import { planReason } from '../view/plan-says.js';
import { viewOf, type PlanView, type Proposal } from '../view/plan-view.js';

/**
 * Sessions and engagements as they are written down, as a plan of the problem, with its open chairs and the passes
 * without a session. `known` says why passes were left out when they were last planned; the others are new since:
 * `PLAN.NOT_PLANNED`. Nothing is searched, so no stage has a report.
 */
export function publishedPlan(
  problem: Problem,
  written: Proposal,
  known: readonly UnplacedPass[],
): UnjudgedPlan {
  const view = viewOf(problem, written);
  const reasons = new Map(known.map((one) => [one.passId, one]));
  return {
    seed: 0,
    sessions: view.sessions,
    engagements: written.engagements,
    openChairs: openChairsIn(view),
    unplaced: problem.passes
      .filter((pass) => !view.sessionsOfPass.has(pass.id))
      .map(({ id: passId, name }) => ({
        passId,
        ...(reasons.get(passId) ?? planReason('PLAN.NOT_PLANNED', {})),
        name,
      })),
    costs: costsOf(view),
    headcount: headcountOf(view),
    stages: [],
  };
}

/** Who there is for a chair is asked only where one is open. */
function openChairsIn(view: PlanView): readonly OpenChair[] {
  const { problem, sessions, engagements } = view;
  const coming = sessions.filter((session) => session.start >= problem.asOf);
  if (openingsOf(view, coming).length === 0) return [];
  return openChairsOf(new StaffPlan({ ...problem, engagements }, sessions), view);
}
