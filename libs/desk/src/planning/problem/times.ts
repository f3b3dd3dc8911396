import { unionOf, type Interval } from '#clock';
import { type Busy } from '#planning';
import { type Availability } from '../../model/people.js';
import { type Engagement, type Session } from '../../model/sessions.js';
import { type Ground } from './ground.js';

/** A stored stretch of time in epoch milliseconds. */
export const stretch = (one: { readonly start: string; readonly end: string }): Interval => ({
  start: Date.parse(one.start),
  end: Date.parse(one.end),
});

/** When subjects of one kind are to be had, by their ids. */
export interface Presence {
  /** Merged where windows touch; null where nobody said. */
  readonly available: readonly Interval[] | null;
  readonly busy: readonly Busy[];
}

const nowhere: Presence = { available: null, busy: [] };

export function presences(
  ground: Ground,
  subjectKind: Availability['subjectKind'],
): (id: string) => Presence {
  const windows = new Map<string, { available: Interval[]; busy: Busy[] }>();
  for (const one of ground.availability) {
    if (one.subjectKind !== subjectKind) continue;
    const own = windows.get(one.subjectId) ?? { available: [], busy: [] };
    windows.set(one.subjectId, own);
    if (one.kind === 'available') own.available.push(stretch(one));
    else
      own.busy.push({ ...stretch(one), kind: 'away', why: one.notes === '' ? 'busy' : `busy: ${one.notes}` });
  }
  const settled = new Map(
    [...windows].map(([id, { available, busy }]): [string, Presence] => [
      id,
      { available: available.length === 0 ? null : unionOf(available), busy },
    ]),
  );
  return (id) => settled.get(id) ?? nowhere;
}

/** What binds musicians and groups to other productions, and what they turned down in this one, by their ids. */
export function bindings(ground: Ground): (id: string) => readonly Busy[] {
  const found = new Map<string, Busy[]>();
  const bind = (
    engagement: Engagement,
    session: Session | undefined,
    busy: Omit<Busy, 'start' | 'end'>,
  ): void => {
    const id = engagement.musicianId ?? engagement.groupId;
    if (id === null || session === undefined || session.status === 'cancelled') return;
    found.set(id, [...(found.get(id) ?? []), { ...stretch(session), ...busy }]);
  };
  const others = new Map(ground.elsewhere.sessions.map((session) => [session.id, session]));
  for (const engagement of ground.elsewhere.engagements)
    bind(engagement, others.get(engagement.sessionId), {
      kind: 'engaged',
      why: 'confirmed in another production',
    });
  const own = new Map(ground.sessions.map((session) => [session.id, session]));
  for (const engagement of ground.engagements)
    if (engagement.status === 'declined' || engagement.status === 'released')
      bind(engagement, own.get(engagement.sessionId), {
        kind: 'away',
        why: `${engagement.status} for this call`,
      });
  return (id) => found.get(id) ?? [];
}
