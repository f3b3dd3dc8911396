import { type RowReading } from '../table/row-reading.js';

/** One line of text of at most `longest` characters; "" gives null, a longer one is an error. */
export function readShort<F extends string>(row: RowReading<F>, field: F, longest: number): string | null {
  const cell = row.text(field);
  const text = cell.includes('\n') ? cell.replace(/\s*\n\s*/g, ' ') : cell;
  if (text === '') return null;
  if (text.length <= longest) return text;
  const message = `The text has ${text.length} characters; ${longest} are the most.`;
  row.error(field, 'IMPORT.TOO_LONG', message, { was: `${text.slice(0, 60)}…` });
  return null;
}

/** Longest notes a record keeps. */
const LONGEST_NOTES = 10_000;

/** The notes of a row, with all that has no column of its own. */
export function readNotes<F extends string>(row: RowReading<F>, field: F): string {
  const notes = row.notes(row.raw(field));
  if (notes.length <= LONGEST_NOTES) return notes;
  row.warn(
    field,
    'IMPORT.TOO_LONG',
    `The notes have ${notes.length} characters and were cut at ${LONGEST_NOTES}.`,
  );
  return notes.slice(0, LONGEST_NOTES);
}

/** A text that must be there: an empty cell is an error, and "" is given. */
export function readRequired<F extends string>(row: RowReading<F>, field: F, longest: number): string {
  const text = readShort(row, field, longest);
  if (text === null && !row.failed) {
    row.error(field, 'IMPORT.MISSING_VALUE', `"${row.header(field)}" must not be empty.`);
  }
  return text ?? '';
}
