import {
  createRecord,
  type Desk,
  KEEPERS,
  ok,
  type Pass,
  type Production,
  type Result,
  type Session,
} from '#desk';
import { FRAMES_PER_SECOND } from '../music/place-music.js';
import { seeded, type Random } from '../random.js';
import { type DemoDesk } from './demo-desk.js';
import { joining } from './one-transaction.js';

/** What the session logs of the demo's past say. */
interface Logged {
  readonly takes: number;
  readonly sessions: number;
  readonly pickUps: number;
}

/** So few of the passes come out of their session with a stretch that has to be played again. */
const PICK_UPS = 0.03;
const MINUTE = 60_000;

/**
 * Logs what was played in the sessions that are recorded: of every pass a take or two that were no good, then the one
 * that is kept; of a few, one with a stretch to be played again.
 */
export function logTakes(
  { store, clock, actor }: DemoDesk,
  production: Production,
  seed: number,
): Promise<Result<Logged>> {
  const random = seeded(seed).fork('takes');
  return store.write(async (books) => {
    const desk: Desk = { store: joining(books), clock, actor, production };
    const where = { productionId: production.id };
    const sessions = await books.sessions.all({ ...where, status: 'recorded' }, 'start');
    const passes = new Map((await books.passes.all(where)).map((pass) => [pass.id, pass]));
    let [takes, pickUps] = [0, 0];
    for (const session of sessions) {
      let at = Date.parse(session.start) + 5 * MINUTE;
      for (const passId of session.runOrder) {
        const pass = passes.get(passId);
        if (pass === undefined) continue;
        const log = takesOf(pass, session, random);
        for (const [nth, take] of log.entries()) {
          const startedAt = new Date(at).toISOString();
          const made = await createRecord(desk, KEEPERS.take, { ...take, number: nth + 1, startedAt });
          if (!made.ok) return made;
          at += (pass.seconds + 90) * 1_000;
        }
        takes += log.length;
        if (log.at(-1)?.verdict !== 'pick-up') continue;
        pickUps += 1;
        const on = session.localStart.slice(0, 10);
        const told = { versionId: pass.versionId, passId, status: 'needs-pick-up', on };
        const noted = await createRecord(desk, KEEPERS.statusChange, told);
        if (!noted.ok) return noted;
      }
    }
    return ok({ takes, sessions: sessions.length, pickUps });
  });
}

interface LoggedTake {
  readonly sessionId: string;
  readonly passId: string;
  readonly verdict: 'good' | 'ng' | 'pick-up';
  readonly lengthSeconds: number;
  readonly pickUpIn?: number;
  readonly pickUpOut?: number;
  readonly notes?: string;
}

function takesOf(pass: Pass, session: Session, random: Random): readonly LoggedTake[] {
  const own = { sessionId: session.id, passId: pass.id };
  const failed = Array.from({ length: random.whole(0, 2) }, (): LoggedTake => ({
    ...own,
    verdict: 'ng',
    lengthSeconds: random.whole(1, pass.seconds),
    notes: random.pick(['noise', 'false start', 'ensemble', 'intonation']),
  }));
  const kept = { ...own, lengthSeconds: pass.seconds };
  if (!random.chance(PICK_UPS)) return [...failed, { ...kept, verdict: 'good' }];
  const from = random.whole(0, Math.floor(pass.seconds / 2));
  const to = Math.min(pass.seconds, from + random.whole(8, 25));
  const again = { pickUpIn: from * FRAMES_PER_SECOND, pickUpOut: to * FRAMES_PER_SECOND };
  return [...failed, { ...kept, ...again, verdict: 'pick-up', notes: 'to be played again' }];
}
