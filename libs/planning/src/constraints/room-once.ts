/** A room holds one session at a time. */
import { roomWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';

const MS_PER_MINUTE = 60_000;

export const roomOnce = constraint({
  id: 'room-once',
  code: 'SESSION.ROOM_DOUBLE_BOOKED',
  level: 'hard',
  unit: 'minutes',
  rule: 'A room holds one session at a time.',
  says: ({ room, sessions }: { readonly room: string; readonly sessions: readonly [string, string] }) =>
    `${room} is booked twice: ${sessions.join(' and ')}`,
  check(view, report) {
    for (const [roomId, sessions] of view.sessionsIn) {
      for (const [index, one] of sessions.entries()) {
        for (const other of sessions.slice(index + 1)) {
          if (other.start >= one.end) break;
          report({
            figures: {
              room: roomWords(view, roomId),
              sessions: [sessionWords(view, one), sessionWords(view, other)],
            },
            involved: { sessions: [one.id, other.id], rooms: [roomId] },
            amount: Math.ceil((Math.min(one.end, other.end) - other.start) / MS_PER_MINUTE),
          });
        }
      }
    }
  },
});
