import { calendarOf } from '#clock';
import { locations } from '../../model/places.js';
import { type Books } from '../../ports/store.js';
import { type Fault } from '../../result.js';
import { defineKeeper } from '../define-keeper.js';
import { agreementFaults } from './agreement.js';

export const locationKeeper = defineKeeper({
  kind: locations,
  name: 'location',
  shelf: (books) => books.locations,
  unique: [['slug']],
  async check(location, { books, was }) {
    return [
      ...(await agreementFaults(books, location.agreement)),
      ...calendarFaults(location.holidayCalendar),
      ...(was === null || was.zone === location.zone ? [] : await zoneFaults(books, was.id)),
    ];
  },
  uses: [
    { by: 'room', count: (books, { id }) => books.rooms.count({ locationId: id }) },
    { by: 'musician', count: (books, { id }) => books.musicians.count({ locationId: id }) },
    { by: 'groupContract', count: (books, { id }) => books.groups.count({ locationId: id }) },
    { by: 'staffMember', count: (books, { id }) => books.staff.count({ baseLocationId: id }) },
    { by: 'pass', count: passesIn },
  ],
});

function calendarFaults(code: string): readonly Fault[] {
  const calendar = calendarOf(code);
  return calendar.ok ? [] : [{ pointer: '/holidayCalendar', code: calendar.code, message: calendar.message }];
}

/** Sessions and holds were agreed in the old zone's wall time: moving the zone would silently move them. */
async function zoneFaults(books: Books, id: string): Promise<readonly Fault[]> {
  const rooms = await books.rooms.all({ locationId: id });
  const held = await books.roomHolds.count({ roomId: rooms.map((room) => room.id) });
  const called = await books.sessions.count({ locationId: id });
  if (held + called === 0) return [];
  const message = `${called} sessions and ${held} holds were agreed in the present zone.`;
  return [{ pointer: '/zone', code: 'LOCATION.ZONE_IN_USE', message }];
}

/** A pass lists its locations in one field, so they are looked through. */
async function passesIn(books: Books, location: { readonly id: string }): Promise<number> {
  const passes = await books.passes.all({});
  return passes.filter((pass) => pass.locationIds.includes(location.id)).length;
}
