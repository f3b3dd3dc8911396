import { z } from 'zod';

const LONGEST = 240;

/** Which sessions are wanted; left out: all that are to be, or were, held. */
export const sessionChoice = z.strictObject({
  session: z
    .string()
    .max(200)
    .optional()
    .describe('one session only: id, or city and start: `vienna 2023-03-14 10:00`'),
  location: z.string().max(60).optional().describe('of one city only, by id or slug'),
  date: z.iso.date().optional().describe('of one day only, as the calendar in the room has it: 2023-03-14'),
});

export const callSheetParameters = sessionChoice.extend({
  seatedMinutes: z.coerce
    .number()
    .pipe(z.int().min(0).max(LONGEST))
    .default(15)
    .describe('players are seated so many minutes before the downbeat'),
});
