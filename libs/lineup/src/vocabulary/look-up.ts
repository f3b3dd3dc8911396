import { type ChairHints, hintBehind, hintInFront } from './hints.js';
import { type NameEntry, nameIndex } from './name-index.js';
import { normaliseName } from './normalise.js';

/** More words than any name with its hints has; longer texts are prose. */
const MOST_WORDS = 12;

export interface Hit {
  readonly entry: NameEntry;
  readonly hints: ChairHints;
}

/** Takes hints off either end until a known name is left; the longest name wins over the most hints. */
function withoutHints(words: readonly string[], hints: ChairHints = {}): Hit | undefined {
  const entry = nameIndex.get(words.join(' '));
  if (entry !== undefined) return { entry, hints };
  if (words.length < 2) return undefined;
  const behind = hintBehind(words);
  const shorter = behind && withoutHints(words.slice(0, -behind.words), { ...hints, ...behind.hints });
  if (shorter !== undefined) return shorter;
  const front = hintInFront(words);
  return front && withoutHints(words.slice(front.words), { ...hints, ...front.hints });
}

/** A text as one name with hints around it, first with and then without what stands in brackets. */
export function lookUp(text: string): Hit | undefined {
  for (const form of [text, text.replace(/[([{].*?[)\]}]/g, ' ')]) {
    const words = normaliseName(form).split(' ');
    const hit = words.length <= MOST_WORDS ? withoutHints(words) : undefined;
    if (hit !== undefined) return hit;
  }
  return undefined;
}
