import { en } from './en.js';

/** The texts of the documents in one language. */
export type Words = typeof en;

/** What a model itself says: a model is the same whatever language it is written down in. */
export const ENGLISH: Words = en;

const CATALOGUE: ReadonlyMap<string, Words> = new Map([['en', en]]);

/** The texts of a locale's language: `en-GB` → `en`. A language that has no file yet reads English. */
export const wordsOf = (locale: string): Words => CATALOGUE.get(locale.split('-')[0] ?? '') ?? en;
