import { type Engagement, type Session, type Take } from '#desk';
import { bigint, flag, id, instant, integer, json, optional, text } from './column.js';
import { defineTable, partOf, refersTo } from './table.js';

export const sessions = defineTable<Session>({
  name: 'sessions',
  record: 'session',
  columns: {
    productionId: id,
    roomId: id,
    locationId: id,
    localStart: text,
    zone: text,
    start: instant,
    end: instant,
    minutes: integer,
    agreement: text,
    lineUp: optional(text),
    runOrder: json,
    status: text,
    actualMinutes: optional(integer),
    actualHireMinor: optional(bigint),
    planId: optional(id),
    remoteLink: text,
    notes: text,
  },
  references: [
    partOf('productionId', 'productions'),
    refersTo('roomId', 'rooms'),
    refersTo('locationId', 'locations'),
    refersTo('planId', 'plans'),
  ],
  indices: [['productionId', 'start'], ['roomId', 'start'], ['locationId'], ['planId']],
});

/** Pencils of one chair may overlap, so no unique constraint holds a chair: confirmations are a rule of the desk. */
export const engagements = defineTable<Engagement>({
  name: 'engagements',
  record: 'engagement',
  personal: ['notes'],
  columns: {
    productionId: id,
    sessionId: id,
    musicianId: optional(id),
    groupId: optional(id),
    instrument: text,
    chair: integer,
    doubles: json,
    status: text,
    pencil: optional(integer),
    expiresAt: optional(instant),
    replacedById: optional(id),
    actualMinutes: optional(integer),
    paidMinor: optional(bigint),
    paidCurrency: optional(text),
    releasedAt: optional(instant),
    releasedFrom: optional(text),
    planId: optional(id),
    notes: text,
  },
  references: [
    partOf('productionId', 'productions'),
    partOf('sessionId', 'sessions'),
    refersTo('musicianId', 'musicians'),
    refersTo('groupId', 'groups'),
    refersTo('replacedById', 'engagements'),
    refersTo('planId', 'plans'),
  ],
  indices: [
    ['productionId'],
    ['sessionId', 'instrument', 'chair'],
    ['musicianId'],
    ['groupId'],
    ['replacedById'],
    ['planId'],
  ],
  checks: [{ name: 'CK_engagements_player', expression: `("musicianId" IS NULL) <> ("groupId" IS NULL)` }],
});

/** What was recorded stays with the session and the pass: neither can be removed while there are takes. */
export const takes = defineTable<Take>({
  name: 'takes',
  record: 'take',
  columns: {
    productionId: id,
    sessionId: id,
    passId: id,
    number: integer,
    startedAt: optional(instant),
    lengthSeconds: optional(integer),
    sourceIn: optional(bigint),
    sourceOut: optional(bigint),
    barFrom: optional(integer),
    barTo: optional(integer),
    verdict: text,
    pickUpIn: optional(bigint),
    pickUpOut: optional(bigint),
    unscheduled: flag,
    edits: text,
    notes: text,
  },
  references: [
    partOf('productionId', 'productions'),
    refersTo('sessionId', 'sessions'),
    refersTo('passId', 'passes'),
  ],
  uniques: [['sessionId', 'passId', 'number']],
  indices: [['productionId'], ['passId']],
});
