import { type ScheduleFacts } from '#reports';
import { type Session } from '../model/sessions.js';
import { type Books } from '../ports/store.js';
import { lastAppliedPlan } from '../planning/apply/last-application.js';

const callOf = ({ roomId, localStart }: Pick<Session, 'roomId' | 'localStart'>): string =>
  `${roomId} ${localStart}`;

/**
 * Why chairs are open and passes unplaced, as the production's latest applied plan has it; nothing before there is one.
 * A session that the plan itself proposed is found again by its room and start.
 */
export async function plannedReasons(
  books: Books,
  productionId: string,
  sessions: readonly Session[],
): Promise<Pick<ScheduleFacts, 'openReasons' | 'unplacedReasons'>> {
  const applied = await lastAppliedPlan(books, productionId);
  if (applied === null) return { openReasons: [], unplacedReasons: [] };
  const byCall = new Map(sessions.map((session) => [callOf(session), session.id]));
  return {
    openReasons: applied.openChairs.flatMap(({ sessionId, roomId, localStart, ...open }) => {
      const id = sessionId ?? byCall.get(callOf({ roomId, localStart }));
      return id === undefined ? [] : [{ sessionId: id, ...open }];
    }),
    unplacedReasons: applied.unplaced,
  };
}
