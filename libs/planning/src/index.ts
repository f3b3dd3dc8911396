export { type ProblemFault, type SolveEvent, type SolveOptions } from './model/options.js';
export { type ChairDouble, type Pass as PlanPass, type Seats } from './model/music.js';
export {
  type Group as PlanGroup,
  type Musician as PlanMusician,
  type StaffMember as PlanStaff,
} from './model/people.js';
export {
  type Busy,
  type CallRules,
  type Location as PlanLocation,
  type Money,
  type Room as PlanRoom,
  type Slot,
} from './model/places.js';
export {
  type CostSheet,
  type Headcount,
  type OpenChair,
  type Plan as SolvedPlan,
  type Score,
  type StageReport,
  type Supply,
  type UnjudgedPlan,
  type UnplacedPass,
} from './model/plan.js';
export { type Problem } from './model/problem.js';
export {
  type Engagement as PlanEngagement,
  type Session as PlanSession,
  type Standing,
} from './model/session.js';
export { type Involved, type Level, type Violation } from './model/violation.js';
export { defaultWeights, weightNames, weightTable, type WeightName, type Weights } from './model/weights.js';
export { checkPlan, hardViolations } from './check/check-plan.js';
export { checkProblem } from './check/check-problem.js';
export { judged } from './check/judged.js';
export { analyseScore, type ConstraintAnalysis, type ScoreAnalysis } from './explain/score-analysis.js';
export { type Contributor, type Parts } from './explain/score-analysis-parts.js';
export { largestOf } from './rules/seats.js';
export { candidateSlots, type SlotRequest } from './slots/candidate-slots.js';
export { solve, type SolveResult } from './solver/solve.js';
export { type Proposal } from './view/plan-view.js';
export { grouped } from './view/indexes.js';
export { explainSays } from './explain/explain-says.js';
export { violationSays } from './constraints/violation-says.js';
export { planSays } from './view/plan-says.js';
export { moneyWords } from './view/words.js';
export { type Budget as StageBudget } from './stages/budget.js';
export { type SessionsProblem } from './stages/sessions/problem.js';
export { type StaffingProblem } from './stages/staffing/problem.js';
export { readOrderProblem } from './stages/order/read-order-problem.js';
export { solveOrder } from './stages/order/solve-order.js';
export { loadLinearSolver } from './linear/highs-solver.js';
export { readSessionsProblem } from './stages/sessions/read-sessions-problem.js';
export { solveSessions } from './stages/sessions/solve-sessions.js';
export { whyLeftOut } from './stages/sessions/why-left-out.js';
export { readStaffingProblem } from './stages/staffing/read-staffing-problem.js';
export { solveStaffing } from './stages/staffing/solve-staffing.js';
export { sessionsFor, type SessionOption, type SessionOptions } from './recommend/sessions-for.js';
export { placesFor, type PassPlace } from './recommend/places-for.js';
export { substitutesFor, type Substitutes } from './recommend/substitutes.js';
export { type Change } from './replan/change.js';
export { type Disruption } from './replan/disruption.js';
export { replan, type Replan, type ReplanOptions, type ReplanResult } from './replan/replan.js';
export { relaxationsOf, type Relaxation, type RelaxationOptions } from './explain/relax.js';
export { shortagesOf, type Shortage } from './explain/relax-shortages.js';
export { publishedPlan } from './replan/published-plan.js';
export { isAltered } from './replan/least-changes.js';
export { assume, type Assumed } from './what-if/assume.js';
export { WEEKDAYS, weekdayOn, type Assumption, type Weekday } from './what-if/assumption.js';
export { comparePlans, type PlanComparison } from './compare/compare-plans.js';
export { type ComparedPlan } from './compare/compared.js';
