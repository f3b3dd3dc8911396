import { dateOf } from './civil-date.js';
import { readExcelSerial } from './excel-serial.js';
import { accepted, type ClockCode, type ClockRefusal, type ClockResult } from './result.js';
import { pad2 } from './units.js';
import {
  namedReading,
  numericReadings,
  withoutWeekday,
  type DateOrder,
  type WrittenDate,
} from './written-date.js';

/** A date read from a file, and from which way of writing it. */
export interface DateReading {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `serial` means a spreadsheet's day number: worth reporting, since the sheet did not show a date. */
  readonly form: 'iso' | 'numeric' | 'named' | 'serial';
}

/** Why a date was not taken; `readings` are what it could mean: `YYYY-MM-DD`, or `--MM-DD` where no year is given. */
export interface DateRefusal extends ClockRefusal {
  readonly readings: readonly string[];
}

/** What the file as a whole says about its dates. */
export interface DateHints {
  /** The order of numbers in this file, when it is known. */
  readonly order?: DateOrder;
  /** The year of dates written without one. */
  readonly year?: number;
}

/** The empty time of day that spreadsheets write behind a date. */
const MIDNIGHT = /[T ]0?0:00(?::00(?:\.0+)?)?Z?$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const COMPACT = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/;

/**
 * Reads a date as people and spreadsheets write it: ISO (also with an empty time of day), `14.3.2023`, `14/03/2023`,
 * `3/14/2023`, `14-Mar-23`, `Di, 14. März 2023`, `March 14th, 2023`, and Excel's day numbers.
 *
 * Refusals: `CLOCK.AMBIGUOUS_DATE` with both readings (`03/04/2023` without a hint about the order),
 * `CLOCK.YEAR_MISSING` with the reading (`14 March` without a hint about the year), `CLOCK.MALFORMED`.
 */
export function readDate(text: string, hints: DateHints = {}): ClockResult<DateReading, DateRefusal> {
  const written = withoutWeekday(text.trim().replaceAll(/\s+/g, ' ').replace(MIDNIGHT, ''));
  const iso = ISO.exec(written) ?? COMPACT.exec(written);
  if (iso !== null) {
    const date = dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return date === null ? noDate(text) : accepted({ date, form: 'iso' });
  }
  const serial = readExcelSerial(written);
  if (serial !== null && !serial.hasTime) return accepted({ date: serial.date, form: 'serial' });
  const named = namedReading(written);
  if (named !== null) return single(text, named, 'named', hints);
  const [reading, ...others] = numericReadings(written, hints.order);
  if (reading === undefined) return noDate(text);
  if (others.length > 0) return ambiguous(text, [reading, ...others], hints);
  return single(text, reading, 'numeric', hints);
}

function single(
  text: string,
  reading: WrittenDate,
  form: DateReading['form'],
  hints: DateHints,
): ClockResult<DateReading, DateRefusal> {
  const year = reading.year ?? hints.year;
  if (year === undefined) {
    return refusal('CLOCK.YEAR_MISSING', `"${text}" has no year.`, [shown(reading, hints)]);
  }
  const date = dateOf(year, reading.month, reading.day);
  return date === null ? noDate(text) : accepted({ date, form });
}

function ambiguous(text: string, readings: readonly WrittenDate[], hints: DateHints): DateRefusal {
  const meanings = readings.map((reading) => shown(reading, hints));
  const message = `"${text}" can be ${meanings.join(' or ')}: say which order the file uses.`;
  return refusal('CLOCK.AMBIGUOUS_DATE', message, meanings);
}

/** ISO 8601; without a year in the form of ISO 8601:2000 that vCard still uses, `--03-14`. */
const shown = (reading: WrittenDate, hints: DateHints): string =>
  `${reading.year ?? hints.year ?? '-'}-${pad2(reading.month)}-${pad2(reading.day)}`;

const noDate = (text: string): DateRefusal => refusal('CLOCK.MALFORMED', `"${text}" is not a date.`, []);

const refusal = (code: ClockCode, message: string, readings: readonly string[]): DateRefusal => ({
  ok: false,
  code,
  message,
  readings,
});
