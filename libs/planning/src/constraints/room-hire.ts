/** Every call costs its room's hire. */
import { weighed } from '../rules/money.js';
import { moneyWords, roomWords, sessionWords } from '../view/words.js';
import { type Money } from '../model/places.js';
import { constraint } from './constraint.js';

export const roomHire = constraint({
  id: 'room-hire',
  code: 'PLAN.ROOM_HIRE',
  level: 'cost',
  unit: 'minor',
  rule: 'Every call costs its room’s hire.',
  says: ({
    session,
    room,
    hire,
  }: {
    readonly session: string;
    readonly room: string;
    readonly hire: Money;
  }) => `${session}: hire of ${room}, ${moneyWords(hire)}`,
  check(view, report) {
    for (const session of view.sessions) {
      const room = view.rooms.get(session.roomId);
      if (room === undefined || room.hire.minor === 0) continue;
      const penalty = weighed(view.problem, room.hire);
      report({
        figures: { session: sessionWords(view, session), room: roomWords(view, room.id), hire: room.hire },
        involved: { sessions: [session.id], rooms: [room.id] },
        amount: penalty,
        penalty,
        cost: room.hire,
      });
    }
  },
});
