import { type Engagement } from '../model/session.js';
import { seatKey } from '../rules/seat-keys.js';

/** Who leaves a chair and who comes to one between two plans, each in the order of its plan. */
export interface SeatChanges {
  readonly gone: readonly Engagement[];
  readonly come: readonly Engagement[];
}

/**
 * Finds them. What stays is mostly the same engagement in both plans and is passed over as such; the few others are
 * compared by whose which chair is.
 */
export function seatChanges(before: readonly Engagement[], now: readonly Engagement[]): SeatChanges {
  const had = new Set(before);
  const has = new Set(now);
  const gone = before.filter((one) => !has.has(one));
  const come = now.filter((one) => !had.has(one));
  const left = new Set(gone.map(seatKey));
  const taken = new Set(come.map(seatKey));
  return {
    gone: gone.filter((one) => !taken.has(seatKey(one))),
    come: come.filter((one) => !left.has(seatKey(one))),
  };
}
