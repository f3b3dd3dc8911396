import { type Pass } from '../../model/music.js';
import { type Slot } from '../../model/places.js';
import { type Session } from '../../model/session.js';
import { largestOf } from '../../rules/seats.js';

/** The new session of a slot with its music in order. */
export const sessionOf = (slot: Slot, order: readonly Pass[]): Session => ({
  id: slot.id,
  roomId: slot.roomId,
  locationId: slot.locationId,
  rulesId: slot.rulesId,
  start: slot.start,
  end: slot.end,
  localStart: slot.localStart,
  minutes: slot.minutes,
  seats: largestOf(order.map((pass) => pass.seats)),
  runOrder: order.map((pass) => pass.id),
  fixed: false,
});
