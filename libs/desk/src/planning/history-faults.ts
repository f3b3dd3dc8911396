import { type Engagement, type Session } from '../model/sessions.js';
import { type Fault } from '../result.js';

/** What an edit writes, with the pointer to each record in the input. */
export interface Written<T> {
  readonly now: T;
  readonly was: T | undefined;
  readonly pointer: string;
}

const MUSIC_AND_TIME = ['roomId', 'start', 'minutes', 'agreement', 'lineUp', 'runOrder'] as const;
const SEAT = ['sessionId', 'musicianId', 'groupId', 'instrument', 'chair'] as const;

/**
 * What began before the moment planned from is history. A session's status and notes may still follow it (it was
 * recorded, it is closed), its place, time and music may not.
 */
export function sessionHistoryFaults(
  { now, was, pointer }: Written<Session>,
  asOf: number,
): readonly Fault[] {
  if (was === undefined || Date.parse(was.start) >= asOf) return [];
  return MUSIC_AND_TIME.filter((field) => JSON.stringify(now[field]) !== JSON.stringify(was[field])).map(
    (field) => ({
      pointer: `${pointer}/${field === 'start' ? 'localStart' : field}`,
      code: 'SESSION.IMMUTABLE',
      message: 'The session began before the moment planned from: its place, time and music are history.',
    }),
  );
}

/**
 * Who sat where is history once the session was written up as recorded. Until then a dep who came can be added, and
 * what became of an engagement can always be noted.
 */
export function engagementHistoryFaults(
  { now, was, pointer }: Written<Engagement>,
  sessions: readonly Session[],
  asOf: number,
): readonly Fault[] {
  const ids = [now.sessionId, was?.sessionId];
  const history = sessions.filter((session) => ids.includes(session.id) && Date.parse(session.start) < asOf);
  const recorded = history.some((session) => session.status === 'recorded' || session.status === 'closed');
  const changed =
    was === undefined ? recorded : history.length > 0 && SEAT.some((field) => now[field] !== was[field]);
  if (!changed) return [];
  return [
    {
      pointer: `${pointer}/sessionId`,
      code: 'ENGAGEMENT.IMMUTABLE',
      message: 'The session began before the moment planned from: who sat where is history.',
    },
  ];
}
