import {
  type Availability,
  type GroupContract,
  type Musician,
  PERSONAL_FIELDS,
  type StaffMember,
} from '#desk';
import { bigint, flag, id, instant, integer, json, optional, text } from './column.js';
import { defineTable, refersTo } from './table.js';

export const staff = defineTable<StaffMember>({
  name: 'staff',
  record: 'staff member',
  personal: ['name', 'email', 'phone', 'notes'],
  matched: ['name'],
  columns: {
    name: text,
    role: text,
    baseLocationId: optional(id),
    zone: text,
    attendance: text,
    required: flag,
    travelMinutes: json,
    email: optional(text),
    phone: optional(text),
    feeMinor: optional(bigint),
    currency: optional(text),
    notes: text,
  },
  references: [refersTo('baseLocationId', 'locations')],
  indices: [['baseLocationId']],
});

/** May hold a million people: each index here costs every row of an import, so there are only those that lists and matching need. */
export const musicians = defineTable<Musician>({
  name: 'musicians',
  record: 'musician',
  personal: PERSONAL_FIELDS,
  matched: ['name', 'personKey', 'email'],
  columns: {
    name: text,
    locationId: optional(id),
    city: optional(text),
    instrument: text,
    doubles: json,
    rank: optional(text),
    rateClass: optional(text),
    rateMinor: optional(bigint),
    currency: optional(text),
    union: optional(text),
    email: optional(text),
    phone: optional(text),
    active: flag,
    notes: text,
    personKey: text,
  },
  references: [refersTo('locationId', 'locations')],
  indices: [['email'], ['personKey'], ['locationId', 'instrument'], ['name', 'id']],
});

export const groups = defineTable<GroupContract>({
  name: 'groups',
  record: 'group contract',
  personal: ['email', 'phone', 'notes'],
  columns: {
    name: text,
    locationId: optional(id),
    instrument: text,
    members: integer,
    playingMembers: integer,
    feeMinor: optional(bigint),
    currency: optional(text),
    email: optional(text),
    phone: optional(text),
    notes: text,
    personKey: text,
  },
  references: [refersTo('locationId', 'locations')],
  indices: [['locationId', 'instrument'], ['personKey']],
});

/** The subject is of one of four kinds, so no foreign key can hold it. */
export const availability = defineTable<Availability>({
  name: 'availability',
  record: 'availability window',
  personal: ['notes'],
  matched: ['notes'],
  columns: {
    subjectKind: text,
    subjectId: id,
    kind: text,
    localStart: text,
    localEnd: text,
    zone: text,
    start: instant,
    end: instant,
    notes: text,
  },
  indices: [
    ['subjectId', 'start'],
    ['start', 'id'],
  ],
});
