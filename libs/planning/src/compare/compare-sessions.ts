import { type Session } from '../model/session.js';
import { type Pair } from './figures.js';
import { type PairedSessions } from './pair-sessions.js';
import { differencesOf, type SessionDifferences } from './session-differences.js';

/** A session by what tells it from others. The id of one that only a plan knows means nothing outside the plan. */
export type SessionAt = Pick<
  Session,
  'id' | 'roomId' | 'locationId' | 'start' | 'localStart' | 'minutes' | 'fixed'
>;

/** A session that is in both plans, and not in the same way. */
export interface SessionChange extends Pair<SessionAt>, SessionDifferences {}

/**
 * a has as many sessions as are lost, moved, altered and the same; b has as many as are gained, moved, altered and the
 * same. Each list in time order, of a where a session is in both.
 */
export interface SessionsComparison {
  /** Held at the same time in the same room, for the same music in the same order, with the same call. */
  readonly same: number;
  readonly lost: readonly SessionAt[];
  readonly gained: readonly SessionAt[];
  /** Held in another room or at another time; what else differs is said too. */
  readonly moved: readonly SessionChange[];
  /** Held where and when they were, for another length, music or call. */
  readonly altered: readonly SessionChange[];
}

export function compareSessions({ pairs, onlyA, onlyB }: PairedSessions): SessionsComparison {
  const changes = pairs
    .map(({ a, b }) => ({ a: sessionAt(a), b: sessionAt(b), ...differencesOf({ a, b }) }))
    .filter((change) => change.aspects.length > 0);
  return {
    same: pairs.length - changes.length,
    lost: onlyA.map(sessionAt),
    gained: onlyB.map(sessionAt),
    moved: changes.filter(isMoved),
    altered: changes.filter((change) => !isMoved(change)),
  };
}

const isMoved = ({ aspects }: SessionDifferences): boolean =>
  aspects.includes('room') || aspects.includes('start');

const sessionAt = (session: Session): SessionAt => ({
  id: session.id,
  roomId: session.roomId,
  locationId: session.locationId,
  start: session.start,
  localStart: session.localStart,
  minutes: session.minutes,
  fixed: session.fixed,
});
