import { type LineUpReading, parseLineUp } from '#lineup';
import { type RowReading } from '../table/row-reading.js';
import { reportExcelDate } from './excel-date.js';

/** A line-up in canonical notation, read the way the production reads them; the row fails where it cannot be read. */
export function readLineUp<F extends string>(
  row: RowReading<F>,
  field: F,
  text: string,
  reading: Partial<LineUpReading>,
): string | null {
  if (reportExcelDate(row, field, text, (one, other) => [`${one}-${other}`, `${one}.${other}`])) return null;
  const parsed = parseLineUp(text, reading);
  if (parsed.kind === 'line-up') return parsed.canonical;
  const offers = parsed.readings.map((offer) => `"${offer.canonical}" (${offer.explanation})`).join(', ');
  const message = offers === '' ? parsed.message : `${parsed.message} It can be: ${offers}.`;
  row.error(field, parsed.code, message, { was: text });
  return null;
}
