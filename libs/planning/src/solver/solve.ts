import { checkProblem } from '../check/check-problem.js';
import { headcountOf } from '../check/headcount.js';
import { costsOf } from '../check/score.js';
import { type ProblemFault, type SolveOptions } from '../model/options.js';
import { type Plan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { canonical } from './canonical.js';
import { controlOf } from './control.js';
import { inOrder } from './in-order.js';
import { planInRounds } from './rounds.js';

export type SolveResult =
  | { readonly ok: true; readonly value: Plan }
  | { readonly ok: false; readonly faults: readonly ProblemFault[] };

/**
 * Plans a production: which sessions are opened and what each records, in which order, and who sits on their chairs.
 * Every pass is placed or reported, every chair filled or reported, and no hard rule is broken by what the planner
 * adds. An inconsistent problem is answered with all its faults instead.
 */
export async function solve(problem: Problem, options: SolveOptions = {}): Promise<SolveResult> {
  const faults = checkProblem(problem);
  if (faults.length > 0) return { ok: false, faults };
  const ordered = canonical(problem);
  const control = controlOf(options);
  const { view, openChairs, unplaced, violations, score, stages } = await planInRounds(ordered, {
    ...control,
    iterations: iterationsOf(options),
  });
  return {
    ok: true,
    value: {
      seed: control.seed,
      sessions: view.sessions,
      engagements: inOrder(view.engagements, view.sessions),
      openChairs,
      unplaced,
      violations,
      score,
      costs: costsOf(view),
      headcount: headcountOf(view),
      stages,
    },
  };
}

/** As many as the time allows, where it is limited and told; null: what is usual. */
const iterationsOf = ({ iterations, seconds, now }: SolveOptions): number | null =>
  iterations ?? (seconds === undefined || now === undefined ? null : Infinity);
