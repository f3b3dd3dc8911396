import { type Assumption, type SolveOptions } from '#planning';
import { type Plan } from '../model/records.js';
import { type ProblemOptions } from './problem/build-problem.js';

/** What one plan takes otherwise than the production says, and how long it may search. */
export interface PlanOptions extends ProblemOptions, Pick<SolveOptions, 'iterations' | 'seconds'> {
  readonly assumptions?: readonly Assumption[];
}

/** The options of a stored plan. Those of a re-plan are its events, and none of these. */
export const optionsOf = ({ options }: Pick<Plan, 'options'>): PlanOptions => options;
