import { emptyChairs } from '../../check/empty-chairs.js';
import { peopleIn } from '../../check/headcount.js';
import { type Problem } from '../../model/problem.js';
import { type Engagement, type Session } from '../../model/session.js';
import { personId, viewOf, type PlanView, type Proposal } from '../../view/plan-view.js';
import { chargesOf, stageCostOf } from './stage-cost.js';

/** The cities where chairs are to be filled as a problem by themselves, and the others, where everything stands. */
export interface Parted {
  readonly problem: Problem;
  readonly sessions: readonly Session[];
  readonly settled: Proposal;
  /** What the others add to the cost of the stage, and to its bound (`charges`), in minor units. */
  readonly weigh: () => { readonly cost: number; readonly charges: number };
}

/**
 * Sets the cities apart in which no chair is open. A chair goes to a local only, so filling the rest of them changes
 * nothing there: what these cities cost is constant, and of their people the target needs to know how many there are. A
 * city stays with the rest where anybody who may be asked sits in it, or where somebody's seat may be handed on.
 */
export function setApart(problem: Problem, sessions: readonly Session[]): Parted {
  const whole = viewOf(problem, { sessions, engagements: problem.engagements });
  const cities = citiesToFill(whole, sessions);
  const isSettled = (session: Session | undefined): boolean =>
    session !== undefined && !cities.has(session.locationId);
  const standsBy = (one: Engagement): boolean => isSettled(whole.session.get(one.sessionId));
  const settled = { sessions: sessions.filter(isSettled), engagements: problem.engagements.filter(standsBy) };
  if (settled.sessions.length === 0)
    return { problem, sessions, settled, weigh: () => ({ cost: 0, charges: 0 }) };
  const rest = {
    sessions: sessions.filter((one) => !isSettled(one)),
    engagements: problem.engagements.filter((one) => !standsBy(one)),
  };
  const others = peopleIn(problem.engagements, whole.groups) - peopleIn(rest.engagements, whole.groups);
  return {
    problem: {
      ...problem,
      engagements: rest.engagements,
      targetMusicians: Math.max(0, problem.targetMusicians - others),
    },
    sessions: rest.sessions,
    settled,
    weigh: () => {
      const view = viewOf({ ...problem, targetMusicians: 0 }, settled);
      return { cost: stageCostOf(view), charges: chargesOf(view) };
    },
  };
}

function citiesToFill(view: PlanView, sessions: readonly Session[]): ReadonlySet<string> {
  const { problem } = view;
  const coming = sessions.filter((session) => session.start >= problem.asOf);
  const open = new Set(
    coming.filter((one) => emptyChairs(view, one).length > 0).map(({ locationId }) => locationId),
  );
  const locals = new Set(
    [...problem.musicians, ...problem.groups].flatMap(({ id, locationId }) =>
      open.has(locationId ?? '') ? [id] : [],
    ),
  );
  const cities = new Set(open);
  for (const { locationId, id } of sessions)
    if ((view.engagementsOf.get(id) ?? []).some((one) => !one.fixed || locals.has(personId(one))))
      cities.add(locationId);
  return cities;
}
