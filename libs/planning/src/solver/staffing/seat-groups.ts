import { type Group } from '../../model/people.js';
import { type Session } from '../../model/session.js';
import { sameInstrument } from '../../rules/plays.js';
import { seatCount, seatsOf } from '../../rules/seats.js';
import { type StaffPlan } from './staff-plan.js';

/**
 * Engages groups for the chairs they are called for, each whole: the smallest that fills what is open, or else the
 * largest, then the next, as long as the room seats everybody.
 */
export function seatGroups(plan: StaffPlan, session: Session): void {
  const called = new Set(plan.openIn(session).map(({ instrument }) => instrument));
  const groups = plan.localGroups.get(session.locationId) ?? [];
  const wanted = [...called].filter((one) => groups.some((group) => sameInstrument(group.instrument, one)));
  if (wanted.length === 0) return;
  let spare = spareSeats(plan, session);
  for (const instrument of wanted) {
    const count = seatsOf(session.seats, instrument);
    for (;;) {
      const first = firstOpen(plan, session, instrument, count);
      const open = count - first + 1;
      const group = bestGroup(plan, session, instrument, { open, most: open + Math.max(0, spare) });
      if (open <= 0 || group === null) break;
      plan.engage(session, group, instrument, first);
      spare -= Math.max(0, group.playingMembers - open);
    }
  }
}

/** Seats of the room that neither the called line-up nor members beyond it take. */
export function spareSeats(plan: StaffPlan, session: Session): number {
  const room = plan.problem.rooms.find((one) => one.id === session.roomId);
  const beyond = plan.beyondCalled(session);
  return (room?.capacity ?? 0) - seatCount(session.seats) - beyond;
}

/** The first chair after which all are open: groups sit together behind whoever sits already. */
function firstOpen(plan: StaffPlan, session: Session, instrument: string, count: number): number {
  for (let chair = count; chair >= 1; chair -= 1)
    if (plan.isTaken(session, instrument, chair)) return chair + 1;
  return 1;
}

function bestGroup(
  plan: StaffPlan,
  session: Session,
  instrument: string,
  room: { readonly open: number; readonly most: number },
): Group | null {
  const able = (plan.localGroups.get(session.locationId) ?? []).filter(
    (group) =>
      sameInstrument(group.instrument, instrument) &&
      group.playingMembers > 0 &&
      group.playingMembers <= room.most &&
      plan.diary.obstacle(group, session) === null,
  );
  const distance = (group: Group): number =>
    group.playingMembers >= room.open ? group.playingMembers - room.open : 1_000_000 - group.playingMembers;
  return able.reduce<Group | null>(
    (best, group) => (best === null || distance(group) < distance(best) ? group : best),
    null,
  );
}
