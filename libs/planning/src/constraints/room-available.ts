/** A room can be used only when it is to be had: inside its availability, outside other productions' holds. */
import { closureOf } from '../rules/presence.js';
import { absenceWords, roomWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';
import { missingMinutes } from './missing-minutes.js';

export const roomAvailable = constraint({
  id: 'room-available',
  code: 'SESSION.ROOM_UNAVAILABLE',
  level: 'hard',
  unit: 'minutes',
  rule: 'A room can be used only when it is to be had.',
  check(view, report) {
    for (const session of view.sessions) {
      const room = view.rooms.get(session.roomId);
      if (room === undefined) continue;
      const closure = closureOf(room, session);
      if (closure === null) continue;
      report({
        message: `${sessionWords(view, session)}: ${roomWords(view, session.roomId)} is not to be had (${absenceWords(closure)})`,
        involved: { sessions: [session.id], rooms: [session.roomId] },
        amount: missingMinutes(room, session),
      });
    }
  },
});
