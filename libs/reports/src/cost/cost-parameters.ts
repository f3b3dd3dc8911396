import { z } from 'zod';

export const COST_GROUPINGS = [
  'location',
  'agreement',
  'section',
  'session',
  'week',
  'category',
  'kind',
  'musician',
] as const;
export type CostGrouping = (typeof COST_GROUPINGS)[number];

/** What is asked of the cost report. */
export const costParameters = z.strictObject({
  by: z
    .enum(COST_GROUPINGS)
    .default('location')
    .describe('which rows the text shows; musician adds a row for each'),
  session: z
    .string()
    .max(200)
    .optional()
    .describe('one session only, line by line: id, or city and start: `vienna 2023-03-14 10:00`'),
  lines: z.stringbool().default(false).describe('every line of every bill, with its figure'),
});
