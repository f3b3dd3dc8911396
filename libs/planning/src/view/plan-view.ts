import { callOrder } from '#agreements';
import { type Pass } from '../model/music.js';
import { type Group, type Musician } from '../model/people.js';
import { type CallRules, type Location, type Room } from '../model/places.js';
import { type Plan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { type Engagement, type Session } from '../model/session.js';
import { byId, grouped, indexed } from './indexes.js';

/** The part of a plan that rules speak about. */
export type Proposal = Pick<Plan, 'sessions' | 'engagements'>;

/** An engagement with the session it is for. */
export interface Service {
  readonly engagement: Engagement;
  readonly session: Session;
}

/** A problem and a proposal with every look-up a constraint needs, each built once, in linear time, when it is asked for. */
export interface PlanView {
  readonly problem: Problem;
  /** In time order. */
  readonly sessions: readonly Session[];
  readonly engagements: readonly Engagement[];
  readonly locations: ReadonlyMap<string, Location>;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly rules: ReadonlyMap<string, CallRules>;
  readonly passes: ReadonlyMap<string, Pass>;
  readonly musicians: ReadonlyMap<string, Musician>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly session: ReadonlyMap<string, Session>;
  readonly engagementsOf: ReadonlyMap<string, readonly Engagement[]>;
  /** A musician's or group's services in time order. */
  readonly servicesOf: ReadonlyMap<string, readonly Service[]>;
  /** Sessions of a room in time order. */
  readonly sessionsIn: ReadonlyMap<string, readonly Session[]>;
  /** Sessions that record a pass. */
  readonly sessionsOfPass: ReadonlyMap<string, readonly Session[]>;
}

export const personId = (engagement: Engagement): string => engagement.musicianId ?? engagement.groupId ?? '';

export function viewOf(problem: Problem, proposal: Proposal): PlanView {
  const sessions = [...proposal.sessions].sort(callOrder);
  const { engagements } = proposal;
  const session = byId(sessions);
  const engagementsOf = once(() => grouped(engagements, (one) => one.sessionId));
  const servicesOf = once(() => servicesByPerson(sessions, session, engagementsOf()));
  const sessionsIn = once(() => grouped(sessions, (one) => one.roomId));
  const sessionsOfPass = once(() => recordingSessions(sessions));
  return {
    problem,
    sessions,
    engagements,
    locations: indexed(problem.locations),
    rooms: indexed(problem.rooms),
    rules: indexed(problem.rules),
    passes: indexed(problem.passes),
    musicians: indexed(problem.musicians),
    groups: indexed(problem.groups),
    session,
    get engagementsOf() {
      return engagementsOf();
    },
    get servicesOf() {
      return servicesOf();
    },
    get sessionsIn() {
      return sessionsIn();
    },
    get sessionsOfPass() {
      return sessionsOfPass();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function servicesByPerson(
  sessions: readonly Session[],
  known: ReadonlyMap<string, Session>,
  engagementsOf: ReadonlyMap<string, readonly Engagement[]>,
): ReadonlyMap<string, readonly Service[]> {
  const found = new Map<string, Service[]>();
  for (const session of sessions)
    for (const engagement of known.get(session.id) === session ? (engagementsOf.get(session.id) ?? []) : []) {
      const id = personId(engagement);
      const list = found.get(id);
      if (list === undefined) found.set(id, [{ engagement, session }]);
      else list.push({ engagement, session });
    }
  return found;
}

function recordingSessions(sessions: readonly Session[]): ReadonlyMap<string, readonly Session[]> {
  const found = new Map<string, Session[]>();
  for (const session of sessions)
    for (const passId of session.runOrder) {
      const list = found.get(passId);
      if (list === undefined) found.set(passId, [session]);
      else list.push(session);
    }
  return found;
}
