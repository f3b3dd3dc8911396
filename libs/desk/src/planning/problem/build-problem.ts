import {
  candidateSlots,
  defaultWeights,
  type PlanSession,
  type Problem,
  type Proposal,
  type Weights,
} from '#planning';
import { bookOf } from '../../agreements/agreements-for.js';
import { type Session } from '../../model/sessions.js';
import { type Fault } from '../../result.js';
import { type Ground } from './ground.js';
import { exchangeOf } from './exchange-of.js';
import { buildMusic, seatReader, type PlannedMusic } from './build-music.js';
import { buildGroups, buildMusicians, buildStaff } from './build-people.js';
import { buildLocations, buildRooms, RuleBook } from './build-places.js';
import { isInScope, type PlanScope } from './plan-scope.js';
import { planEngagement, planSession, standingsOf, type Standings } from './standing.js';

/** What one plan takes otherwise than the production says. */
export interface ProblemOptions {
  readonly weights?: Partial<Weights>;
  /** For weighing only: what a million minor units of another currency are worth in the production's. */
  readonly exchange?: Readonly<Record<string, number>>;
  readonly targetMusicians?: number;
  readonly scope?: PlanScope;
}

export interface BuiltProblem {
  readonly problem: Problem;
  /** What the books hold now: the problem's sessions and engagements, and what the last plan proposed beside them. */
  readonly written: Proposal;
  readonly standings: Standings;
  readonly music: PlannedMusic;
  /** What makes the records unfit to plan from. */
  readonly faults: readonly Fault[];
}

/** The planner's problem from the desk's records. Nothing that began before the moment planned from can change. */
export function buildProblem(ground: Ground, options: ProblemOptions = {}): BuiltProblem {
  const rules = new RuleBook(bookOf(ground));
  const seatsOf = seatReader(ground);
  const standings = standingsOf(ground, options.scope);
  const passes = new Map(ground.passes.map((pass) => [pass.id, pass]));
  const inPlan = (session: Session): readonly PlanSession[] => {
    const planned = planSession(session, passes, rules, seatsOf);
    return planned === null ? [] : [planned];
  };
  const sessions = standings.sessions.flatMap(inPlan);
  const proposed = standings.replaceableSessions.flatMap(inPlan);
  const music = buildMusic(ground, seatsOf, new Set(sessions.flatMap((session) => session.runOrder)));
  const known = new Set(sessions.map((session) => session.id));
  const wanted = new Set(music.passes.map((pass) => pass.id));
  const engagements = standings.engagements.filter((one) => known.has(one.sessionId)).map(planEngagement);
  const locations = buildLocations(ground, rules);
  const rooms = buildRooms(ground);
  const window = { from: ground.production.planningFrom, to: ground.production.planningTo };
  const agreement = new Map(ground.locations.map((location) => [location.id, location.agreement]));
  const calls = locations.flatMap((location) =>
    candidateSlots({
      location,
      rooms: rooms.filter((room) => room.locationId === location.id),
      window,
      asOf: ground.asOf,
      rulesOn: (date) => rules.on(agreement.get(location.id) ?? '', date),
    }),
  );
  const scope = options.scope ?? {};
  const slots = calls.filter((slot) => isInScope(scope, slot));
  return {
    problem: {
      asOf: ground.asOf,
      window,
      currency: ground.production.currency,
      exchange: { ...exchangeOf(ground), ...options.exchange },
      rules: rules.all,
      locations,
      rooms,
      slots,
      passes: music.passes,
      musicians: buildMusicians(ground),
      groups: buildGroups(ground),
      staff: buildStaff(ground),
      sessions,
      engagements,
      targetMusicians: options.targetMusicians ?? ground.production.targetMusicians,
      weights: { ...defaultWeights, ...ground.production.planningWeights, ...options.weights },
    },
    written: {
      sessions: [...sessions, ...proposed.map((session) => withKnown(session, wanted))],
      engagements: [
        ...engagements,
        ...standings.replaceableEngagements.map((one) => ({ ...planEngagement(one), fixed: false })),
      ],
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

/** A proposed session without music that is no longer wanted. */
const withKnown = (session: PlanSession, wanted: ReadonlySet<string>): PlanSession => ({
  ...session,
  runOrder: session.runOrder.filter((id) => wanted.has(id)),
  fixed: false,
});
