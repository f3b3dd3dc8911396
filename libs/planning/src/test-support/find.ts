import { checkPlan } from '../check/check-plan.js';
import { type Problem } from '../model/problem.js';
import { type Engagement, type Session } from '../model/session.js';
import { type Violation } from '../model/violation.js';

/** The breaches of one rule in a proposal of these sessions and engagements. */
export const breachesOf = (
  constraint: string,
  problem: Problem,
  sessions: readonly Session[],
  engagements: readonly Engagement[] = [],
): readonly Violation[] =>
  checkPlan(problem, { sessions, engagements }).filter((one) => one.constraint === constraint);
