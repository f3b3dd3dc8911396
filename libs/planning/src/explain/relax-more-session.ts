import { unionOf, type Interval } from '#clock';
import { type Busy, type CallRules, type Room, type Slot } from '../model/places.js';
import { type Problem } from '../model/problem.js';
import { seatCount } from '../rules/seats.js';
import { indexed } from '../view/indexes.js';
import { callKey } from '../slots/call-key.js';
import { candidateSlots } from '../slots/candidate-slots.js';
import { explained } from './explain-says.js';
import { type Candidate } from './relax-candidate.js';

/** The agreement's figures in each city, as its slots have them. */
export function rulesByCity(problem: Problem): (locationId: string) => CallRules | null {
  const rules = indexed(problem.rules);
  const idOf = new Map(problem.slots.map((slot) => [slot.locationId, slot.rulesId]));
  const [only] = problem.rules.length === 1 ? problem.rules : [];
  return (locationId) => rules.get(idOf.get(locationId) ?? '') ?? only ?? null;
}

/**
 * One more session for a pass: in each city that it may be recorded in, the least disliked and then the earliest call
 * in a room that seats it, at a time for which the room is not offered but nobody is known to have it.
 */
export function* oneMoreSession(base: Problem, passId: string, name: string): Generator<Candidate> {
  const pass = base.passes.find((one) => one.id === passId);
  if (pass === undefined) return;
  const rulesOf = rulesByCity(base);
  for (const location of base.locations) {
    if (pass.locationIds.length > 0 && !pass.locationIds.includes(location.id)) continue;
    const rooms = base.rooms
      .filter((room) => room.locationId === location.id && room.capacity >= seatCount(pass.seats))
      .map((room) => askedFor(base, room));
    const known = new Set(base.slots.map(callKey));
    const [slot] = candidateSlots({
      location,
      rooms,
      window: base.window,
      asOf: base.asOf,
      rulesOn: () => rulesOf(location.id),
    })
      .filter((one) => (one.capSeconds ?? Infinity) >= pass.seconds && !known.has(callKey(one)))
      .sort((a, b) => a.dislike - b.dislike || a.start - b.start || (a.roomId < b.roomId ? -1 : 1));
    const room = rooms.find((one) => one.id === slot?.roomId);
    if (slot === undefined || room === undefined) continue;
    yield {
      kind: 'one-more-session',
      for: { passId },
      ...explained('RELAX.ONE_MORE_SESSION', {
        ...{ pass: name, room: room.name, location: location.name },
        localStart: slot.localStart,
      }),
      problem: withSlot(base, slot),
    };
  }
}

/** A room as if it were to be had whenever nobody is known to have it. */
const askedFor = (problem: Problem, room: Room): Room => ({
  ...room,
  available: [{ start: problem.asOf, end: 8.64e15 }],
  busy: [
    ...room.busy,
    ...problem.sessions
      .filter((session) => session.roomId === room.id)
      .map(({ start, end }): Busy => ({ start, end, kind: 'engaged', why: 'a session' })),
  ],
});

const withSlot = (base: Problem, slot: Slot): Problem => ({
  ...base,
  slots: [...base.slots, slot],
  rooms: base.rooms.map((room) =>
    room.id === slot.roomId ? { ...room, available: offered(room.available, slot) } : room,
  ),
});

const offered = (available: readonly Interval[], { start, end }: Interval): readonly Interval[] =>
  unionOf([...available, { start, end }]);
