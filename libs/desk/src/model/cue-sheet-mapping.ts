import { RECIPIENT_NAMES, USAGES } from '#reports';
import { z } from 'zod';
import * as f from './fields.js';

/** A mapping file: how one recipient of cue sheets differs from one that is known. */
export const cueSheetMapping = z.strictObject({
  like: z
    .enum(RECIPIENT_NAMES)
    .exactOptional()
    .describe('whose ways it has where it says nothing; left out: of the known one of its name, or of `us`'),
  title: f.line().exactOptional(),
  shares: z
    .enum(['each', 'together'])
    .exactOptional()
    .describe('writers and publishers 100 % each, or together'),
  codes: z.partialRecord(z.enum(USAGES), f.line(30)).exactOptional().describe('what it calls each usage'),
});

/** Whose a mapping is. */
export const mappingOwner = z.object({ recipient: f.slug() });

/** The mappings a production keeps, by the recipient's name: `prs`, or that of a known one, which it then changes. */
export const cueSheetMappings = z.record(f.slug(), cueSheetMapping);
