import { lookUp } from './look-up.js';

/** Weakest last: a newline always parts two names, a comma often stands inside one ("Piano, four hands"). */
const SEPARATORS: readonly RegExp[] = [
  /\s*[\r\n;|]+\s*/,
  /\s+\/\s+/,
  /\s*\/\s*/,
  /\s*[+&]\s*/,
  /\s*,\s*/,
  /\s+(?:and|und|et|e|doubling|dbl|doubles)\s+/i,
];

/**
 * The names in one cell of a roster: `Flute/Piccolo` is two, `Piano, four hands`, `Drum and Bugle Corps` and `SATB` one.
 * A text that is known as a whole stays whole; parts are trimmed, never empty.
 */
export function splitInstrumentNames(cell: string): readonly string[] {
  const text = cell.trim();
  if (text === '') return [];
  if (lookUp(text) !== undefined) return [text];
  for (const separator of SEPARATORS) {
    const parts = text.split(separator).filter((part) => part !== '');
    if (parts.length > 1) return parts.flatMap(splitInstrumentNames);
  }
  return [text];
}
