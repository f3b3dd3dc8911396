import { type SolveOptions } from '../model/options.js';
import { type Plan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { canonical } from './canonical.js';
import { controlOf } from './control.js';
import { inOrder } from './in-order.js';
import { staffed } from './staffed.js';
import { stageReport } from './stage-report.js';

/** A plan with its chairs filled, before its figures are worked out. */
export type Filled = Pick<Plan, 'seed' | 'sessions' | 'engagements' | 'openChairs' | 'unplaced'>;

/**
 * What `solve` gives where all music has a session that stands: nothing is opened and nothing put in order, only open
 * chairs are filled, and the cost of all is worked out only where somebody hears of it. Expects a problem without faults.
 */
export async function staffStanding(problem: Problem, options: SolveOptions): Promise<Filled> {
  const ordered = canonical(problem);
  const { seed, staffing, tell, breathe } = controlOf(options);
  const sessions = [...ordered.sessions].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  const { view, openChairs, report } = staffed(ordered, sessions, staffing);
  if (options.onEvent !== undefined) {
    tell(stageReport('sessions', 'minor', 0));
    tell(stageReport('order', 'waiting-seconds', 0));
    tell(report());
  }
  await breathe();
  return {
    seed,
    sessions: view.sessions,
    engagements: inOrder(view.engagements, view.sessions),
    openChairs,
    unplaced: [],
  };
}
