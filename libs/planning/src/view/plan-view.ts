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

/** A problem and a proposal with every look-up a constraint needs. Built once, in linear time. */
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
  const session = byId(sessions);
  const services = proposal.engagements
    .flatMap((engagement): readonly Service[] => {
      const of = session.get(engagement.sessionId);
      return of === undefined ? [] : [{ engagement, session: of }];
    })
    .sort((a, b) => callOrder(a.session, b.session));
  return {
    problem,
    sessions,
    engagements: proposal.engagements,
    locations: indexed(problem.locations),
    rooms: indexed(problem.rooms),
    rules: indexed(problem.rules),
    passes: indexed(problem.passes),
    musicians: indexed(problem.musicians),
    groups: indexed(problem.groups),
    session,
    engagementsOf: grouped(proposal.engagements, (one) => one.sessionId),
    servicesOf: grouped(services, (one) => personId(one.engagement)),
    sessionsIn: grouped(sessions, (one) => one.roomId),
    sessionsOfPass: recordingSessions(sessions),
  };
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
