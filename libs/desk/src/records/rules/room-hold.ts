import { roomHolds } from '../../model/places.js';
import { type Books } from '../../ports/store.js';
import { ok, refuse, type Result } from '../../result.js';
import { defineKeeper } from '../define-keeper.js';
import { settleSpan, storedInstant } from './wall-times.js';

export const roomHoldKeeper = defineKeeper({
  kind: roomHolds,
  name: 'roomHold',
  shelf: (books) => books.roomHolds,
  references: [
    { field: 'roomId', to: 'room' },
    { field: 'productionId', to: 'production' },
  ],
  async settle(fields, { books, was }) {
    const place = await placeOfRoom(books, fields.roomId);
    if (!place.ok) return place;
    const span = settleSpan(fields, place.value.zone, was);
    if (!span.ok) return span;
    return ok({ ...fields, ...span.value, holdExpiresAt: storedInstant(fields.holdExpiresAt) });
  },
  async check(hold, { books, was }) {
    if (hold.status !== 'confirmed') return [];
    const others = await books.roomHolds.all({ roomId: hold.roomId, status: 'confirmed' });
    const taken = others.find((one) => one.id !== was?.id && one.start < hold.end && hold.start < one.end);
    if (taken === undefined) return [];
    const message = `The room is confirmed from ${taken.localStart} to ${taken.localEnd} already.`;
    return [{ pointer: '/localStart', code: 'ROOM_HOLD.ROOM_TAKEN', message }];
  },
});

/** The location and zone that a room's wall times are in. A room that is missing is told as a reference; here without fault. */
export async function placeOfRoom(
  books: Books,
  roomId: string,
): Promise<Result<{ readonly locationId: string; readonly zone: string }>> {
  const room = await books.rooms.find(roomId);
  const location = room === null ? null : await books.locations.find(room.locationId);
  if (location === null) return refuse('invalid', 'ROOM.NOT_FOUND', `There is no room ${roomId}.`);
  return ok({ locationId: location.id, zone: location.zone });
}
