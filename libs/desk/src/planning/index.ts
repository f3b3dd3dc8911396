export { checkEdit } from './check-edit.js';
export { type Edit, type Proposed } from './edit.js';
export { planProduction, type Planning, type PlanOutcome, type PlanRequest } from './plan-production.js';
export { planOrder, type PlanOrder } from './order/plan-order.js';
export { readPlanOrder } from './order/read-plan-order.js';
export { applyPlan, type Applied } from './apply/apply-plan.js';
export { type PlanFate, type PlanState } from './apply/plan-state.js';
export { compareKept, CURRENT } from './compare/compare-kept.js';
export { listPlans, readPlan, readProposals, type PlanLine, type PlanView } from './list-plans.js';
export { undoPlan, type Undone } from './apply/undo-plan.js';
export { passName } from './problem/build-music.js';
export { figuresOf, summaryOf, type PlanSummary } from './plan-summary.js';
export {
  replanOrder,
  replanProduction,
  replanView,
  type ReplanEvent,
  type ReplanOrder,
  type ReplanView,
} from './replan/index.js';
export { explainProduction, explanationQuery, type Explanation } from './explain-production.js';
export {
  recommendSessions,
  recommendSubstitutes,
  sessionsQuery,
  sessionsView,
  substitutesQuery,
  substitutesView,
  type SessionsView,
  type SubstitutesView,
} from './recommend/index.js';
