import { en } from './en.js';

/** The texts of the documents in one language. */
export type Words = typeof en;

const CATALOGUE: Readonly<Record<string, Words>> = { en };

/** The texts of a locale's language: `en-GB` → `en`. A language that has no file yet reads English. */
export const wordsOf = (locale: string): Words => CATALOGUE[locale.split('-')[0] ?? ''] ?? en;
