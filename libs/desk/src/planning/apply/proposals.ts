import { maxLineUp, parseLineUp, printLineUp, type LineUp } from '#lineup';
import { type PlanEngagement, type PlanSession } from '#planning';
import { type Engagement, type Session } from '../../model/sessions.js';
import { type Fresh } from '../../model/stored.js';
import { type Books } from '../../ports/store.js';
import { type Ground } from '../problem/ground.js';
import { removeByIds } from '../problem/in-chunks.js';
import { type Standings } from '../problem/standing.js';

/** Takes away what earlier plans proposed and nobody acted on: engagements first, then sessions. */
export async function clearProposals(books: Books, standings: Standings): Promise<void> {
  await removeByIds(books.engagements, standings.replaceableEngagements);
  await removeByIds(books.sessions, standings.replaceableSessions);
}

/** What a plan proposes, whether it was just made or read again. */
export interface Proposals {
  readonly sessions: readonly PlanSession[];
  readonly engagements: readonly PlanEngagement[];
}

/**
 * Writes a plan's new sessions as drafts and its new engagements as proposals, all under the plan's id; `ids`: which
 * stored session each of the new ones became.
 */
export async function writeProposals(
  books: Books,
  ground: Ground,
  plan: Proposals,
  planId: string,
): Promise<{
  readonly sessions: number;
  readonly engagements: number;
  readonly ids: ReadonlyMap<string, string>;
}> {
  const added = plan.sessions.filter((session) => !session.fixed);
  const stored = await books.sessions.addAll(added.map((session) => draftOf(ground, session, planId)));
  const ids = new Map(added.map((session, index) => [session.id, stored[index]?.id ?? session.id]));
  const doubles = doublesIn(plan.sessions);
  const engagements = plan.engagements
    .filter((engagement) => !engagement.fixed)
    .map((engagement) => ({
      ...proposalOf(engagement, doubles),
      sessionId: ids.get(engagement.sessionId) ?? engagement.sessionId,
      productionId: ground.production.id,
      planId,
    }));
  await books.engagements.addAll(engagements);
  return { sessions: added.length, engagements: engagements.length, ids };
}

function draftOf(ground: Ground, session: PlanSession, planId: string): Fresh<Session> {
  const location = ground.locations.find((one) => one.id === session.locationId);
  return {
    roomId: session.roomId,
    localStart: session.localStart,
    minutes: session.minutes,
    agreement: location?.agreement ?? '',
    lineUp: calledLineUp(ground, session),
    runOrder: [...session.runOrder],
    status: 'draft',
    actualMinutes: null,
    actualHireMinor: null,
    remoteLink: '',
    notes: '',
    productionId: ground.production.id,
    locationId: session.locationId,
    zone: location?.zone ?? 'UTC',
    start: new Date(session.start).toISOString(),
    end: new Date(session.end).toISOString(),
    planId,
  };
}

/** The largest line-up of the session's passes in canonical notation. */
function calledLineUp(ground: Ground, session: PlanSession): string | null {
  const lineUps = session.runOrder.flatMap((id): readonly LineUp[] => {
    const read = parseLineUp(ground.passes.find((pass) => pass.id === id)?.lineUp ?? '');
    return read.kind === 'line-up' ? [read] : [];
  });
  return lineUps.length === 0 ? null : printLineUp(maxLineUp(lineUps));
}

type Chair = (engagement: PlanEngagement) => readonly string[];

function doublesIn(sessions: readonly PlanSession[]): Chair {
  const seats = new Map(sessions.map((session) => [session.id, session.seats]));
  return ({ sessionId, instrument, chair }) =>
    (seats.get(sessionId)?.doubles ?? [])
      .filter((one) => one.instrument === instrument && one.player === chair)
      .map((one) => one.double);
}

const proposalOf = (
  engagement: PlanEngagement,
  doubles: Chair,
): Omit<Fresh<Engagement>, 'productionId' | 'sessionId' | 'planId'> => ({
  musicianId: engagement.musicianId,
  groupId: engagement.groupId,
  instrument: engagement.instrument,
  chair: engagement.chair,
  doubles: [...doubles(engagement)],
  status: 'proposed',
  pencil: null,
  expiresAt: null,
  replacedById: null,
  actualMinutes: null,
  paidMinor: null,
  paidCurrency: null,
  releasedAt: null,
  releasedFrom: null,
  notes: '',
});
