import { type cutChangesParameters } from '#reports';
import { z } from 'zod';

const cutNames = z.string().trim().min(1).max(2_000);
const also = cutNames
  .optional()
  .describe('further cuts beside this one, with commas between: reels between which scenes were moved');

/** Which cuts are compared. */
export type ComparisonQuery = z.infer<typeof cutChangesParameters>;

/** With which older cuts a cut is compared. */
export const comparisonQuery = z.strictObject({
  with: cutNames.describe('ids or names of the older cuts, with commas between'),
  also,
});

/** From which cuts the music is carried into a cut. */
export const conformOrder = z
  .strictObject({
    from: cutNames.describe('ids or names of the cuts whose music is carried, with commas between'),
    also,
    dryRun: z.boolean().default(false).describe('tells what would be written, and writes nothing'),
  })
  .meta({ id: 'ConformOrder' });
export type ConformOrder = z.infer<typeof conformOrder>;

/** A cut and those beside it, as one list of names. */
export const withAlso = (cutId: string, others: string | undefined): string =>
  others === undefined ? cutId : `${cutId},${others}`;

/** Names with commas between; a name that has a comma is given by its id. */
export const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
