import { nameKey } from '../model/person-key.js';
import { distance } from './nearest.js';

/**
 * Whether two names can be one person's: equal but for a slip of the pen, an initial for a word ("A. Rossi"), or words
 * left out ("Anna Maria Rossi", "Anna Rossi"). "Anna Rossi" and "Marco Rossi" cannot.
 */
export function canBeSameName(one: string, other: string): boolean {
  const [key, otherKey] = [nameKey(one), nameKey(other)];
  if (key === otherKey || distance(key, otherKey) <= slipsIn(key)) return true;
  const [words, otherWords] = [key.split(' '), otherKey.split(' ')];
  return words.length <= otherWords.length ? within(words, otherWords) : within(otherWords, words);
}

/** One wrong letter in six may be a slip. */
const slipsIn = (key: string): number => Math.min(2, Math.floor(key.length / 6));

/** Whether each of the fewer words stands for another of the more: as itself or as its initial, either way. */
function within(fewer: readonly string[], more: readonly string[]): boolean {
  const left = [...more];
  return fewer.every((word) => {
    const at = left.findIndex((candidate) => standsFor(word, candidate) || standsFor(candidate, word));
    if (at === -1) return false;
    left.splice(at, 1);
    return true;
  });
}

const standsFor = (short: string, word: string): boolean =>
  short === word || (short.length === 1 && word.startsWith(short));
