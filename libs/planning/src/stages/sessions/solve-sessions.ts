import { type LinearSolver } from '../../linear/linear-model.js';
import { type Budget } from '../budget.js';
import { compile } from './compile.js';
import { type SessionsProblem } from './problem.js';
import { SessionsSearch, type SessionsPlan } from './sessions-search.js';

export interface SessionsAnswer {
  /** The slot of each pass that has one, in the order of the file. */
  readonly assignment: Readonly<Record<string, string>>;
  /** Passes without a slot, in the order of the file. */
  readonly unassigned: readonly string[];
  /** Used slots, and the largest count of each instrument in each of them at its chair cost. */
  readonly cost: number;
  /** No plan that leaves as many passes out costs less. */
  readonly lowerBound: number;
  /** (cost − lowerBound) / cost, from 0 to 1. */
  readonly gap: number;
  /** Milliseconds from the beginning of the search to the first plan, and to its end. */
  readonly firstMs: number;
  readonly ms: number;
}

/**
 * Puts passes into slots: as few left out as can be found, then at least cost. There is a plan after the first step,
 * whatever the budget; the search ends by itself only when its plan is proven. Expects a problem without faults.
 */
export function solveSessions(
  problem: SessionsProblem,
  { seed, iterations, shouldStop, elapsedMs }: Budget,
  { linear }: { readonly linear?: LinearSolver } = {},
): SessionsAnswer {
  const begun = elapsedMs();
  const search = new SessionsSearch(compile(problem), {
    seed,
    ...(linear === undefined ? {} : { linear }),
  });
  try {
    let more = search.step();
    const firstMs = elapsedMs() - begun;
    for (let steps = 1; more && steps < iterations && !shouldStop(); steps += 1) more = search.step();
    const { best, lowerBound } = search;
    return { ...namesOf(problem, best), ...worth(best.cost, lowerBound), firstMs, ms: elapsedMs() - begun };
  } finally {
    search.close();
  }
}

const worth = (cost: number, lowerBound: number): Pick<SessionsAnswer, 'cost' | 'lowerBound' | 'gap'> => ({
  cost,
  lowerBound,
  gap: cost === 0 ? 0 : (cost - lowerBound) / cost,
});

function namesOf(
  { passes, slots }: SessionsProblem,
  { slotOf }: SessionsPlan,
): Pick<SessionsAnswer, 'assignment' | 'unassigned'> {
  const idOf = (pass: number): string | undefined => slots[slotOf[pass] ?? -1]?.id;
  return {
    assignment: Object.fromEntries(
      passes.flatMap(({ id }, pass) => {
        const slot = idOf(pass);
        return slot === undefined ? [] : [[id, slot]];
      }),
    ),
    unassigned: passes.flatMap(({ id }, pass) => (idOf(pass) === undefined ? [id] : [])),
  };
}
