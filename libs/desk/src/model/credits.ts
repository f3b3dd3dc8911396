import { CREDIT_ROLES } from '#reports';
import { z } from 'zod';
import * as f from './fields.js';
import { defineRecord } from './record-kind.js';
import { type Stored } from './stored.js';

/** Who wrote or publishes a cue, and with what share; a cue sheet says it to rights societies. */
export const credits = defineRecord({
  name: 'credit',
  plural: 'credits',
  scope: 'production',
  fields: z.strictObject({
    cueId: f.id(),
    name: f.line().describe('as the society has it'),
    role: z.enum(CREDIT_ROLES),
    shareBasisPoints: z.int().min(0).max(10_000).describe('hundredths of a percent: 5000 is 50 %'),
    ipi: f.line(20).nullable().describe('IPI name number, stored with its eleven digits'),
    society: f.line(40).nullable().describe('"PRS", "ASCAP", "SUISA" …'),
    notes: f.note(),
  }),
  defaults: { ipi: null, society: null, notes: '' },
  derived: z.object({ productionId: z.string() }),
  filters: ['cueId', 'role', 'name'],
  sorts: ['createdAt', 'name'],
});
export type Credit = Stored &
  Readonly<z.infer<typeof credits.fields>> &
  Readonly<z.infer<typeof credits.derived>>;
