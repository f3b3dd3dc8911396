import { type ComparedSide } from './compared.js';
import { type EngagementsComparison } from './compare-engagements.js';
import { type SessionsComparison } from './compare-sessions.js';
import { countPeople } from './people.js';

/** What of a would have to be told anew to get from a to b; what b adds to it disturbs nobody. */
export interface Disturbance {
  /** Sessions lost, moved or altered. */
  readonly sessions: number;
  /** Of these, sessions that stand in the books: held, confirmed or made by hand. */
  readonly fixedSessions: number;
  /** Engagements lost or moved. */
  readonly engagements: number;
  /** Of these, engagements of people who were asked: all that are more than proposed. */
  readonly askedEngagements: number;
  /** Distinct people whose engagement is lost or moved, the playing members of groups included. */
  readonly people: number;
  /** `engagements` as a part of a's, 0 … 1; 0 where a has none. */
  readonly share: number;
}

export function disturbanceOf(
  a: ComparedSide,
  sessions: SessionsComparison,
  engagements: EngagementsComparison,
): Disturbance {
  const calls = [...sessions.lost, ...[...sessions.moved, ...sessions.altered].map((change) => change.a)];
  const seats = [...engagements.lost, ...engagements.moved.map((move) => move.a)];
  const parties = [...engagements.lost, ...engagements.moved];
  return {
    sessions: calls.length,
    fixedSessions: calls.filter((session) => session.fixed).length,
    engagements: seats.length,
    askedEngagements: seats.filter((seat) => seat.standing !== 'proposed').length,
    people: countPeople(a, parties),
    share: a.engagements.length === 0 ? 0 : seats.length / a.engagements.length,
  };
}
