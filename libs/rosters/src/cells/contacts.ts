import { type RowReading } from '../table/row-reading.js';

const ADDRESS = /^[^\s@<>(),;:"[\]\\]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;
const LONGEST = 200;
const SEVERAL = /[\s,;/|]+/;

/**
 * The e-mail address of a row in lower case: also out of `mailto:` and `Name <a@b.c>`. Of several the first counts and
 * the others are kept as a note. What is none is reported and kept as a note.
 */
export function readEmail<F extends string>(row: RowReading<F>, field: F): string | null {
  const text = row.text(field);
  if (text === '') return null;
  if (text.length <= LONGEST && ADDRESS.test(text)) return text.toLowerCase();
  const inner = /<([^<>]+)>/.exec(text)?.[1] ?? text;
  const [first = '', ...others] = inner
    .replace(/^mailto:/i, '')
    .split(SEVERAL)
    .filter((part) => part !== '');
  if (first.length > LONGEST || !ADDRESS.test(first)) {
    row.warn(field, 'IMPORT.NOT_AN_EMAIL', `"${text}" is not an e-mail address: kept as a note.`, {
      was: text,
    });
    row.note(`${row.header(field)}: ${text}`);
    return null;
  }
  if (others.length > 0) row.note(`${row.header(field)}: ${others.join(', ')}`);
  return first.toLowerCase();
}

const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?\d{1,2}$/i;

/** A phone number as text. `4.47E+11` is what Excel leaves of one: the digits are lost, so nothing is taken. */
export function readPhone<F extends string>(row: RowReading<F>, field: F): string | null {
  const text = row.text(field);
  if (text === '') return null;
  if (SCIENTIFIC.test(text)) {
    const message = `Excel made a number of this phone number and its digits are lost: type it again as text.`;
    row.warn(field, 'IMPORT.EXCEL_NUMBER', message, { was: text });
    return null;
  }
  const phone = (text.includes('\n') ? text.replace(/\s*\n\s*/g, ', ') : text).replace(/^=(?=[+(\d])/, '');
  if (phone.length <= 60 && /\d\D*\d\D*\d/.test(phone)) return phone;
  row.warn(field, 'IMPORT.NOT_A_PHONE', `"${text}" is not a phone number: kept as a note.`, { was: text });
  row.note(`${row.header(field)}: ${phone}`);
  return null;
}
