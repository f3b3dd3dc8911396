import { headed } from './amounts.js';
import { textFor } from '../words/text-for.js';
import { type Words } from '../words/words.js';

/** What sections of the orchestra are called in a language; one that nobody knows goes by its id. */
export const sectionIn =
  ({ sections }: Pick<Words, 'sections'>) =>
  (id: string): string =>
    textFor(sections, id) ?? headed(id);
