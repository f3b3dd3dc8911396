import { dateOfDayNumber } from './civil-date.js';
import { MS_PER_DAY, MS_PER_MINUTE } from './units.js';
import { localText } from './local-time.js';

/** Day 0 of Excel's 1900 date system for every date after its invented 29 February 1900: 1899-12-30. */
const DAYS_TO_1970 = 25_569;

/** Serials of 1954-10-03 to 2119-01-10: other numbers in a date column are taken for numbers. */
const FIRST = 20_000;
const LAST = 80_000;

const SERIAL = /^(\d{5})(?:[.,](\d+))?$/;

/** A date and the part of the day as Excel keeps them. */
interface SerialMoment {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `YYYY-MM-DDTHH:mm`, to the nearest minute */
  readonly local: string;
  readonly hasTime: boolean;
}

/** What `45000` or `45000.375` means when a spreadsheet lost the cell's date format; null for other text. */
export function readExcelSerial(text: string): SerialMoment | null {
  const match = SERIAL.exec(text.trim());
  const day = Number(match?.[1]);
  if (match === null || day < FIRST || day > LAST) return null;
  const fraction = Number(`0.${match[2] ?? '0'}`);
  const minutes = Math.round((fraction * MS_PER_DAY) / MS_PER_MINUTE) * MS_PER_MINUTE;
  const date = dateOfDayNumber(day - DAYS_TO_1970);
  return { date, local: localText((day - DAYS_TO_1970) * MS_PER_DAY + minutes), hasTime: fraction > 0 };
}
