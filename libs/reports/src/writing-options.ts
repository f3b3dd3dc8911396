import { z } from 'zod';
import { type CsvOptions } from './print/csv.js';
import { plainText, type TextOptions } from './print/layout.js';

/** How a report is written down, as text of a query or of flags; what the report tells does not depend on it. */
export const writingParameters = z.strictObject({
  bom: z.stringbool().default(false).describe('CSV begins with a byte order mark, for Excel'),
  players: z.stringbool().default(true).describe('names in the text of the schedule, or numbers only'),
});

export interface WritingOptions extends TextOptions, CsvOptions {
  /** Whether everybody is named, or counted only. Default: named. */
  readonly players?: boolean;
}

const PAGE = 100;

/** For whoever reads no terminal: a file, or the answer to a request. */
export const onPaper = (asked: Partial<z.infer<typeof writingParameters>> = {}): WritingOptions => ({
  ...plainText,
  width: PAGE,
  ...asked,
});
