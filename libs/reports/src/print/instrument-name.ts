import { textFor } from '../words/text-for.js';
import { ENGLISH, type Words } from '../words/words.js';

/** What instruments are called in a language; one that nobody knows goes by its id. */
export const instrumentIn =
  ({ instruments }: Pick<Words, 'instruments'>) =>
  (id: string): string =>
    textFor(instruments, id) ?? id;

/** The same in English: for terminals and CSV. */
export const instrumentName = instrumentIn(ENGLISH);
