import { type Problem } from '../model/problem.js';
import { type Engagement } from '../model/session.js';
import { byId } from '../view/indexes.js';
import { chairWords } from '../view/words.js';

interface Call {
  readonly roomId: string;
  readonly locationId: string;
  readonly localStart: string;
}

/** How faults of a problem speak: names, as far as there are any, and wall times with their zone. */
export interface ProblemWords {
  /** `Synchron Stage, Vienna, 2023-03-14 10:00 (Europe/Vienna)` */
  readonly call: (call: Call) => string;
  readonly person: (engagement: Engagement) => string;
  /** `Anna Gruber on violin, chair 1 in Synchron Stage, Vienna, …` */
  readonly engagement: (engagement: Engagement) => string;
}

export function problemWords(problem: Problem): ProblemWords {
  const locations = byId(problem.locations);
  const rooms = byId(problem.rooms);
  const sessions = byId(problem.sessions);
  const people = byId([...problem.musicians, ...problem.groups]);
  const call = ({ roomId, locationId, localStart }: Call): string => {
    const place = locations.get(locationId);
    const zone = place === undefined ? '' : ` (${place.zone})`;
    const room = rooms.get(roomId)?.name ?? roomId;
    return `${room}, ${place?.name ?? locationId}, ${localStart.replace('T', ' ')}${zone}`;
  };
  const person = ({ musicianId, groupId }: Engagement): string => {
    const id = musicianId ?? groupId;
    return id === null ? 'nobody' : (people.get(id)?.name ?? id);
  };
  return {
    call,
    person,
    engagement: (one) => {
      const session = sessions.get(one.sessionId);
      const where = session === undefined ? 'a session there is not' : call(session);
      return `${person(one)} on ${chairWords(one)} in ${where}`;
    },
  };
}

/** Where in the problem: a list, what it is about by its id, and a field (RFC 6901, with ids in place of indices). */
export const pointerTo = (...steps: readonly string[]): string =>
  steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** An engagement that has no id yet is told by its place in the list. */
export const pointerToEngagement = (engagement: Engagement, index: number, field: string): string =>
  pointerTo('engagements', engagement.id ?? String(index), field);
