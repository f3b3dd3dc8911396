import { z } from 'zod';
import { RECIPIENT_NAMES, RECIPIENTS } from './data/recipients.js';
import { type RecipientMapping } from './recipient-mapping.js';
import { type Usage } from './words.js';

/** How a recipient differs from a known one; what is left out is as there. */
export interface RecipientChange {
  readonly like?: KnownRecipient;
  readonly title?: string;
  readonly shares?: RecipientMapping['shares'];
  readonly codes?: Readonly<Partial<Record<Usage, string>>>;
}

type KnownRecipient = keyof typeof RECIPIENTS;

/** Whose ways those have who say nothing of it. */
const USUAL: KnownRecipient = 'us';

export const cueSheetParameters = z.strictObject({
  recipient: z
    .string()
    .min(1)
    .max(60)
    .default(USUAL)
    .describe(
      `whose usage codes and way of sharing it has: a mapping the production keeps, or ${RECIPIENT_NAMES.join(', ')}`,
    ),
  mapping: z
    .string()
    .max(10_000)
    .optional()
    .describe(
      'JSON {like, title, shares, codes} that overrides what the recipient has; with the CLI also a file',
    ),
  draft: z.stringbool().default(false).describe('made in spite of what is missing, and saying so'),
});

/**
 * The recipient of that name: what a file overrides, over what the production keeps under the name, over the known
 * recipient that either is like. Null where the name is neither kept nor known.
 */
export function recipientFor(
  name: string,
  kept: Readonly<Record<string, RecipientChange>> = {},
  file: RecipientChange = {},
): RecipientMapping | null {
  const own = Object.hasOwn(kept, name) ? kept[name] : undefined;
  const known = RECIPIENT_NAMES.find((one) => one === name);
  if (own === undefined && known === undefined) return null;
  const base: RecipientMapping = RECIPIENTS[file.like ?? own?.like ?? known ?? USUAL];
  const usual = { title: known === undefined ? name : base.title, shares: base.shares };
  const { title, shares } = { ...usual, ...own, ...file };
  return { title, shares, codes: { ...base.codes, ...own?.codes, ...file.codes } };
}
