import { en } from './en.js';
import { wordsOf } from './words.js';

describe('the language of a locale', () => {
  it.each(['en', 'en-GB', 'de-AT', 'valueOf', 'toString'])('is English for %s', (locale) => {
    expect(wordsOf(locale)).toBe(en);
  });
});
