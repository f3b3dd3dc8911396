import { z } from 'zod';

/** What is asked of the rundown. */
export const rundownParameters = z.strictObject({
  session: z
    .string()
    .max(200)
    .optional()
    .describe('one session only: id, or city and start: `vienna 2023-03-14 10:00`'),
});
