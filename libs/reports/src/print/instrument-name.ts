import { textFor } from '../words/text-for.js';
import { ENGLISH, type Words } from '../words/words.js';

/** What instruments are called in a language; one that nobody knows goes by its id. */
export const instrumentIn =
  ({ instruments }: Pick<Words, 'instruments'>) =>
  (id: string): string =>
    textFor(instruments, id) ?? id;

/** The same in English, as models have it. */
export const instrumentName = instrumentIn(ENGLISH);
