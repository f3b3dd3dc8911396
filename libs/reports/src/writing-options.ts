import { z } from 'zod';
import { type CsvOptions } from './print/csv.js';
import { plainText, type TextOptions } from './print/layout.js';

/** Sizes of a sheet: ISO A4, US Letter. */
const PAPERS = ['a4', 'letter'] as const;

export const DEFAULT_LOCALE = 'en-GB';

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** How a report is written down, as text of a query or of flags; what the report tells does not depend on it. */
export const writingParameters = z.strictObject({
  bom: z.stringbool().default(false).describe('CSV begins with a byte order mark, for Excel'),
  players: z.stringbool().default(true).describe('names in the text of the schedule, or numbers only'),
  locale: z
    .string()
    .refine(isLocale, 'is no locale such as en-GB or de-AT')
    .default(DEFAULT_LOCALE)
    .describe('how dates, numbers and money are written in documents: en-GB, en-US, de-AT …'),
  paper: z.enum(PAPERS).default('a4').describe('of PDF'),
});

/** For a terminal. */
export interface TextWriting extends TextOptions {
  /** Whether everybody is named, or counted only. Default: named. */
  readonly players?: boolean;
}

export interface WritingOptions extends TextWriting, CsvOptions {
  /** BCP 47. */
  readonly locale: string;
  readonly paper: (typeof PAPERS)[number];
}

const PAGE = 100;

/** For whoever reads no terminal: a file, or the answer to a request. */
export const onPaper = (asked: Partial<z.infer<typeof writingParameters>> = {}): WritingOptions => ({
  ...plainText,
  locale: DEFAULT_LOCALE,
  paper: 'a4',
  width: PAGE,
  ...asked,
});
