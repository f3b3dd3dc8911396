import { z } from 'zod';

/** Whose itinerary is wanted; left out: those of everybody who is engaged. */
export const itineraryParameters = z.strictObject({
  musician: z.string().max(200).optional().describe('one only: id or name'),
  seatedMinutes: z.coerce
    .number()
    .pipe(z.int().min(0).max(240))
    .default(15)
    .describe('players are seated so many minutes before the downbeat'),
});
