import { z } from 'zod';

const LONGEST = 36;

/** Which plans are held against each other. */
export const planComparisonParameters = z.strictObject({
  from: z
    .string()
    .min(1)
    .max(LONGEST)
    .default('current')
    .describe('id of a kept plan, or current: what the books hold'),
  to: z
    .string()
    .min(1)
    .max(LONGEST)
    .optional()
    .describe('id of a kept plan, or current; left out: the newest plan'),
});
