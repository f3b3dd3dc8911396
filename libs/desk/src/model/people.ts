import { z } from 'zod';
import * as f from './fields.js';
import { defineRecord } from './record-kind.js';
import { type Stored } from './stored.js';

export const ATTENDANCES = ['in-person', 'remote'] as const;

/** Composer, conductor, engineer, music editor …: cannot be in two places at once. */
export const staff = defineRecord({
  name: 'staffMember',
  plural: 'staff',
  scope: 'organisation',
  fields: z.strictObject({
    name: f.line(),
    role: f.line(60),
    baseLocationId: f.id().nullable(),
    zone: f.zone().describe('where this person’s own clock stands'),
    attendance: z.enum(ATTENDANCES),
    required: z.boolean().describe('whether every session needs this person'),
    travelMinutes: z
      .record(f.slug(), z.int().min(0).max(10_000))
      .describe('door-to-door minutes between locations, by "slug" from the base or "slug-to-slug" pairs'),
    email: z.email().max(200).nullable(),
    phone: f.line(60).nullable(),
    feeMinor: f
      .money()
      .nullable()
      .describe('paid for each session, of a person whom every session needs; null: not a cost of sessions'),
    currency: f.currency().nullable(),
    notes: f.note(),
  }),
  defaults: {
    baseLocationId: null,
    attendance: 'in-person',
    required: false,
    travelMinutes: {},
    email: null,
    phone: null,
    feeMinor: null,
    currency: null,
    notes: '',
  },
  derived: z.object({}),
  filters: ['role', 'baseLocationId', 'attendance'],
  sorts: ['name', 'role', 'createdAt'],
});
export type StaffMember = Stored & Readonly<z.infer<typeof staff.fields>>;

export const DOUBLE_ACCESS = ['owns', 'can-access', 'to-be-provided'] as const;

const doubleFields = z.strictObject({
  instrument: f.line(60),
  access: z.enum(DOUBLE_ACCESS),
});
export type Double = Readonly<z.infer<typeof doubleFields>>;

/** A person of the roster. Instruments are ids of the vocabulary; `instrument` is the primary one. */
export const musicians = defineRecord({
  name: 'musician',
  plural: 'musicians',
  scope: 'organisation',
  fields: z.strictObject({
    name: f.line(),
    locationId: f.id().nullable().describe('home location; null while unknown'),
    city: f.line(120).nullable(),
    instrument: f.line(60),
    doubles: z.array(doubleFields).max(40),
    rank: f.line(40).nullable().describe('principal, co-principal, tutti …'),
    rateClass: f.line(40).nullable(),
    rateMinor: f
      .money()
      .nullable()
      .describe('agreed rate of one call in minor units; null: the agreement’s scale'),
    currency: f.currency().nullable(),
    union: f.line(60).nullable(),
    email: z.email().max(200).nullable(),
    phone: f.line(60).nullable(),
    active: z.boolean(),
    notes: f.note(),
  }),
  defaults: {
    locationId: null,
    city: null,
    doubles: [],
    rank: null,
    rateClass: null,
    rateMinor: null,
    currency: null,
    union: null,
    email: null,
    phone: null,
    active: true,
    notes: '',
  },
  derived: z.object({
    personKey: z.string().describe('normalised name and city: the same person written in another way'),
  }),
  filters: ['locationId', 'instrument', 'rank', 'email', 'active'],
  sorts: ['name', 'instrument', 'createdAt'],
});
export type Musician = Stored &
  Readonly<z.infer<typeof musicians.fields>> &
  Readonly<z.infer<typeof musicians.derived>>;

/** An ensemble engaged as one; its playing members count in the headcount. */
export const groups = defineRecord({
  name: 'groupContract',
  plural: 'groups',
  scope: 'organisation',
  fields: z.strictObject({
    name: f.line(),
    locationId: f.id().nullable(),
    instrument: f.line(60).describe('what it is called for: "choir", "drum-corps" …'),
    members: z.int().min(1).max(2_000),
    playingMembers: z.int().min(0).max(2_000),
    feeMinor: f.money().nullable().describe('fee of one call in minor units'),
    currency: f.currency().nullable(),
    email: z.email().max(200).nullable(),
    phone: f.line(60).nullable(),
    notes: f.note(),
  }),
  defaults: { locationId: null, feeMinor: null, currency: null, email: null, phone: null, notes: '' },
  derived: z.object({ personKey: z.string() }),
  filters: ['locationId', 'instrument', 'name'],
  sorts: ['name', 'createdAt'],
});
export type GroupContract = Stored &
  Readonly<z.infer<typeof groups.fields>> &
  Readonly<z.infer<typeof groups.derived>>;

export const AVAILABILITY_SUBJECTS = ['room', 'musician', 'group', 'staff'] as const;

/**
 * A stretch of wall time in which a room, musician, group or staff member is available or busy. Somebody with no
 * `available` window at all is available whenever not busy; with at least one, only inside them. A room is available
 * only inside its windows.
 */
export const availability = defineRecord({
  name: 'availability',
  plural: 'availability',
  scope: 'organisation',
  fields: z.strictObject({
    subjectKind: z.enum(AVAILABILITY_SUBJECTS),
    subjectId: f.id(),
    kind: z.enum(['available', 'busy']),
    localStart: f.wallTime(),
    localEnd: f.wallTime(),
    zone: f.zone(),
    notes: f.note(),
  }),
  defaults: { kind: 'available', notes: '' },
  derived: z.object({ start: z.string(), end: z.string() }),
  filters: ['subjectKind', 'subjectId', 'kind'],
  sorts: ['start'],
});
export type Availability = Stored &
  Readonly<z.infer<typeof availability.fields>> &
  Readonly<z.infer<typeof availability.derived>>;
