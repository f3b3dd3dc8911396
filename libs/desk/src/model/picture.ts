import { type Shot } from '#timeline';
import { z } from 'zod';
import * as f from './fields.js';
import { type Stored } from './stored.js';

/** The picture of a cut, read and replaced as a whole: what its shots show, and where. */
export interface CutPicture extends Stored {
  readonly productionId: string;
  readonly cutId: string;
  readonly shots: readonly Shot[];
}

const speed = z
  .strictObject({
    numerator: z.int().min(-1_000_000).max(1_000_000),
    denominator: z.int().min(1).max(1_000_000),
  })
  .describe(
    'source frames in one frame of the cut: 1/1 as shot, 2/1 twice as fast, -1/1 backwards, 0/1 held',
  );

/** A shot as a client lays it. */
export const shotFields = z.strictObject({
  source: f
    .line()
    .nullable()
    .describe('tape or file, and clip: what tells its source from others; null: black'),
  name: f.line().describe('what people call it'),
  recordIn: z.int().min(0),
  recordOut: z.int().min(1).describe('exclusive'),
  sourceIn: z.int().min(0).describe('the source frame that is seen first'),
  speed: speed.default({ numerator: 1, denominator: 1 }),
  layer: z.int().min(0).max(999).default(0).describe('of shots at one time the highest is seen'),
});
