import { z } from 'zod';
import * as f from '../model/fields.js';

/** What is asked about a cue's places; neither: all of them. As parameters come: every value is text. */
export const timecodesQuery = z.strictObject({
  on: f.localDate().describe('in the cuts that were in force at the end of this day').optional(),
  cut: f.line(120).describe('in this cut, by id or name').optional(),
});

const use = z.object({
  placementId: z.string(),
  versionId: z.string(),
  version: z.string(),
  label: z.string().describe('the clip’s name as the editor wrote it'),
  track: z.string().nullable(),
  reel: z.int().nullable(),
  recordIn: z.int().describe('frames of the cut’s rate'),
  recordOut: z.int().describe('exclusive'),
  in: z.string().describe('timecode at the cut’s rate'),
  out: z.string(),
  sourceIn: z.int(),
  sourceOut: z.int(),
});

/** Where a cue was and is. */
export const cueTimecodesShape = z
  .object({
    cue: z.object({ id: z.string(), number: z.string(), title: z.string().nullable() }),
    on: z.string().nullable(),
    cuts: z
      .array(
        z.object({
          cutId: z.string(),
          cut: z.string(),
          receivedOn: z.string().nullable(),
          frameRate: z.string(),
          current: z.boolean().describe('whether it is in force now'),
          uses: z.array(use).describe('none: the cue was not in it'),
        }),
      )
      .describe('the first received first'),
    written: z
      .array(
        z.object({
          versionId: z.string(),
          version: z.string(),
          cutId: z.string().nullable(),
          cut: z.string().nullable(),
          writtenIn: z.int().nullable(),
          writtenOut: z.int().nullable(),
          in: z.string().nullable(),
          out: z.string().nullable(),
        }),
      )
      .describe('which cut each version was written to, and where it lay in it'),
  })
  .meta({ id: 'CueTimecodes' });
export type CueTimecodes = z.infer<typeof cueTimecodesShape>;
