export { checkEdit } from './check-edit.js';
export { type Edit, type Proposed } from './edit.js';
export { planProduction, type PlanOutcome, type PlanRequest } from './plan-production.js';
export { summaryOf, type PlanSummary } from './plan-summary.js';
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
