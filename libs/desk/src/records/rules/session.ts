import { momentOf } from '../../planning/as-of.js';
import { type Production } from '../../model/production.js';
import { type Session, sessions } from '../../model/sessions.js';
import { type Fresh } from '../../model/stored.js';
import { ok, type Fault, type Result } from '../../result.js';
import { defineKeeper } from '../define-keeper.js';
import { type Keeper, type Scene } from '../keeper.js';
import { refuseInput } from '../read-input.js';
import { agreementFaults } from './agreement.js';
import { canonicalLineUp } from './line-up.js';
import { planningFaults } from './planning-faults.js';
import { planIdAfter } from './plan-id.js';
import { releasePlayers } from './release-players.js';
import { placeOfRoom } from './room-hold.js';
import { FIRST_SESSION, SESSION_MOVES, statusFaults } from './status-moves.js';
import { settleWallTime } from './wall-times.js';

const MS_PER_MINUTE = 60_000;

/** A session stands in its room's wall time; where and when that is follows from the room. */
export const sessionKeeper: Keeper<typeof sessions> = defineKeeper({
  kind: sessions,
  name: 'session',
  shelf: (books) => books.sessions,
  references: [
    { field: 'roomId', to: 'room' },
    { field: 'runOrder', to: 'pass' },
  ],
  async settle(fields, scene) {
    const place = await placeOfRoom(scene.books, fields.roomId);
    if (!place.ok) return place;
    const start = settleStart(fields.localStart, place.value.zone, scene.was);
    const lineUp = lineUpOf(fields.lineUp, scene.production);
    const faults = [start, lineUp].flatMap((one) => (one.ok ? [] : one.refusal.faults));
    if (!start.ok || !lineUp.ok) return refuseInput(faults);
    return ok({
      ...fields,
      ...place.value,
      productionId: scene.production?.id ?? '',
      localStart: start.value.local,
      lineUp: lineUp.value,
      start: start.value.instant,
      end: new Date(start.value.epochMs + fields.minutes * MS_PER_MINUTE).toISOString(),
      planId: planIdAfter(fields.status === 'draft', scene.was),
    });
  },
  async check(session, scene) {
    const faults = [
      ...(await agreementFaults(scene.books, session.agreement)),
      ...statusFaults('SESSION', scene.was?.status ?? null, session.status, FIRST_SESSION, SESSION_MOVES),
      ...repeatedPasses(session.runOrder),
      ...historyFaults(session, scene),
    ];
    return faults.length > 0
      ? faults
      : planningFaults(scene, { sessions: [{ ...session, id: scene.was?.id ?? null }] });
  },
  async mayRemove(session, scene) {
    if (session.status === 'recorded' || session.status === 'closed') return [immutable('', session)];
    return planningFaults(scene, { removedSessions: [session.id] });
  },
  follow: (books, session, was, { production, clock }) =>
    releasePlayers(books, session, was, momentOf(production, clock)),
  uses: [
    { by: 'engagement', count: (books, { id }) => books.engagements.count({ sessionId: id }) },
    { by: 'take', count: (books, { id }) => books.takes.count({ sessionId: id }) },
  ],
});

const settleStart = (text: string, zone: string, was: Session | null): ReturnType<typeof settleWallTime> =>
  settleWallTime(
    text,
    zone,
    '/localStart',
    was && { local: was.localStart, zone: was.zone, instant: was.start },
  );

const lineUpOf = (text: string | null, production: Production | null): Result<string | null> =>
  text === null ? ok(null) : canonicalLineUp(text, production);

const repeatedPasses = (runOrder: readonly string[]): readonly Fault[] =>
  runOrder.flatMap((id, index) =>
    runOrder.indexOf(id) === index
      ? []
      : [
          {
            pointer: `/runOrder/${index}`,
            code: 'SESSION.PASS_REPEATED',
            message: 'A pass stands once in a run order.',
          },
        ],
  );

/** What was recorded stays as it was; only its closing and its notes may follow. */
function historyFaults(session: Fresh<Session>, { was }: Scene<Session>): readonly Fault[] {
  if (was === null || (was.status !== 'recorded' && was.status !== 'closed')) return [];
  const fixed = ['roomId', 'start', 'minutes', 'agreement', 'lineUp', 'runOrder'] as const;
  return fixed
    .filter((field) => JSON.stringify(session[field]) !== JSON.stringify(was[field]))
    .map((field) => immutable(field === 'start' ? '/localStart' : `/${field}`, was));
}

const immutable = (pointer: string, { status }: Session): Fault => ({
  pointer,
  code: 'SESSION.IMMUTABLE',
  message: `A session that is ${status} is history.`,
});
