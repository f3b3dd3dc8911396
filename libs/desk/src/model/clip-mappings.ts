import { z } from 'zod';
import * as f from './fields.js';
import { defineRecord } from './record-kind.js';
import { type Stored } from './stored.js';

/** What somebody decided about a clip of the editor's: which version it plays, or that it is no music of the score. */
export const clipMappings = defineRecord({
  name: 'clipMapping',
  plural: 'clip-mappings',
  scope: 'production',
  fields: z.strictObject({
    clip: f.line().describe('the clip’s name; file endings, channels and part numbers do not matter'),
    versionId: f.id().nullable().describe('null: it is no music of the score'),
    notes: f.note(),
  }),
  defaults: { versionId: null, notes: '' },
  derived: z.object({
    productionId: z.string(),
    clipKey: z.string().describe('the name in the form in which names of one clip are equal'),
  }),
  filters: ['clip', 'clipKey', 'versionId'],
  sorts: ['clipKey', 'createdAt'],
});
export type ClipMapping = Stored &
  Readonly<z.infer<typeof clipMappings.fields>> &
  Readonly<z.infer<typeof clipMappings.derived>>;
