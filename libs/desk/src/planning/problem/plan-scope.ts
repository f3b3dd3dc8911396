import { type Engagement, type Session } from '../../model/sessions.js';
import { type Ground } from './ground.js';

/** What one plan may change. All that is left out of it stays as it is, also what an earlier plan proposed. */
export interface PlanScope {
  /** Local dates on which its calls begin, both included. */
  readonly from?: string;
  readonly to?: string;
  /** Cities whose calls it plans. */
  readonly locationIds?: readonly string[];
  /** Proposals that are to stay, by id. A session stays with an engagement in it. */
  readonly pins?: { readonly sessions: readonly string[]; readonly engagements: readonly string[] };
}

/** Whether a call at that time and place is the plan's to open, change or give up. */
export function isInScope(
  { from, to, locationIds }: PlanScope,
  { locationId, localStart }: { readonly locationId: string; readonly localStart: string },
): boolean {
  const date = localStart.slice(0, 10);
  return (
    (from === undefined || date >= from) &&
    (to === undefined || date <= to) &&
    (locationIds === undefined || locationIds.includes(locationId))
  );
}

/** Says of sessions and engagements whether the scope holds them where they are. */
export function held(
  ground: Ground,
  scope: PlanScope,
): { readonly session: (one: Session) => boolean; readonly engagement: (one: Engagement) => boolean } {
  const sessions = new Map(ground.sessions.map((one) => [one.id, one]));
  const engagements = new Set(scope.pins?.engagements);
  const pinned = new Set([
    ...(scope.pins?.sessions ?? []),
    ...ground.engagements.filter((one) => engagements.has(one.id)).map((one) => one.sessionId),
  ]);
  return {
    session: (one) => pinned.has(one.id) || !isInScope(scope, one),
    engagement: (one) => {
      const session = sessions.get(one.sessionId);
      return engagements.has(one.id) || (session !== undefined && !isInScope(scope, session));
    },
  };
}
