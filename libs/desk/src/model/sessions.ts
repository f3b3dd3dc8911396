import { z } from 'zod';
import * as f from './fields.js';
import { defineRecord } from './record-kind.js';
import { type Stored } from './stored.js';

export const SESSION_STATUSES = ['draft', 'hold', 'confirmed', 'recorded', 'closed', 'cancelled'] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

/** A call: a room at a local time, with the passes it records in order. */
export const sessions = defineRecord({
  name: 'session',
  plural: 'sessions',
  scope: 'production',
  fields: z.strictObject({
    roomId: f.id(),
    localStart: f.wallTime().describe('in the zone of the room’s location'),
    minutes: z.int().min(15).max(1_440).describe('length of the call, breaks included'),
    agreement: f.line(60),
    lineUp: f.line(1_000).nullable().describe('called line-up; null: the largest its passes need'),
    runOrder: z.array(f.id()).max(500).describe('pass ids in the order they are recorded'),
    status: z.enum(SESSION_STATUSES),
    actualMinutes: z.int().min(0).max(2_880).nullable().describe('elapsed minutes it really took'),
    actualHireMinor: f.money().nullable().describe('what the room was billed, in the location’s currency'),
    remoteLink: f.note().describe('how whoever is elsewhere listens: an address, a number to dial'),
    notes: f.note(),
  }),
  defaults: {
    lineUp: null,
    runOrder: [],
    status: 'draft',
    actualMinutes: null,
    actualHireMinor: null,
    remoteLink: '',
    notes: '',
  },
  derived: z.object({
    productionId: z.string(),
    locationId: z.string(),
    zone: z.string(),
    start: z.string().describe('UTC instant'),
    end: z.string().describe('UTC instant, exclusive'),
    planId: z
      .string()
      .nullable()
      .describe('the plan that proposed it; null: made, or changed while a draft, by hand'),
  }),
  filters: ['roomId', 'locationId', 'status', 'planId'],
  sorts: ['start', 'createdAt'],
});
export type Session = Stored &
  Readonly<z.infer<typeof sessions.fields>> &
  Readonly<z.infer<typeof sessions.derived>>;

export const ENGAGEMENT_STATUSES = [
  'proposed',
  'enquired',
  'pencilled',
  'confirmed',
  'attended',
  'no-show',
  'declined',
  'released',
  'replaced',
] as const;
export type EngagementStatus = (typeof ENGAGEMENT_STATUSES)[number];

/** A musician, or a group as one, on a chair of a session. */
export const engagements = defineRecord({
  name: 'engagement',
  plural: 'engagements',
  scope: 'production',
  fields: z.strictObject({
    sessionId: f.id(),
    musicianId: f.id().nullable(),
    groupId: f.id().nullable().describe('exactly one of musicianId and groupId is set'),
    instrument: f.line(60).describe('the chair’s instrument, as the line-up names it'),
    chair: z
      .int()
      .min(1)
      .max(2_000)
      .describe('1-based within the instrument; a group takes it and those after'),
    doubles: z.array(f.line(60)).max(20).describe('doubles asked of the chair'),
    status: z.enum(ENGAGEMENT_STATUSES),
    pencil: z.int().min(1).max(9).nullable().describe('1: first pencil, 2: second …'),
    expiresAt: f.instant().nullable().describe('when an enquiry or pencil lapses'),
    replacedById: f.id().nullable().describe('the engagement of the dep'),
    actualMinutes: z
      .int()
      .min(0)
      .max(2_880)
      .nullable()
      .describe('elapsed minutes worked; null: as the session'),
    paidMinor: f.money().nullable().describe('what the payroll says, in place of what the agreement gives'),
    paidCurrency: f.currency().nullable(),
    notes: f.note(),
  }),
  defaults: {
    musicianId: null,
    groupId: null,
    doubles: [],
    status: 'proposed',
    pencil: null,
    expiresAt: null,
    replacedById: null,
    actualMinutes: null,
    paidMinor: null,
    paidCurrency: null,
    notes: '',
  },
  derived: z.object({
    productionId: z.string(),
    planId: z.string().nullable(),
    releasedAt: z.string().nullable().describe('UTC instant at which it was released'),
    releasedFrom: z
      .string()
      .nullable()
      .describe('its status before that: who was confirmed may be owed money'),
  }),
  filters: ['sessionId', 'musicianId', 'groupId', 'status', 'instrument'],
  sorts: ['createdAt', 'instrument'],
});
export type Engagement = Stored &
  Readonly<z.infer<typeof engagements.fields>> &
  Readonly<z.infer<typeof engagements.derived>>;
