import { CUT_FORMATS } from '#timeline';
import { z } from 'zod';
import * as f from '../model/fields.js';

export const IMPORT_KINDS = [
  'locations',
  'rooms',
  'staff',
  'roster',
  'groups',
  'availability',
  'cues',
  'passes',
  'placements',
  'credits',
  'budget',
  'rates',
  'cut',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Those that belong to a production; all others are the organisation's. */
export const PRODUCTION_IMPORTS: readonly ImportKind[] = [
  'cues',
  'passes',
  'placements',
  'credits',
  'budget',
  'cut',
];

/** Those that come as tables; an editor's cut is a list of another kind. */
export type TableKind = Exclude<ImportKind, 'cut'>;

/** What a person may say about how a file is to be read, instead of letting it be worked out. */
const reading = {
  encoding: f.line(40).optional(),
  separator: z.enum([',', ';', '\t', '|']).optional(),
  sheet: f.line().optional().describe('of an .xlsx, by name; otherwise the first'),
  mapping: z
    .record(z.string().max(200), z.string().max(60))
    .optional()
    .describe('column header → field, "note" or "ignore"'),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional().describe('what 03/04/2023 means'),
  year: z.int().min(1900).max(2199).optional().describe('of dates written without one'),
  context: z.enum(['voices', 'orchestra']).optional(),
  instruments: z
    .record(z.string().max(200), z.string().max(60))
    .optional()
    .describe('what single words of an instrument column mean'),
  currency: f.currency().optional().describe('of amounts that name none'),
};

/** How an editor's cut is read and where it goes. */
const cutReading = {
  format: z.enum(CUT_FORMATS).optional().describe('of a cut; otherwise as its beginning shows'),
  fps: f
    .line(20)
    .optional()
    .describe('frame rate of a cut whose file does not say it; otherwise the production’s'),
  reel: z.int().min(0).max(99).optional().describe('the reel that a cut is of'),
  receivedOn: f.localDate().optional().describe('when a cut came'),
  replace: z.boolean().optional().describe('take the place of the cut of that name'),
};

/** What to import, how to read it and where to put it: the same for the API, the command line and a stored job. */
export const importOptions = z.strictObject({
  kind: z.enum(IMPORT_KINDS),
  fileName: f.line(),
  ...reading,
  ...cutReading,
  locationId: f.line(60).optional().describe('id or slug: home of what names no location'),
  productionId: f
    .line(60)
    .optional()
    .describe('id or slug: needed for cues, passes, placements, credits and a budget'),
  cutName: f
    .line(120)
    .optional()
    .describe('the cut that placements belong to, or what a cut is called, where the file does not say'),
  dryRun: z.boolean().default(false).describe('report what would happen, write nothing'),
  skipFailed: z.boolean().default(false).describe('land the good rows although others failed'),
});
export type ImportOptions = z.infer<typeof importOptions>;

export interface ImportRequest extends ImportOptions {
  /** The file from its first byte; called once. Whether it is a workbook shows in the bytes. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
  /** Who imports. */
  readonly actor: string;
}
