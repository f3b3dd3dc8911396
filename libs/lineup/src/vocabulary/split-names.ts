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

const MEMO_LIMIT = 20_000;
const memo = new Map<string, readonly string[]>();

/**
 * The names in one cell of a roster: `Flute/Piccolo` is two, `Piano, four hands`, `Drum and Bugle Corps` and `SATB` one.
 * A text that is known as a whole stays whole; parts are trimmed, never empty. Answers are remembered, like those of
 * `findInstrument`.
 */
export function splitInstrumentNames(cell: string): readonly string[] {
  const remembered = memo.get(cell);
  if (remembered !== undefined) return remembered;
  const names = split(cell);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  if (cell.length <= 200) memo.set(cell, names);
  return names;
}

function split(cell: string): readonly string[] {
  const text = cell.trim();
  if (text === '') return [];
  if (lookUp(text) !== undefined) return [text];
  for (const separator of SEPARATORS) {
    const parts = text.split(separator).filter((part) => part !== '');
    if (parts.length > 1) return parts.flatMap(split);
  }
  return [text];
}
