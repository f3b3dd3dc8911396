import { candidateSlots, defaultWeights, type PlanSession, type Problem, type Weights } from '#planning';
import { type Fault } from '../../result.js';
import { type Ground } from './ground.js';
import { buildMusic, seatReader, type PlannedMusic } from './build-music.js';
import { buildGroups, buildMusicians, buildStaff } from './build-people.js';
import { buildLocations, buildRooms, RuleBook } from './build-places.js';
import { planEngagement, planSession, standingsOf, type Standings } from './standing.js';

/** What one plan takes otherwise than the production says. */
export interface ProblemOptions {
  readonly weights?: Partial<Weights>;
  /** For weighing only: what a million minor units of another currency are worth in the production's. */
  readonly exchange?: Readonly<Record<string, number>>;
  readonly targetMusicians?: number;
}

export interface BuiltProblem {
  readonly problem: Problem;
  readonly standings: Standings;
  readonly music: PlannedMusic;
  /** What makes the records unfit to plan from. */
  readonly faults: readonly Fault[];
}

/** The planner's problem from the desk's records. Nothing that began before the moment planned from can change. */
export function buildProblem(ground: Ground, options: ProblemOptions = {}): BuiltProblem {
  const rules = new RuleBook();
  const seatsOf = seatReader(ground);
  const standings = standingsOf(ground);
  const passes = new Map(ground.passes.map((pass) => [pass.id, pass]));
  const sessions = standings.sessions.flatMap((session): readonly PlanSession[] => {
    const planned = planSession(session, passes, rules, seatsOf);
    return planned === null ? [] : [planned];
  });
  const music = buildMusic(ground, seatsOf, new Set(sessions.flatMap((session) => session.runOrder)));
  const known = new Set(sessions.map((session) => session.id));
  const locations = buildLocations(ground, rules);
  const rooms = buildRooms(ground);
  const window = { from: ground.production.planningFrom, to: ground.production.planningTo };
  const agreement = new Map(ground.locations.map((location) => [location.id, location.agreement]));
  const slots = locations.flatMap((location) =>
    candidateSlots({
      location,
      rooms: rooms.filter((room) => room.locationId === location.id),
      window,
      asOf: ground.asOf,
      rulesOn: (date) => rules.on(agreement.get(location.id) ?? '', date),
    }),
  );
  return {
    problem: {
      asOf: ground.asOf,
      window,
      currency: ground.production.currency,
      exchange: options.exchange ?? {},
      rules: rules.all,
      locations,
      rooms,
      slots,
      passes: music.passes,
      musicians: buildMusicians(ground),
      groups: buildGroups(ground),
      staff: buildStaff(ground),
      sessions,
      engagements: standings.engagements.filter((one) => known.has(one.sessionId)).map(planEngagement),
      targetMusicians: options.targetMusicians ?? ground.production.targetMusicians,
      weights: { ...defaultWeights, ...ground.production.planningWeights, ...options.weights },
    },
    standings,
    music,
    faults: [...rules.unknown].map(([key, message]) => ({
      pointer: '',
      code: key.split(' ').at(-1) ?? 'AGREEMENT.UNKNOWN',
      message,
    })),
  };
}
