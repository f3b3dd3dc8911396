import { violationsOf } from '../check/check-plan.js';
import { headcountOf } from '../check/headcount.js';
import { costsOf, scoreOf } from '../check/score.js';
import { type Plan, type UnplacedPass } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { openChairsOf } from '../solver/staffing/open-chairs.js';
import { StaffPlan } from '../solver/staffing/staff-plan.js';
import { planReason } from '../view/plan-says.js';
import { viewOf, type Proposal } from '../view/plan-view.js';

/**
 * Sessions and engagements as they are written down, judged as a plan of the problem: every rule, open chair and pass
 * without a session. `known` says why passes were left out when they were last planned; the others are new since:
 * `PLAN.NOT_PLANNED`. Nothing is searched, so no stage has a report.
 */
export function publishedPlan(problem: Problem, written: Proposal, known: readonly UnplacedPass[]): Plan {
  const view = viewOf(problem, written);
  const staffed = new StaffPlan({ ...problem, engagements: written.engagements }, view.sessions);
  const violations = violationsOf(view);
  const reasons = new Map(known.map((one) => [one.passId, one]));
  return {
    seed: 0,
    sessions: view.sessions,
    engagements: written.engagements,
    openChairs: openChairsOf(staffed, view),
    unplaced: problem.passes
      .filter((pass) => !view.sessionsOfPass.has(pass.id))
      .map(({ id: passId, name }) => ({
        passId,
        ...(reasons.get(passId) ?? planReason('PLAN.NOT_PLANNED', {})),
        name,
      })),
    violations,
    score: scoreOf(violations),
    costs: costsOf(view),
    headcount: headcountOf(view),
    stages: [],
  };
}
