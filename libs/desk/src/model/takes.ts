import { z } from 'zod';
import * as f from './fields.js';
import { defineRecord } from './record-kind.js';
import { type Stored } from './stored.js';

export const VERDICTS = ['good', 'ng', 'pick-up'] as const;

const frame = (): z.ZodInt => z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/**
 * What was recorded of a pass in one go, as the session's log has it. Stretches are half-open, in frames of the
 * production's picture rate, counted from the first frame of the cue version.
 */
export const takes = defineRecord({
  name: 'take',
  plural: 'takes',
  scope: 'production',
  fields: z.strictObject({
    sessionId: f.id(),
    passId: f.id(),
    number: z.int().min(1).max(9_999).describe('once a pass and session'),
    startedAt: f.instant().nullable(),
    lengthSeconds: f.seconds().nullable(),
    sourceIn: frame().nullable().describe('first frame of the version that was played; null: the whole pass'),
    sourceOut: frame().nullable().describe('frame at which it ended, exclusive'),
    barFrom: z.int().min(1).max(9_999).nullable().describe('first bar played, where no frames are said'),
    barTo: z.int().min(1).max(9_999).nullable().describe('last bar played, inclusive'),
    verdict: z.enum(VERDICTS).describe('pick-up: good, but for the stretch that is to be played again'),
    pickUpIn: frame().nullable().describe('what is to be played again; null: all that was played'),
    pickUpOut: frame().nullable(),
    unscheduled: z.boolean().describe('whether it was played though the run order has no such pass'),
    edits: f.note().describe('"bars 1–16 from take 2, then take 5"'),
    notes: f.note(),
  }),
  defaults: {
    startedAt: null,
    lengthSeconds: null,
    sourceIn: null,
    sourceOut: null,
    barFrom: null,
    barTo: null,
    verdict: 'good',
    pickUpIn: null,
    pickUpOut: null,
    unscheduled: false,
    edits: '',
    notes: '',
  },
  derived: z.object({ productionId: z.string() }),
  filters: ['sessionId', 'passId', 'verdict'],
  sorts: ['createdAt', 'number', 'startedAt'],
});
export type Take = Stored & Readonly<z.infer<typeof takes.fields>> & Readonly<z.infer<typeof takes.derived>>;
