import { type Plan, type UnjudgedPlan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { checkPlan } from './check-plan.js';
import { scoreOf } from './score.js';

/** The plan with every breach of every rule, and the score they add up to. */
export function judged(problem: Problem, plan: UnjudgedPlan): Plan {
  const violations = checkPlan(problem, plan);
  return { ...plan, violations, score: scoreOf(violations) };
}
