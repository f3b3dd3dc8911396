import { type RowReading } from '../table/row-reading.js';

const WHOLE = /^(\d{1,3}(?:[.,'’ ]\d{3})+|\d+)(?:[.,]0+)?$/;

/** A whole number between limits; "" gives null, anything else is an error. */
export function readWhole<F extends string>(
  row: RowReading<F>,
  field: F,
  least: number,
  greatest: number,
): number | null {
  const text = row.text(field);
  if (text === '') return null;
  const figures = WHOLE.exec(text.replace(/^(?:ca\.?|~|approx\.?)\s*/i, ''))?.[1];
  const value = figures === undefined ? Number.NaN : Number(figures.replace(/\D/g, ''));
  if (value >= least && value <= greatest) return value;
  const message = `"${text}" is not a whole number from ${least} to ${greatest}.`;
  row.error(field, 'IMPORT.NOT_A_NUMBER', message, { was: text });
  return null;
}

const YES = new Set([
  'yes',
  'y',
  'true',
  'x',
  '1',
  'ja',
  'j',
  'wahr',
  'si',
  'sì',
  'vero',
  'oui',
  'o',
  'vrai',
  'active',
  'aktiv',
  'attivo',
  'actif',
  'required',
  '✓',
  '✔',
]);
const NO = new Set([
  'no',
  'n',
  'false',
  '0',
  'nein',
  'falsch',
  'falso',
  'non',
  'faux',
  'inactive',
  'inaktiv',
  'inattivo',
  'inactif',
  'optional',
  'retired',
]);

/** Yes or no in four languages; "" gives null, anything else is an error. */
export function readYesNo<F extends string>(row: RowReading<F>, field: F): boolean | null {
  const text = row.raw(field).toLowerCase();
  if (text === '') return null;
  if (YES.has(text)) return true;
  if (NO.has(text)) return false;
  row.error(field, 'IMPORT.NOT_YES_OR_NO', `"${text}" is neither yes nor no.`, { was: text });
  return null;
}
