import { type SolveOptions } from '../model/options.js';
import { type Plan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { canonical } from './canonical.js';
import { inOrder } from './in-order.js';
import { DEFAULT_SEED } from './solve.js';
import { openChairsOf } from './staffing/open-chairs.js';
import { staffSessions } from './staffing/staff.js';
import { stageReport } from './stage-report.js';
import { stopwatch } from './stopwatch.js';

/** A plan before it is judged. */
export type Unjudged = Pick<Plan, 'seed' | 'sessions' | 'engagements' | 'openChairs' | 'unplaced' | 'stages'>;

/**
 * What `solve` gives where all music has a session that stands: nothing is opened and nothing put in order, only open
 * chairs are filled. Expects a problem without faults.
 */
export async function staffStanding(problem: Problem, options: SolveOptions): Promise<Unjudged> {
  const ordered = canonical(problem);
  const seed = options.seed ?? DEFAULT_SEED;
  const { elapsedMs } = stopwatch(options);
  const shouldStop = (): boolean => options.signal?.aborted === true;
  const budget = { seed, iterations: Infinity, shouldStop, elapsedMs };
  const sessions = [...ordered.sessions].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  const { plan, cost, lowerBound } = staffSessions(ordered, sessions, { budget });
  const view = plan.view();
  const stages = [
    stageReport('sessions', 'minor', 0),
    stageReport('order', 'waiting-seconds', 0),
    stageReport('staffing', 'minor', cost, lowerBound),
  ];
  for (const one of stages)
    options.onEvent?.({
      elapsedMs: elapsedMs(),
      stage: one.stage,
      cost: one.cost,
      lowerBound: one.lowerBound,
      gap: one.gap,
    });
  await options.breathe?.();
  return {
    seed,
    sessions: view.sessions,
    engagements: inOrder(view.engagements, view.sessions),
    openChairs: openChairsOf(plan, view),
    unplaced: [],
    stages,
  };
}
