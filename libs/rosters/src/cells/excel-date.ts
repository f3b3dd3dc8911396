import { type RowReading } from '../table/row-reading.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LOCAL: Readonly<Record<string, string>> = {
  mai: 'may',
  mrz: 'mar',
  mär: 'mar',
  okt: 'oct',
  dez: 'dec',
  gen: 'jan',
  mag: 'may',
  giu: 'jun',
  lug: 'jul',
  ago: 'aug',
  set: 'sep',
  ott: 'oct',
  dic: 'dec',
  fév: 'feb',
  avr: 'apr',
  juin: 'jun',
  juil: 'jul',
  aoû: 'aug',
  déc: 'dec',
  mars: 'mar',
  sept: 'sep',
};
const DAY_MONTH = /^(\d{1,2})[-. ]+(\p{L}{3,4})\.?(?:[-. ]+\d{2,4})?$/u;
const MONTH_DAY = /^(\p{L}{3,4})\.?[-. ]+(\d{2})$/u;
const NUMBERS = /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[/.](\d{1,2})[/.](\d{2,4}))(?:[T ]0?0:00(?::00)?)?$/;

const monthOf = (word: string): number => {
  const small = word.toLowerCase();
  return MONTHS.indexOf(LOCAL[small] ?? small.slice(0, 3)) + 1;
};

/** The two numbers of a date that a spreadsheet made of something else, in the likelier order; null: no such date. */
function dateMadeByExcel(text: string): readonly [number, number] | null {
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth !== null && monthOf(dayMonth[2] ?? '') > 0)
    return [Number(dayMonth[1]), monthOf(dayMonth[2] ?? '')];
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay !== null && monthOf(monthDay[1] ?? '') > 0)
    return [monthOf(monthDay[1] ?? ''), Number(monthDay[2])];
  const numbers = NUMBERS.exec(text);
  if (numbers === null) return null;
  return numbers[1] === undefined
    ? [Number(numbers[4]), Number(numbers[5])]
    : [Number(numbers[3]), Number(numbers[2])];
}

const figures = (one: number, other: number): readonly string[] => [`${one}-${other}`];

/**
 * Reports a cell that should hold a cue number or figures and holds a date instead; true when it did. An error, unless
 * the cell is one that the row can do without.
 */
export function reportExcelDate<F extends string>(
  row: RowReading<F>,
  field: F,
  text: string,
  meant: (first: number, second: number) => readonly string[] = figures,
  level: 'error' | 'warn' = 'error',
): boolean {
  const made = dateMadeByExcel(text);
  if (made === null) return false;
  const was = meant(made[0], made[1])
    .map((one) => `"${one}"`)
    .join(' or ');
  const message = `"${text}" is a date that Excel probably made of ${was}: format the column as text and type it again.`;
  row[level](field, 'IMPORT.EXCEL_DATE', message, { was: text });
  return true;
}
