import { z } from 'zod';
import * as f from './fields.js';
import { defineRecord } from './record-kind.js';
import { type Stored } from './stored.js';

/** A recording city. */
export const locations = defineRecord({
  name: 'location',
  plural: 'locations',
  scope: 'organisation',
  fields: z.strictObject({
    slug: f.slug(),
    name: f.line(),
    country: f.country(),
    zone: f.zone(),
    holidayCalendar: f.line(20).describe('country, or country and region: "CH-BS"'),
    agreement: f.line(60).describe('id of the agreement in force'),
    currency: f.currency(),
    notes: f.note(),
  }),
  defaults: { notes: '' },
  derived: z.object({}),
  filters: ['slug', 'country', 'agreement'],
  sorts: ['name', 'slug', 'createdAt'],
});
export type Location = Stored & Readonly<z.infer<typeof locations.fields>>;

/** A studio in a location. Its hire cost is for one call, in the location's currency. */
export const rooms = defineRecord({
  name: 'room',
  plural: 'rooms',
  scope: 'organisation',
  fields: z.strictObject({
    locationId: f.id(),
    name: f.line(),
    capacity: z.int().min(1).max(2_000).describe('players it seats'),
    hireMinor: f.money().describe('hire cost of one call, in minor units of the location’s currency'),
    address: f.note(),
    mapReference: f.note().describe('a link to a map, or coordinates'),
    contact: f.note().describe('whom to call there: name, phone'),
    porterage: f.note().describe('deliveries, lifts, where cases are kept'),
    emergency: f.note().describe('emergency numbers, nearest hospital, exits'),
    notes: f.note(),
  }),
  defaults: {
    hireMinor: 0,
    address: '',
    mapReference: '',
    contact: '',
    porterage: '',
    emergency: '',
    notes: '',
  },
  derived: z.object({}),
  filters: ['locationId', 'name'],
  sorts: ['name', 'capacity', 'createdAt'],
});
export type Room = Stored & Readonly<z.infer<typeof rooms.fields>>;

export const HOLD_STATUSES = ['held', 'confirmed', 'released'] as const;

/** A room kept for a production until `holdExpiresAt`; after that moment a `held` one no longer binds. */
export const roomHolds = defineRecord({
  name: 'roomHold',
  plural: 'holds',
  scope: 'organisation',
  fields: z.strictObject({
    roomId: f.id(),
    productionId: f.id().nullable(),
    localStart: f.wallTime(),
    localEnd: f.wallTime(),
    holdExpiresAt: f.instant().nullable(),
    status: z.enum(HOLD_STATUSES),
    notes: f.note(),
  }),
  defaults: { productionId: null, holdExpiresAt: null, status: 'held', notes: '' },
  derived: z.object({ zone: z.string(), start: z.string(), end: z.string() }),
  filters: ['roomId', 'productionId', 'status'],
  sorts: ['start', 'holdExpiresAt'],
});
export type RoomHold = Stored &
  Readonly<z.infer<typeof roomHolds.fields>> &
  Readonly<z.infer<typeof roomHolds.derived>>;
