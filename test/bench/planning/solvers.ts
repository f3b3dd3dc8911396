import * as planning from '#planning';
import { type GeneratedSessions } from './sessions-generator.js';
import { type LinearProblem } from './staffing-linear.js';
import { type Clocked } from './timed.js';

export interface LinearSolver {
  readonly solve: (model: LinearProblem) => { readonly objective: number };
}

export interface SessionsAnswer {
  readonly unassigned: readonly string[];
  readonly cost: number;
  readonly lowerBound: number;
  readonly gap: number;
  readonly firstMs: number;
}

interface Solvers {
  readonly solveSessions?: (
    problem: GeneratedSessions,
    budget: Clocked,
    options: { readonly linear: LinearSolver },
  ) => SessionsAnswer;
  readonly loadLinearSolver?: () => Promise<LinearSolver>;
}

/** What the product may or may not hand out. */
export const { solveSessions, loadLinearSolver }: Solvers = planning as Solvers;
