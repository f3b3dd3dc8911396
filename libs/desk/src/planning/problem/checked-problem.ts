import { defaultWeights, type PlanSession, type Problem } from '#planning';
import { type Session } from '../../model/sessions.js';
import { buildMusic, type SeatReader } from './build-music.js';
import { buildGroups, buildMusicians, buildStaff } from './build-people.js';
import { buildLocations, buildRooms, type RuleBook } from './build-places.js';
import { type Ground } from './ground.js';
import { planSession } from './standing.js';

/** Sessions of the books as the rules look at them. */
export function plannedSessions(
  ground: Ground,
  sessions: readonly Session[],
  rules: RuleBook,
  seatsOf: SeatReader,
): readonly PlanSession[] {
  const passes = new Map(ground.passes.map((pass) => [pass.id, pass]));
  return sessions
    .filter((session) => session.status !== 'cancelled')
    .flatMap((session) => planSession(session, passes, rules, seatsOf) ?? []);
}

/** What the rules look at; a check opens no new calls. */
export function checkedProblem(ground: Ground, rules: RuleBook, seatsOf: SeatReader): Problem {
  const { production, asOf } = ground;
  const locations = buildLocations(ground, rules);
  return {
    asOf,
    window: { from: production.planningFrom, to: production.planningTo },
    currency: production.currency,
    exchange: {},
    rules: rules.all,
    locations,
    rooms: buildRooms(ground),
    slots: [],
    passes: buildMusic(ground, seatsOf, new Set(ground.passes.map((pass) => pass.id))).passes,
    musicians: buildMusicians(ground),
    groups: buildGroups(ground),
    staff: buildStaff(ground),
    sessions: [],
    engagements: [],
    targetMusicians: 0,
    weights: defaultWeights,
  };
}
