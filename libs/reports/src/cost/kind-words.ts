import { textFor } from '../words/text-for.js';
import { ENGLISH, type Words } from '../words/words.js';

/** What a kind of cost is called. */
export const kindWords = (kind: string, { costKinds }: Pick<Words, 'costKinds'> = ENGLISH): string =>
  textFor(costKinds, kind) ?? kind;

/** What a category of costs is called. */
export const categoryWords = (
  category: string,
  { costCategories }: Pick<Words, 'costCategories'> = ENGLISH,
): string => textFor(costCategories, category) ?? category;
