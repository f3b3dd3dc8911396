import { covers, overlaps, type Interval } from '#clock';
import { type Person } from '../model/people.js';
import { type Busy, type Room } from '../model/places.js';

/** Why somebody or something cannot be had for a call: what is in the way, or that it is outside all availability. */
export type Absence = { readonly kind: 'outside' } | { readonly kind: 'busy'; readonly busy: Busy };

const busyIn = (busy: readonly Busy[], call: Interval): Absence | null => {
  const found = busy.find((one) => overlaps(one, call));
  return found === undefined ? null : { kind: 'busy', busy: found };
};

/** Null when a person can come for the whole call. Windows of availability must be merged where they touch. */
export function absenceOf(person: Pick<Person, 'available' | 'busy'>, call: Interval): Absence | null {
  const outside = person.available !== null && !person.available.some((window) => covers(window, call));
  return busyIn(person.busy, call) ?? (outside ? { kind: 'outside' } : null);
}

/** Null when a room can be had for the whole call. */
export function closureOf(room: Room, call: Interval): Absence | null {
  const outside = !room.available.some((window) => covers(window, call));
  return busyIn(room.busy, call) ?? (outside ? { kind: 'outside' } : null);
}
