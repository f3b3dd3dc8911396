/** Every call costs its room's hire. */
import { weighed } from '../rules/money.js';
import { moneyWords, roomWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';

export const roomHire = constraint({
  id: 'room-hire',
  code: 'PLAN.ROOM_HIRE',
  level: 'cost',
  unit: 'minor',
  rule: 'Every call costs its room’s hire.',
  check(view, report) {
    for (const session of view.sessions) {
      const room = view.rooms.get(session.roomId);
      if (room === undefined || room.hire.minor === 0) continue;
      const penalty = weighed(view.problem, room.hire);
      report({
        message: `${sessionWords(view, session)}: hire of ${roomWords(view, room.id)}, ${moneyWords(room.hire)}`,
        involved: { sessions: [session.id], rooms: [room.id] },
        amount: penalty,
        penalty,
        cost: room.hire,
      });
    }
  },
});
