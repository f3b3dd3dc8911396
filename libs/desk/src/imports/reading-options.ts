import { type ImportOptions as ReadingOptions } from '#rosters';
import { type FrameRateName } from '#timeline';
import { type ImportPlace } from './import-place.js';
import { type ImportRequest } from './import-request.js';

/** How the file is to be read: what the request says, and what follows from where it is put. */
export function readingOptions(request: ImportRequest, { home, production }: ImportPlace): ReadingOptions {
  const { encoding, separator, sheet, mapping, dateOrder, year, context, instruments } = request;
  const currency = request.currency ?? home?.currency ?? production?.currency;
  const options = { encoding, separator, sheet, mapping, dateOrder, year, context, instruments, currency };
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  if (production === null) return given;
  return {
    ...given,
    // The record's schema admits no other names.
    frameRate: production.frameRate as FrameRateName,
    doubling: production.lineUpDoubling,
    strings: production.lineUpStrings,
  };
}
