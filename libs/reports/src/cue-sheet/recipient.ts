import { z } from 'zod';
import { RECIPIENT_NAMES, RECIPIENTS } from './data/recipients.js';
import { type RecipientMapping } from './recipient-mapping.js';
import { USAGES } from './words.js';

/** A mapping file: what it leaves out is as the named recipient has it. */
export const mappingFile = z.strictObject({
  title: z.string().max(200).optional(),
  shares: z.enum(['each', 'together']).optional(),
  codes: z.partialRecord(z.enum(USAGES), z.string().min(1).max(30)).optional(),
});

export const cueSheetParameters = z.strictObject({
  recipient: z
    .enum(RECIPIENT_NAMES)
    .default('us')
    .describe('whose usage codes and way of sharing it has; others by `mapping`'),
  mapping: z
    .string()
    .max(10_000)
    .optional()
    .describe('JSON {title, shares, codes} that overrides what the recipient has; with the CLI also a file'),
  draft: z.stringbool().default(false).describe('made in spite of what is missing, and saying so'),
});

/** The named recipient with what a file overrides. */
export function recipientWith(
  name: keyof typeof RECIPIENTS,
  { title, shares, codes }: z.infer<typeof mappingFile>,
): RecipientMapping {
  const known: RecipientMapping = RECIPIENTS[name];
  return {
    title: title ?? known.title,
    shares: shares ?? known.shares,
    codes: { ...known.codes, ...codes },
  };
}
