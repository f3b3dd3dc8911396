import { z } from 'zod';

const cutNames = z.string().trim().min(1).max(2_000);

/** Which cuts are compared. */
export const cutChangesParameters = z.strictObject({
  old: cutNames
    .optional()
    .describe(
      'ids or names of the older cut, with commas between reels; left out: of each reel the last but one',
    ),
  new: cutNames.optional().describe('ids or names of the newer cut; left out: the newest of each reel'),
});
