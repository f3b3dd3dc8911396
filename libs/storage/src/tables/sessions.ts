import { type Engagement, type Session } from '#desk';
import { id, instant, integer, json, optional, text } from './column.js';
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
    planId: optional(id),
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
