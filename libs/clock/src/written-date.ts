import { dateOf } from './civil-date.js';
import { MONTH_NAMES, WEEKDAY_NAMES } from './data/month-names.js';

/** Which of the numbers of a date comes first: day, month, or year. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A date as its parts were written; `year` is null when none was. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const months = new Map(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const weekdays = new Set(WEEKDAY_NAMES);

const NUMBERS = /^(\d{1,4})([-/.\s])(\d{1,2})(?:\2(\d{1,4}))?\.?$/;

/** A number as a year: two digits are 1980–2079, since no session is planned outside them. */
const asYear = (digits: string): number | null => {
  if (digits.length === 4) return Number(digits);
  if (digits.length !== 2) return null;
  return Number(digits) + (Number(digits) < 80 ? 2000 : 1900);
};

/**
 * The possible meanings of three (or two) numbers between `-`, `/`, `.` or spaces, each at most once. Points are the
 * German, Italian and Swiss way and always day first; a year of four digits in front is followed by the month.
 */
export function numericReadings(text: string, order: DateOrder | undefined): readonly WrittenDate[] {
  const match = NUMBERS.exec(text.replaceAll(/\s*([-/.])\s*/g, '$1'));
  if (match === null) return [];
  const [, first = '', separator = '', second = '', third] = match;
  const orders = order === undefined || separator === '.' ? ordersOf(first, separator, third) : [order];
  const readings = orders
    .concat(first.length === 4 ? ['ymd'] : [])
    .map((each) => inOrder(each, first, second, third))
    .filter((reading) => reading !== null && exists(reading));
  const distinct = new Map(readings.map((reading) => [JSON.stringify(reading), reading]));
  return [...distinct.values()].filter((reading) => reading !== null);
}

function ordersOf(first: string, separator: string, third: string | undefined): readonly DateOrder[] {
  if (first.length === 4) return ['ymd'];
  if (separator === '.') return ['dmy'];
  return separator === '-' && first.length === 2 && third?.length === 2
    ? ['dmy', 'mdy', 'ymd']
    : ['dmy', 'mdy'];
}

function inOrder(
  order: DateOrder,
  first: string,
  second: string,
  third: string | undefined,
): WrittenDate | null {
  const [year, month, day] = {
    dmy: [third, second, first],
    mdy: [third, first, second],
    ymd: third === undefined ? [undefined, first, second] : [first, second, third],
  }[order];
  const read = year === undefined ? null : asYear(year);
  if ((year !== undefined && read === null) || (month?.length ?? 9) > 2 || (day?.length ?? 9) > 2)
    return null;
  return { year: read, month: Number(month), day: Number(day) };
}

/** Without a year every day that some year has exists. */
const exists = (date: WrittenDate): boolean => dateOf(date.year ?? 2000, date.month, date.day) !== null;

/** The meaning of a date with a month's name (`14 March 2023`, `14. März`, `March 14th, 2023`), or null. */
export function namedReading(text: string): WrittenDate | null {
  const words = plain(text)
    .replaceAll(/(\d)(?:st|nd|rd|th|er|°|º)(?![a-z])/g, '$1')
    .replaceAll(/([a-z])(\d)|(\d)([a-z])/g, '$1$3 $2$4')
    .split(/[\s,./'’-]+/)
    .filter((word) => word !== '' && !['the', 'of', 'den', 'der', 'il', 'le', 'del', 'de'].includes(word));
  const [first = '', second = '', year] = words;
  const month = months.get(first) ?? months.get(second);
  const day = months.has(first) ? second : first;
  if (month === undefined || words.length > 3) return null;
  if (year === undefined && /^\d{4}$/.test(day)) return null;
  return withDay(day, month, year);
}

/** `Di, 14. März 2023` without its weekday. `mar` is March, too: it is a Tuesday only where a whole date follows. */
export function withoutWeekday(text: string): string {
  const match = /^(\p{L}+)\.?,? (?=\d)(.*)$/u.exec(text);
  const [, word = '', rest = ''] = match ?? [];
  const wholeDate = namedReading(rest) !== null || NUMBERS.test(rest);
  return weekdays.has(plain(word)) && wholeDate && namedReading(text) === null ? rest : text;
}

function withDay(day: string, month: number, year: string | undefined): WrittenDate | null {
  if (!/^\d{1,2}$/.test(day))
    return /^\d{4}$/.test(day) && year !== undefined ? yearFirst(day, month, year) : null;
  const read = year === undefined || !/^\d+$/.test(year) ? null : asYear(year);
  if (year !== undefined && read === null) return null;
  const date = { year: read, month, day: Number(day) };
  return exists(date) ? date : null;
}

/** `2023 March 14` */
function yearFirst(year: string, month: number, day: string): WrittenDate | null {
  const date = { year: Number(year), month, day: Number(day) };
  return /^\d{1,2}$/.test(day) && exists(date) ? date : null;
}

/** Lower case without accents, so that `März`, `Marz` and `MÄRZ` are one word. */
export const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
