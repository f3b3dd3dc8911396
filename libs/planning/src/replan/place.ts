import { type Pass } from '../model/music.js';
import { type Problem } from '../model/problem.js';
import { type Session } from '../model/session.js';
import { optionsFor } from '../recommend/sessions-for.js';
import { type Proposal } from '../view/plan-view.js';

/**
 * Puts passes that lost their session, or are new, into sessions that stand: where the fewest further chairs are needed,
 * then the cheapest. A pass that follows one which found no place waits with it for a new session. `closed` sessions
 * take nothing.
 */
export function placeInto(
  problem: Problem,
  plan: Proposal,
  missing: readonly Pass[],
  closed: ReadonlySet<string>,
): readonly Session[] {
  let sessions = plan.sessions;
  const open = new Map(missing.map((pass) => [pass.id, pass]));
  for (let next = ready(open); next !== undefined; next = ready(open)) {
    open.delete(next.id);
    const { ranked } = optionsFor(problem, { ...plan, sessions }, next, []);
    const [best] = ranked
      .filter((one) => one.sessionId !== null && !closed.has(one.sessionId))
      .sort((a, b) => a.extraChairs - b.extraChairs);
    if (best === undefined) dropWithFollowers(next, open);
    else sessions = sessions.map((one) => (one.id === best.sessionId ? best.session : one));
  }
  return sessions;
}

/** The longest pass that follows none of those still without a place. */
const ready = (open: ReadonlyMap<string, Pass>): Pass | undefined =>
  [...open.values()]
    .filter((pass) => !pass.after.some((id) => open.has(id)))
    .sort((a, b) => b.seconds - a.seconds || (a.id < b.id ? -1 : 1))[0];

function dropWithFollowers(first: Pass, open: Map<string, Pass>): void {
  const gone = [first.id];
  for (let id = gone.pop(); id !== undefined; id = gone.pop())
    for (const pass of [...open.values()])
      if (pass.after.includes(id)) {
        open.delete(pass.id);
        gone.push(pass.id);
      }
}
