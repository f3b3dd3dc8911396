import { z } from 'zod';
import * as f from './fields.js';
import { VERSION_STATUSES } from './music.js';
import { defineRecord } from './record-kind.js';
import { type Stored } from './stored.js';

/**
 * That a cue version, or one pass of it, reached a status on a day. The desk writes one whenever a status changes; to
 * write one is to set the status, also for a day that lies back.
 */
export const statusChanges = defineRecord({
  name: 'statusChange',
  plural: 'status-changes',
  scope: 'production',
  fields: z.strictObject({
    versionId: f.id(),
    passId: f.id().nullable().describe('null: the version as a whole'),
    status: z.enum(VERSION_STATUSES),
    on: f.localDate().describe('in the production’s home zone'),
    notes: f.note(),
  }),
  defaults: { passId: null, notes: '' },
  derived: z.object({ productionId: z.string(), by: z.string().describe('who set it') }),
  filters: ['versionId', 'passId', 'status'],
  sorts: ['on', 'createdAt'],
});
export type StatusChange = Stored &
  Readonly<z.infer<typeof statusChanges.fields>> &
  Readonly<z.infer<typeof statusChanges.derived>>;
