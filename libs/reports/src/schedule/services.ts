import { isCancelled } from '../standing.js';
import { type ScheduledEngagement, type ScheduledSession } from './schedule-report.js';

/** One call of somebody to one session. */
export interface Service {
  readonly session: ScheduledSession;
  readonly engagement: ScheduledEngagement;
}

/** The calls that stand, of sessions that are to be, or were, held; in the order of the sessions. */
export const servicesOf = (sessions: readonly ScheduledSession[]): readonly Service[] =>
  sessions
    .filter((session) => !isCancelled(session))
    .flatMap((session) =>
      session.engagements.filter(({ live }) => live).map((engagement) => ({ session, engagement })),
    );

/** The id of the musician or group that is engaged. */
export const whoIs = ({ musicianId, groupId }: Pick<ScheduledEngagement, 'musicianId' | 'groupId'>): string =>
  musicianId ?? groupId ?? '';
