import { readDate } from '#clock';
import { type RowReading } from '../table/row-reading.js';
import { askForOrder, type DateKnowledge } from './date-order.js';

/**
 * The date of a cell as `YYYY-MM-DD`; "" gives null. A date that can be read two ways is an error with both readings
 * unless the user has said the order; it is never guessed.
 */
export function readDateCell<F extends string>(
  row: RowReading<F>,
  field: F,
  known: DateKnowledge,
): string | null {
  const text = row.text(field);
  if (text === '') return null;
  const hints = known.year === undefined ? {} : { year: known.year };
  const alone = readDate(text, hints);
  if (alone.ok) {
    if (alone.value.form === 'serial') {
      const change = { was: text, became: alone.value.date };
      row.info(field, 'IMPORT.EXCEL_SERIAL', 'A day number of a spreadsheet, read as a date.', change);
    }
    return alone.value.date;
  }
  const settled = known.order === undefined ? alone : readDate(text, { ...hints, order: known.order });
  if (settled.ok) return settled.value.date;
  const question = alone.code === 'CLOCK.AMBIGUOUS_DATE' ? ` ${askForOrder(known)}` : '';
  row.error(field, alone.code, alone.message.replaceAll(NO_YEAR, dayOfYear) + question, { was: text });
  return null;
}

/** `--04-03`, which a person would not write. */
const NO_YEAR = /--(\d\d)-(\d\d)/g;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const dayOfYear = (_: string, month: string, day: string): string =>
  `${Number(day)} ${MONTHS[Number(month) - 1] ?? month}`;
