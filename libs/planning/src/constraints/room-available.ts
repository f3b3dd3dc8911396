/** A room can be used only when it is to be had: inside its availability, outside other productions' holds. */
import { closureOf } from '../rules/presence.js';
import { absenceFigures, whyWords, roomWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';
import { missingMinutes } from './missing-minutes.js';

export const roomAvailable = constraint({
  id: 'room-available',
  code: 'SESSION.ROOM_UNAVAILABLE',
  level: 'hard',
  unit: 'minutes',
  rule: 'A room can be used only when it is to be had.',
  says: ({
    session,
    room,
    why,
  }: {
    readonly session: string;
    readonly room: string;
    readonly why: string | null;
  }) => `${session}: ${room} is not to be had (${whyWords(why)})`,
  check(view, report) {
    for (const session of view.sessions) {
      const room = view.rooms.get(session.roomId);
      if (room === undefined) continue;
      const closure = closureOf(room, session);
      if (closure === null) continue;
      report({
        figures: {
          session: sessionWords(view, session),
          room: roomWords(view, session.roomId),
          ...absenceFigures(closure),
        },
        involved: { sessions: [session.id], rooms: [session.roomId] },
        amount: missingMinutes(room, session),
      });
    }
  },
});
