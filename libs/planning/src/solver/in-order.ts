import { type Engagement, type Session } from '../model/session.js';

/** Engagements by session, as sessions are listed, then instrument, then chair. */
export function inOrder(
  engagements: readonly Engagement[],
  sessions: readonly Session[],
): readonly Engagement[] {
  const place = new Map(sessions.map((session, index) => [session.id, index]));
  return [...engagements].sort(
    (a, b) =>
      (place.get(a.sessionId) ?? 0) - (place.get(b.sessionId) ?? 0) ||
      (a.instrument < b.instrument ? -1 : a.instrument > b.instrument ? 1 : a.chair - b.chair),
  );
}
