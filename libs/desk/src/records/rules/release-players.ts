import { type Engagement, type EngagementStatus, type Session } from '../../model/sessions.js';
import { type Books } from '../../ports/store.js';
import { type Followed } from '../keeper.js';

/** Statuses in which somebody still counts on playing, or may yet be asked to. */
const OPEN: readonly EngagementStatus[] = ['proposed', 'enquired', 'pencilled', 'confirmed'];

/** Whether the engagement asks for its player's time. */
export const isOpen = ({ status }: Pick<Engagement, 'status'>): boolean => OPEN.includes(status);

/** The longest a note may be. */
const MOST_CHARACTERS = 10_000;
const NOTE = 'Released: the session was cancelled.';

/**
 * A session that is cancelled lets go of everyone on it, confirmed or not, with a note of why: nobody is left waiting
 * for a call that does not come, and nobody's day stays blocked. What that costs is the agreement's business.
 */
export async function releasePlayers(
  books: Books,
  session: Session,
  was: Session | null,
): Promise<readonly Followed[]> {
  if (session.status !== 'cancelled' || was === null || was.status === 'cancelled') return [];
  const open = (await books.engagements.all({ sessionId: session.id })).filter(isOpen);
  for (const { id, revision, notes } of open) {
    await books.engagements.change(id, revision, { status: 'released', notes: noted(notes) });
  }
  return open.map(({ id, status }) => ({
    kind: 'engagement',
    id,
    detail: { fields: ['status', 'notes'], was: status, because: 'SESSION.CANCELLED', sessionId: session.id },
  }));
}

/** The note goes under those there are; where they fill the field already, they are what counts. */
function noted(notes: string): string {
  const longer = notes === '' ? NOTE : `${notes}\n${NOTE}`;
  return longer.length <= MOST_CHARACTERS ? longer : notes;
}
