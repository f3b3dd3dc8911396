import { type LineUpReading, parseLineUp, sectionOf, type RefusedLineUp } from '#lineup';
import { type RowReading } from '../table/row-reading.js';
import { reportExcelDate } from './excel-date.js';

/** Sections that the name of a pass gives away. */
const SECTIONS = [
  ['brass', /\b(?:brass|blech(?:bläser)?|ottoni|cuivres)\b/i],
  ['woodwinds', /\b(?:wood ?winds?|winds|ww|holz(?:bläser)?|legni|bois)\b/i],
] as const;

/** Of the readings offered, the one that asks only for players of the section that the pass is named after. */
function settledByName(refused: RefusedLineUp, passName: string): string | null {
  const section = SECTIONS.find(([, words]) => words.test(passName))?.[0];
  const fitting = refused.readings.filter(({ canonical }) => {
    const offered = parseLineUp(canonical);
    return (
      offered.kind === 'line-up' && Object.keys(offered.players).every((id) => sectionOf(id) === section)
    );
  });
  return fitting.length === 1 ? (fitting[0]?.canonical ?? null) : null;
}

/**
 * A line-up in canonical notation, read the way the production reads it; the row fails where it cannot be read. Four
 * figures alone are brass in a pass named "brass", and reported as settled by that.
 */
export function readLineUp<F extends string>(
  row: RowReading<F>,
  field: F,
  text: string,
  reading: Partial<LineUpReading>,
  passName = '',
): string | null {
  if (reportExcelDate(row, field, text, (one, other) => [`${one}-${other}`, `${one}.${other}`])) return null;
  const parsed = parseLineUp(text, reading);
  if (parsed.kind === 'line-up') return parsed.canonical;
  const settled = settledByName(parsed, passName);
  if (settled !== null) {
    const message = `"${text}" is read as the pass is named: ${passName}.`;
    row.info(field, 'IMPORT.GUESSED_LINE_UP', message, { was: text, became: settled });
    return settled;
  }
  const offers = parsed.readings.map((offer) => `"${offer.canonical}" (${offer.explanation})`).join(', ');
  const near = parsed.suggestions.map((id) => `"${id}"`).join(', ');
  const message = [
    `${parsed.message.charAt(0).toUpperCase()}${parsed.message.slice(1)}.`,
    ...(near === '' ? [] : [`Nearest: ${near}.`]),
    ...(offers === '' ? [] : [`It can be: ${offers}.`]),
  ].join(' ');
  row.error(field, parsed.code, message, { was: text });
  return null;
}
