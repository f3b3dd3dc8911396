import { type Violation } from '#planning';
import { type Engagement, type Session } from '../model/sessions.js';
import { type Fault } from '../result.js';
import { type Written } from './history-faults.js';

/** The field of a session that a broken rule is about. */
const SESSION_FIELDS: Readonly<Record<string, string>> = {
  'recorded-cap': 'runOrder',
  'call-length': 'minutes',
  'called-line-up': 'lineUp',
  'room-capacity': 'roomId',
  'room-available': 'localStart',
  'room-once': 'localStart',
  'allowed-location': 'runOrder',
  'pass-order': 'runOrder',
  'recorded-once': 'runOrder',
  'chair-called': 'lineUp',
};

/** The field of an engagement; where a person is the matter, `musicianId` or `groupId`. */
const ENGAGEMENT_FIELDS: Readonly<Record<string, string>> = {
  'chair-once': 'chair',
  'chair-called': 'chair',
};

/** A breach as a located fault of the record that brought it in. */
export function faultOf(
  { constraint, code, message, involved }: Violation,
  sessions: readonly Written<Session>[],
  engagements: readonly Written<Engagement>[],
): Fault {
  const engagement = engagements.find(
    ({ now }) =>
      involved.sessions?.includes(now.sessionId) === true &&
      (involved.musicians?.includes(now.musicianId ?? '') === true ||
        involved.groups?.includes(now.groupId ?? '') === true ||
        (involved.chair?.chair === now.chair && involved.chair.instrument === now.instrument)),
  );
  if (engagement !== undefined) {
    const person = engagement.now.groupId === null ? 'musicianId' : 'groupId';
    return { pointer: `${engagement.pointer}/${ENGAGEMENT_FIELDS[constraint] ?? person}`, code, message };
  }
  const session = sessions.find(({ now }) => involved.sessions?.includes(now.id) === true);
  if (session === undefined) return { pointer: '', code, message };
  return { pointer: `${session.pointer}/${SESSION_FIELDS[constraint] ?? 'localStart'}`, code, message };
}

const key = ({ constraint, involved }: Violation): string =>
  JSON.stringify([
    constraint,
    involved.sessions,
    involved.passes,
    involved.rooms,
    involved.staff,
    involved.musicians,
    involved.groups,
    involved.chair,
  ]);

/** Of what is found, that which was not known, or is worse now: the same thing by a larger amount. */
export function broughtIn(known: readonly Violation[], found: readonly Violation[]): readonly Violation[] {
  const most = new Map<string, number>();
  for (const one of known) most.set(key(one), Math.max(one.amount, most.get(key(one)) ?? -Infinity));
  return found.filter((one) => one.amount > (most.get(key(one)) ?? -Infinity));
}
