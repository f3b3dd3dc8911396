import { z } from 'zod';
import * as f from '../../model/fields.js';
import { moment } from '../moment.js';

const named = (what: string): z.ZodString => f.line().describe(`${what}: an id, or a name that only one has`);
const from = moment().exactOptional().describe('left out: the moment planned from');

/** Something that happened to a production after it was planned. */
const replanEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('musician-out'),
    musicianId: named('who'),
    from,
    sessionIds: z.array(named('session')).min(1).max(500).exactOptional().describe('only these calls'),
  }),
  z.strictObject({
    kind: z.literal('room-lost'),
    roomId: named('room'),
    from,
    to: moment().exactOptional().describe('left out: for good'),
  }),
  z.strictObject({ kind: z.literal('location-closed'), locationId: named('city'), from }),
  z.strictObject({
    kind: z.literal('pass-grown'),
    passId: named('pass'),
    seconds: f.seconds().exactOptional().describe('how long it is now; left out: as it is written'),
    lineUp: f.line(1_000).exactOptional().describe('who it needs now; left out: as it is written'),
  }),
  z.strictObject({
    kind: z.literal('pass-added'),
    passId: named('pass').describe('a pass without a session, to be placed again'),
  }),
  z.strictObject({ kind: z.literal('session-cancelled'), sessionId: named('session') }),
]);
export type ReplanEvent = z.infer<typeof replanEvent>;

/** What happened, and what is to be done about it. Music that is newer than the last plan is placed in any case. */
export const replanOrder = z
  .strictObject({
    events: z.array(replanEvent).max(200).default([]),
    apply: z.boolean().default(false).describe('whether the changes are written; else they are only told'),
    confirm: z
      .boolean()
      .default(false)
      .describe('whether changes of what is held, confirmed or asked for may be written too'),
    intoConfirmed: z
      .boolean()
      .default(false)
      .describe('whether music may join sessions that are held, confirmed or made by hand'),
  })
  .meta({ id: 'ReplanCreate' });
export type ReplanOrder = z.infer<typeof replanOrder>;
