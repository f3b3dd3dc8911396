import { type Words, wordsOf } from './words.js';

/** The texts of whatever language is asked for; English where none is. */
export const wordsFor = ({ locale = 'en' }: { readonly locale?: string }): Words => wordsOf(locale);
