import { type Location, type Room, type RoomHold } from '#desk';
import { bigint, id, instant, integer, optional, text } from './column.js';
import { defineTable, partOf, refersTo } from './table.js';

export const locations = defineTable<Location>({
  name: 'locations',
  record: 'location',
  columns: {
    slug: text,
    name: text,
    country: text,
    zone: text,
    holidayCalendar: text,
    agreement: text,
    currency: text,
    notes: text,
  },
  uniques: [['slug']],
});

export const rooms = defineTable<Room>({
  name: 'rooms',
  record: 'room',
  personal: ['contact'],
  columns: {
    locationId: id,
    name: text,
    capacity: integer,
    hireMinor: bigint,
    address: text,
    mapReference: text,
    contact: text,
    porterage: text,
    emergency: text,
    notes: text,
  },
  references: [refersTo('locationId', 'locations')],
  uniques: [['locationId', 'name']],
});

export const roomHolds = defineTable<RoomHold>({
  name: 'room_holds',
  record: 'hold',
  columns: {
    roomId: id,
    productionId: optional(id),
    localStart: text,
    localEnd: text,
    zone: text,
    start: instant,
    end: instant,
    holdExpiresAt: optional(instant),
    status: text,
    notes: text,
  },
  references: [refersTo('roomId', 'rooms'), partOf('productionId', 'productions')],
  indices: [['roomId', 'start'], ['productionId'], ['start', 'id']],
});
