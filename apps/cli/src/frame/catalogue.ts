import { type Command } from './command.js';

/** One command as the overview shows it; its code is loaded when it is called. */
export interface Entry {
  /** `lineup`, `keys create`, or `cuesheet mapping show`. */
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

export interface Chapter {
  readonly title: string;
  readonly entries: readonly Entry[];
}

export const entriesOf = (chapters: readonly Chapter[]): readonly Entry[] =>
  chapters.flatMap(({ entries }) => entries);

/** The entry that the words begin with, the longest first, and the words behind it. */
export function findEntry(
  chapters: readonly Chapter[],
  words: readonly string[],
): { readonly entry: Entry; readonly rest: readonly string[] } | undefined {
  for (let length = Math.min(3, words.length); length > 0; length -= 1) {
    const name = words.slice(0, length).join(' ');
    const entry = entriesOf(chapters).find((one) => one.name === name);
    if (entry !== undefined) return { entry, rest: words.slice(length) };
  }
  return undefined;
}
