import { type Engagement, type Session } from '../model/sessions.js';
import { type Books } from '../ports/store.js';
import { ok, refuse, type Result } from '../result.js';
import { z } from 'zod';
import { maySee } from './permissions.js';
import { type Principal } from './principal.js';

const stretch = { localStart: z.string(), zone: z.string(), start: z.string(), end: z.string() };

/** When a musician plays: in productions the key may see with what and where, in others just "busy". */
export const musicianCalendar = z
  .object({
    items: z.array(
      z.union([
        z.object({
          kind: z.literal('engagement'),
          ...stretch,
          productionId: z.string(),
          sessionId: z.string(),
          engagementId: z.string(),
          instrument: z.string(),
          status: z.string(),
        }),
        z.object({ kind: z.literal('busy'), ...stretch }),
      ]),
    ),
  })
  .meta({ id: 'MusicianCalendar' });
export type MusicianCalendar = z.infer<typeof musicianCalendar>;

/** Statuses that no longer ask for the musician's time. */
const GONE: readonly Engagement['status'][] = ['declined', 'released', 'replaced'];

/** A musician's sessions in order of time. Refuses with `MUSICIAN.NOT_FOUND`. */
export async function readMusicianCalendar(
  books: Books,
  principal: Principal,
  musicianId: string,
): Promise<Result<MusicianCalendar>> {
  if ((await books.musicians.find(musicianId)) === null) {
    return refuse('not-found', 'MUSICIAN.NOT_FOUND', `There is no musician ${musicianId}.`);
  }
  const engagements = (await books.engagements.all({ musicianId })).filter(
    (one) => !GONE.includes(one.status),
  );
  const called = await books.sessions.all({ id: engagements.map((one) => one.sessionId) });
  const sessions = new Map(called.map((session) => [session.id, session]));
  const items = engagements.flatMap((engagement) => {
    const session = sessions.get(engagement.sessionId);
    return session === undefined || session.status === 'cancelled'
      ? []
      : itemOf(principal, engagement, session);
  });
  return ok({ items: items.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0)) });
}

/** In a production the key may not see only what is confirmed binds, and only that it does is told. */
function itemOf(principal: Principal, engagement: Engagement, session: Session): MusicianCalendar['items'] {
  const { localStart, zone, start, end } = session;
  const when = { localStart, zone, start, end };
  const { id: engagementId, productionId, sessionId, instrument, status } = engagement;
  if (maySee(principal, productionId)) {
    return [{ kind: 'engagement', ...when, productionId, sessionId, engagementId, instrument, status }];
  }
  return status === 'confirmed' || status === 'attended' ? [{ kind: 'busy', ...when }] : [];
}
