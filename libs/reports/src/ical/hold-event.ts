import { isoWithOffset } from '#clock';
import { type Words } from '../words/words.js';
import { type CalendarEvent } from './calendar.js';

/** A room kept for somebody. Instants; `end` excluded. */
export interface HoldFacts {
  readonly id: string;
  readonly revision: number;
  readonly updatedAt: string;
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly status: string;
  readonly holdExpiresAt: string | null;
  readonly notes: string;
}

/** A held room: tentative until it is confirmed; cancelled when it was released, or lapsed at `now` (ms). */
export function holdEvent(hold: HoldFacts, room: string, now: number, words: Words): CalendarEvent {
  const { id, revision, updatedAt, start, end, zone, holdExpiresAt, notes } = hold;
  const lapsed = hold.status === 'held' && holdExpiresAt !== null && Date.parse(holdExpiresAt) <= now;
  const isGone = hold.status === 'released' || lapsed;
  const until =
    hold.status === 'held' && holdExpiresAt !== null
      ? [words.calendar.holdUntil(isoWithOffset(Date.parse(holdExpiresAt), zone).replace('T', ' '))]
      : [];
  return {
    uid: `hold-${id}@downbeat`,
    // A hold lapses without anybody changing it, and calendars take a change only with a higher number.
    sequence: revision - 1 + (lapsed ? 1 : 0),
    changedAt: updatedAt,
    start,
    end,
    zone,
    status: isGone ? 'CANCELLED' : hold.status === 'confirmed' ? 'CONFIRMED' : 'TENTATIVE',
    summary: words.calendar.hold(room),
    description: [...until, ...(notes === '' ? [] : [notes])].join('\n'),
    place: room,
    alarmMinutes: null,
  };
}
