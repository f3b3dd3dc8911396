/** A room seats everybody who is called, and everybody who comes. */
import { seatCount, seatsOf } from '../rules/seats.js';
import { type Session } from '../model/session.js';
import { type PlanView } from '../view/plan-view.js';
import { counted, roomWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';

/** Seats called, with the members of groups that are larger than the seats they were called for. */
export function peopleExpected(view: PlanView, session: Session): number {
  const members = new Map<string, number>();
  for (const engagement of view.engagementsOf.get(session.id) ?? []) {
    const group = engagement.groupId === null ? undefined : view.groups.get(engagement.groupId);
    if (group === undefined || engagement.standing === 'pencil') continue;
    members.set(engagement.instrument, (members.get(engagement.instrument) ?? 0) + group.playingMembers);
  }
  const beyond = [...members].map(([instrument, people]) => people - seatsOf(session.seats, instrument));
  return seatCount(session.seats) + beyond.reduce((sum, extra) => sum + Math.max(0, extra), 0);
}

export const roomCapacity = constraint({
  id: 'room-capacity',
  code: 'SESSION.ROOM_TOO_SMALL',
  level: 'hard',
  unit: 'players',
  rule: 'A room seats everybody who is called, and everybody who comes.',
  says: ({
    session,
    room,
    capacity,
    people,
  }: {
    readonly session: string;
    readonly room: string;
    readonly capacity: number;
    readonly people: number;
  }) => `${session}: ${room} seats ${capacity}, ${counted(people, 'player')} are called`,
  check(view, report) {
    for (const session of view.sessions) {
      const room = view.rooms.get(session.roomId);
      const people = peopleExpected(view, session);
      if (room === undefined || people <= room.capacity) continue;
      report({
        figures: {
          session: sessionWords(view, session),
          room: roomWords(view, room.id),
          capacity: room.capacity,
          people,
        },
        involved: { sessions: [session.id], rooms: [room.id] },
        amount: people - room.capacity,
      });
    }
  },
});
