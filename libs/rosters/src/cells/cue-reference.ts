import { type CueLabel, readCueLabel } from '#timeline';
import { type RowReading } from '../table/row-reading.js';
import { reportExcelDate } from './excel-date.js';

/** A cue by its number and, where the text names one, a version. */
interface CueReference {
  readonly number: string;
  readonly version: string | null;
  readonly reel: number | null;
  /** What is said behind the number: `STRINGS`. */
  readonly section: string | null;
  /** Not of the usual form: kept as it is. */
  readonly free: boolean;
}

const LONGEST = 60;

/** `4`, `V04`, `ver. 4` are `v4`; other labels stay as they are written. "" gives null. */
export function versionLabel(text: string): string | null {
  if (text === '') return null;
  const number = /^v?(?:er)?(?:sion)?[\s.]*0*(\d{1,4})$/i.exec(text)?.[1];
  return number === undefined ? text.slice(0, 40) : `v${number}`;
}

/** Takes a cue number apart into the number proper and its version. */
export function cueReference(text: string): CueReference {
  const label: CueLabel = readCueLabel(text);
  if (label.kind === 'free') {
    return { number: label.canonical, version: null, reel: null, section: null, free: true };
  }
  return {
    number: label.version === undefined ? label.canonical : label.canonical.replace(/ v\d+$/, ''),
    version: label.version === undefined ? null : `v${label.version}`,
    reel: label.reel,
    section: label.section ?? null,
    free: false,
  };
}

/** The cue of a row. A number of another form is kept, with a warning; "", dates made by Excel and long texts fail. */
export function readCueCell<F extends string>(row: RowReading<F>, field: F): CueReference | null {
  const text = row.text(field);
  if (text === '') {
    row.error(field, 'CUES.NO_NUMBER', 'The row has no cue number.');
    return null;
  }
  if (reportExcelDate(row, field, text, (one, other) => [`${one}m${other}`, `${other}m${one}`])) return null;
  const cue = cueReference(text);
  if (cue.number.length > LONGEST) {
    row.error(field, 'IMPORT.TOO_LONG', `A cue number has at most ${LONGEST} characters.`, {
      was: text.slice(0, 80),
    });
    return null;
  }
  if (cue.free) {
    row.warn(field, 'TIMELINE.FREE_LABEL', `"${text}" is not a cue number like 3m21A: kept as it is.`);
  }
  return cue;
}
