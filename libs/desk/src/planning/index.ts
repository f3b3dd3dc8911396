export { checkEdit } from './check-edit.js';
export { type Edit, type Proposed } from './edit.js';
export { planProduction, type PlanOutcome, type PlanRequest } from './plan-production.js';
export { summaryOf, type PlanSummary } from './plan-summary.js';
