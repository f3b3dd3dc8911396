import { type Engagement, type EngagementStatus, type Session } from '../../model/sessions.js';
import { type Books } from '../../ports/store.js';

/** Statuses in which somebody still counts on playing, or may yet be asked to. */
const OPEN: readonly EngagementStatus[] = ['proposed', 'enquired', 'pencilled', 'confirmed'];

/** Whether the engagement asks for its player's time. */
export const isOpen = ({ status }: Pick<Engagement, 'status'>): boolean => OPEN.includes(status);

/** The longest a note may be. */
const MOST_CHARACTERS = 10_000;
const NOTE = 'Released: the session was cancelled.';

/**
 * A session that is cancelled lets go of everyone on it, confirmed or not, with a note of why: nobody is left waiting
 * for a call that does not come, and nobody's day stays blocked. What that costs is the agreement's business: `at`, the
 * UTC instant, says with how much notice. Answers how many there were.
 */
export async function releasePlayers(
  books: Books,
  session: Session,
  was: Session | null,
  at: string,
): Promise<number> {
  if (session.status !== 'cancelled' || was === null || was.status === 'cancelled') return 0;
  const open = (await books.engagements.all({ sessionId: session.id })).filter(isOpen);
  for (const one of open) {
    await books.engagements.change(one.id, one.revision, {
      status: 'released',
      notes: noted(one.notes),
      ...releaseOf('released', one, at),
    });
  }
  return open.length;
}

/** When somebody was released and from what; it stands as long as the release does. */
export function releaseOf(
  status: EngagementStatus,
  was: Pick<Engagement, 'status' | 'releasedAt' | 'releasedFrom'> | null,
  at: string,
): Pick<Engagement, 'releasedAt' | 'releasedFrom'> {
  if (status !== 'released') return { releasedAt: null, releasedFrom: null };
  if (was === null) return { releasedAt: at, releasedFrom: null };
  return was.status === 'released'
    ? { releasedAt: was.releasedAt, releasedFrom: was.releasedFrom }
    : { releasedAt: at, releasedFrom: was.status };
}

/** The note goes under those there are; where they fill the field already, they are what counts. */
function noted(notes: string): string {
  const longer = notes === '' ? NOTE : `${notes}\n${NOTE}`;
  return longer.length <= MOST_CHARACTERS ? longer : notes;
}
