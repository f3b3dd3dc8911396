import { constraints } from '../constraints/index.js';
import { type Problem } from '../model/problem.js';
import { type Level, type Violation } from '../model/violation.js';
import { viewOf, type PlanView, type Proposal } from '../view/plan-view.js';

/**
 * Every breach of every rule in a proposal, with its justification; the hard ones first. Planner and manual edits are
 * held against this same list. Linear in sessions and engagements, but for staff (pairs of sessions).
 */
export const checkPlan = (problem: Problem, proposal: Proposal): readonly Violation[] =>
  violationsOf(viewOf(problem, proposal));

export const violationsOf = (view: PlanView, level?: Level): readonly Violation[] =>
  constraints.filter((one) => level === undefined || one.level === level).flatMap((one) => one.find(view));

/** Only the rules that may not be broken. */
export const hardViolations = (problem: Problem, proposal: Proposal): readonly Violation[] =>
  violationsOf(viewOf(problem, proposal), 'hard');
