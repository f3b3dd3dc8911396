import { overlaps } from '#clock';
import { type Slot } from '../model/places.js';
import { type Problem } from '../model/problem.js';
import { type Session } from '../model/session.js';
import { weighed } from '../rules/money.js';
import { Calendar } from '../solver/sessions/calendar.js';
import { type Assumption } from './assumption.js';

/** An assumption that wants more calls than the rooms of its location have time for. */
export interface NoCall {
  /** Its place in the list of assumptions. */
  readonly index: number;
  readonly wanted: number;
  readonly found: number;
}

/**
 * The problem with calls paid for that are assumed: in each location those that are `proposed` there now, and so many
 * more at usual hours, the cheapest and then the first ones that can be held beside all that stands. No other call can
 * be opened in their room at their time.
 */
export function bookCalls(
  problem: Problem,
  assumptions: readonly Assumption[],
  proposed: readonly Session[],
): { readonly problem: Problem; readonly noCall: readonly NoCall[] } {
  const noCall: NoCall[] = [];
  const booked = new Map<string, Slot>();
  const calendar = new Calendar(problem);
  const hire = new Map(problem.rooms.map((room) => [room.id, weighed(problem, room.hire)]));
  const take = (slot: Slot): void => {
    booked.set(slot.id, { ...slot, booked: true });
    calendar.add(slot);
  };
  for (const [index, one] of assumptions.entries()) {
    if (one.kind !== 'more-sessions') continue;
    const slots = problem.slots
      .filter((slot) => slot.locationId === one.locationId)
      .sort(
        (a, b) =>
          a.dislike - b.dislike ||
          (hire.get(a.roomId) ?? 0) - (hire.get(b.roomId) ?? 0) ||
          a.start - b.start ||
          (a.id < b.id ? -1 : 1),
      );
    for (const session of proposed) {
      const slot = slots.find((candidate) => isCallOf(candidate, session));
      if (slot !== undefined && !booked.has(slot.id)) take(slot);
    }
    let found = 0;
    for (const slot of slots) {
      if (found === one.sessions) break;
      if (booked.has(slot.id) || !calendar.allows(slot, false)) continue;
      take(slot);
      found += 1;
    }
    if (found < one.sessions) noCall.push({ index, wanted: one.sessions, found });
  }
  return { problem: booked.size === 0 ? problem : withBooked(problem, booked), noCall };
}

const isCallOf = (slot: Slot, { roomId, start, end }: Session): boolean =>
  slot.roomId === roomId && slot.start === start && slot.end === end;

function withBooked(problem: Problem, booked: ReadonlyMap<string, Slot>): Problem {
  const held = [...booked.values()];
  const isFree = (slot: Slot): boolean =>
    held.every((one) => one.roomId !== slot.roomId || !overlaps(one, slot));
  return {
    ...problem,
    slots: problem.slots.flatMap((slot) => booked.get(slot.id) ?? (isFree(slot) ? slot : [])),
  };
}
