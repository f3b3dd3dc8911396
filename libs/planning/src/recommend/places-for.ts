import { type Pass } from '../model/music.js';
import { type Problem } from '../model/problem.js';
import { type Proposal } from '../view/plan-view.js';
import { cheapestStanding, sessionsFor, type SessionOption, type SessionRefusal } from './sessions-for.js';

/** Where a further pass could be recorded. */
export interface PassPlace {
  readonly passId: string;
  /** The cheapest session that stands; if none can take it, the cheapest call that could be opened; null: nowhere. */
  readonly option: SessionOption | null;
  /** Why the sessions that stand cannot; told where none can. */
  readonly refused: readonly SessionRefusal[];
}

/**
 * Where further passes could be recorded, one after another in the order given: each counts on the sessions as those
 * before it leave them, so that two do not take the same last minutes of a call.
 */
export function placesFor(problem: Problem, plan: Proposal, passes: readonly Pass[]): readonly PassPlace[] {
  let known = problem;
  let planned = plan;
  return passes.map((pass) => {
    const standing = cheapestStanding(known, planned, pass);
    const option = standing.option ?? sessionsFor(known, planned, pass).ranked[0] ?? null;
    if (option !== null) {
      const { session } = option;
      known = { ...known, passes: [...known.passes, pass] };
      planned = {
        ...planned,
        sessions: [...planned.sessions.filter(({ id }) => id !== session.id), session],
      };
    }
    return { passId: pass.id, option, refused: standing.refused };
  });
}
