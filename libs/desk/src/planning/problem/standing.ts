import { largestOf, type PlanEngagement, type PlanSession, type Standing } from '#planning';
import { type Engagement, type Session } from '../../model/sessions.js';
import { type Pass } from '../../model/music.js';
import { type RuleBook } from './build-places.js';
import { type SeatReader } from './build-music.js';
import { type Ground } from './ground.js';
import { held, type PlanScope } from './plan-scope.js';
import { stretch } from './times.js';

/** What stands already, and what an earlier plan proposed and a new one may replace. */
export interface Standings {
  readonly sessions: readonly Session[];
  readonly engagements: readonly Engagement[];
  readonly replaceableSessions: readonly Session[];
  readonly replaceableEngagements: readonly Engagement[];
}

const GONE: readonly Engagement['status'][] = ['declined', 'released', 'replaced'];

/** Whether an engagement still asks for somebody's time; an enquiry or pencil that has lapsed does not. */
export const isLive = (engagement: Engagement, asOf: number): boolean =>
  !GONE.includes(engagement.status) &&
  !(isPencil(engagement) && engagement.expiresAt !== null && Date.parse(engagement.expiresAt) <= asOf);

const isPencil = ({ status }: Engagement): boolean => status === 'enquired' || status === 'pencilled';

const isPlanners = (one: { readonly planId: string | null }): boolean => one.planId !== null;

/**
 * Parts history and decisions from proposals. A session stands when it began before the moment planned from, is held,
 * confirmed or made by hand, or when anybody was asked for it; an engagement stands unless a plan proposed it and
 * nobody has acted on it. What is out of the scope stands as well.
 */
export function standingsOf(ground: Ground, scope: PlanScope = {}): Standings {
  const isHeld = held(ground, scope);
  const isProposal = (one: Engagement): boolean => isPlanners(one) && one.status === 'proposed';
  const acted = new Set(ground.engagements.filter((one) => !isProposal(one)).map((one) => one.sessionId));
  const isReplaceable = (session: Session): boolean =>
    session.status === 'draft' &&
    isPlanners(session) &&
    Date.parse(session.start) >= ground.asOf &&
    !acted.has(session.id) &&
    !isHeld.session(session);
  const current = ground.sessions.filter((session) => session.status !== 'cancelled');
  const sessions = current.filter((session) => !isReplaceable(session));
  const future = new Set(
    current.filter((session) => Date.parse(session.start) >= ground.asOf).map((session) => session.id),
  );
  const stays = new Set(sessions.map((session) => session.id));
  const isOpen = (one: Engagement): boolean =>
    isProposal(one) && future.has(one.sessionId) && !isHeld.engagement(one);
  return {
    sessions,
    engagements: ground.engagements.filter(
      (one) => stays.has(one.sessionId) && isLive(one, ground.asOf) && !isOpen(one),
    ),
    replaceableSessions: current.filter(isReplaceable),
    replaceableEngagements: ground.engagements.filter(isOpen),
  };
}

const standingOf = (engagement: Engagement): Standing =>
  isPencil(engagement) ? 'pencil' : engagement.status === 'proposed' ? 'proposed' : 'firm';

export const planEngagement = (one: Engagement): PlanEngagement => ({
  id: one.id,
  sessionId: one.sessionId,
  musicianId: one.musicianId,
  groupId: one.groupId,
  instrument: one.instrument,
  chair: one.chair,
  standing: standingOf(one),
  fixed: true,
});

/** A stored session as the planner sees it; null when nothing is known of its agreement on that day. */
export function planSession(
  session: Session,
  passes: ReadonlyMap<string, Pass>,
  rules: RuleBook,
  seatsOf: SeatReader,
): PlanSession | null {
  const inForce = rules.on(session.agreement, session.localStart.slice(0, 10));
  if (inForce === null) return null;
  const needed = session.runOrder.flatMap((id) => {
    const pass = passes.get(id);
    return pass === undefined ? [] : [seatsOf(pass.lineUp)];
  });
  return {
    id: session.id,
    roomId: session.roomId,
    locationId: session.locationId,
    rulesId: inForce.id,
    localStart: session.localStart,
    minutes: session.minutes,
    ...stretch(session),
    seats: session.lineUp === null ? largestOf(needed) : seatsOf(session.lineUp),
    runOrder: session.runOrder.filter((id) => passes.has(id)),
    fixed: true,
  };
}
