import { rooms } from '../../model/places.js';
import { defineKeeper } from '../define-keeper.js';

export const roomKeeper = defineKeeper({
  kind: rooms,
  name: 'room',
  shelf: (books) => books.rooms,
  references: [{ field: 'locationId', to: 'location' }],
  unique: [['locationId', 'name']],
  async check(room, { books, was }) {
    if (was === null || was.locationId === room.locationId) return [];
    const bound =
      (await books.sessions.count({ roomId: was.id })) + (await books.roomHolds.count({ roomId: was.id }));
    if (bound === 0) return [];
    const message = `${bound} sessions or holds were agreed for it where it stands.`;
    return [{ pointer: '/locationId', code: 'ROOM.MOVED_IN_USE', message }];
  },
  uses: [
    { by: 'session', count: (books, { id }) => books.sessions.count({ roomId: id }) },
    { by: 'roomHold', count: (books, { id }) => books.roomHolds.count({ roomId: id }) },
  ],
  clear: (books, { id }) => books.availability.removeAll({ subjectKind: 'room', subjectId: id }),
});
