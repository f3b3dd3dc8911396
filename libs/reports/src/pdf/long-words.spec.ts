import { breakable } from './long-words.js';

describe('a text on a page', () => {
  it('stands as it is where every word fits a column', () => {
    expect(breakable('Bring mutes & rosin, and a music stand')).toBe(
      'Bring mutes & rosin, and a music stand',
    );
  });

  it('lets a word be broken that fits no column, and no other', () => {
    const link = 'https://maps.example/vienna/auhof/saal';
    expect(breakable(`See ${link} for the way`)).toEqual({
      text: ['See ', { text: link, wordBreak: 'break-all' }, ' for the way'],
    });
  });

  it('breaks double names at their hyphens', () => {
    const name = 'Maximilian Hohenlohe-Waldenburg-Schillingsfürst';
    expect(breakable(name)).toBe(name);
  });
});
