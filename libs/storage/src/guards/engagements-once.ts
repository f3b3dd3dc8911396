/** Nobody is confirmed in two sessions at one time, in whatever production, nor two people on one chair. */
import { type Guard } from './guard.js';

/** Who was there was there: an attendance is never stopped, but it stands against a confirmation beside it. */
const BINDS = `('confirmed', 'attended')`;

/**
 * Engagements of the same player as NEW's in another call of the same time, or elsewhere in the same call. The
 * session of NEW is `called`.
 */
const clash = (who: 'musicianId' | 'groupId'): string =>
  `SELECT 1 FROM "engagements" AS other` +
  ` JOIN "sessions" AS held ON held."id" = other."sessionId" AND held."status" <> 'cancelled'` +
  ` JOIN "sessions" AS called ON called."id" = NEW."sessionId" AND called."status" <> 'cancelled'` +
  ` WHERE other."${who}" = NEW."${who}" AND other."id" <> NEW."id" AND other."status" IN ${BINDS}` +
  ` AND held."start" < called."end" AND called."start" < held."end"`;

const player = (who: 'musicianId' | 'groupId', on: string, name: string): Guard => ({
  name,
  table: 'engagements',
  code: 'ENGAGEMENT.DOUBLE_BOOKED',
  on,
  when: `NEW."status" = 'confirmed' AND NEW."${who}" IS NOT NULL`,
  stops: clash(who),
  turn: `NEW."${who}"`,
});

const chair = (on: string, name: string): Guard => ({
  name,
  table: 'engagements',
  code: 'ENGAGEMENT.CHAIR_TAKEN',
  on,
  when: `NEW."status" = 'confirmed'`,
  stops:
    `SELECT 1 FROM "engagements" AS other WHERE other."sessionId" = NEW."sessionId"` +
    ` AND other."instrument" = NEW."instrument" AND other."chair" = NEW."chair"` +
    ` AND other."id" <> NEW."id" AND other."status" = 'confirmed'`,
  turn: `NEW."sessionId"`,
});

/** A call that is moved, or takes place after all, onto another one of somebody who is confirmed in both. */
const moved: Guard = {
  name: 'sessions_moved',
  table: 'sessions',
  code: 'ENGAGEMENT.DOUBLE_BOOKED',
  on: 'UPDATE OF "start", "end", "status"',
  when: `NEW."status" <> 'cancelled' AND (NEW."start" <> OLD."start" OR NEW."end" <> OLD."end" OR OLD."status" = 'cancelled')`,
  stops:
    `SELECT 1 FROM "engagements" AS mine` +
    ` JOIN "engagements" AS other ON (other."musicianId" = mine."musicianId" OR other."groupId" = mine."groupId")` +
    ` JOIN "sessions" AS held ON held."id" = other."sessionId" AND held."status" <> 'cancelled'` +
    ` WHERE mine."sessionId" = NEW."id" AND mine."status" = 'confirmed' AND other."status" IN ${BINDS}` +
    ` AND other."sessionId" <> NEW."id" AND held."start" < NEW."end" AND NEW."start" < held."end"`,
  turn: null,
};

const CHANGED = 'UPDATE OF "status", "sessionId", "musicianId", "groupId", "instrument", "chair"';

export const ENGAGEMENTS_ONCE: readonly Guard[] = [
  player('musicianId', 'INSERT', 'musician_once_new'),
  player('musicianId', CHANGED, 'musician_once'),
  player('groupId', 'INSERT', 'group_once_new'),
  player('groupId', CHANGED, 'group_once'),
  chair('INSERT', 'chair_once_new'),
  chair(CHANGED, 'chair_once'),
  moved,
];
