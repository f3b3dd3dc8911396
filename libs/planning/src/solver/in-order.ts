import { type Engagement, type Session } from '../model/session.js';

/** Engagements by session, as sessions are listed, then instrument, then chair. */
export function inOrder(
  engagements: readonly Engagement[],
  sessions: readonly Session[],
): readonly Engagement[] {
  const place = new Map(sessions.map((session, index) => [session.id, index]));
  const bySession = sessions.map((): Engagement[] => []);
  for (const one of engagements) bySession[place.get(one.sessionId) ?? 0]?.push(one);
  return bySession.flatMap((inOne) =>
    inOne.sort((a, b) =>
      a.instrument < b.instrument ? -1 : a.instrument > b.instrument ? 1 : a.chair - b.chair,
    ),
  );
}
