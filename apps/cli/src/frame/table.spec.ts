import fc from 'fast-check';
import { table, wrap } from './table.js';

describe('a table', () => {
  it('aligns its columns and wraps the last into what is left', () => {
    expect(
      table(
        [
          ['a', 'some words that go on'],
          ['long', 'x'],
        ],
        40,
      ),
    ).toBe('  a     some words that go on\n  long  x\n');
    expect(table([['row 1', 'a remark that does not fit into one line of it']], 40)).toBe(
      '  row 1  a remark that does not fit into\n         one line of it\n',
    );
  });

  it('puts the last column below where the others leave it no room', () => {
    expect(table([['a column that is rather wide', 'remark']], 40)).toBe(
      '  a column that is rather wide\n      remark\n',
    );
  });

  it('counts columns of the screen, not letters', () => {
    expect(
      table(
        [
          ['日本', 'x'],
          ['abcd', 'y'],
        ],
        60,
      ),
    ).toBe('  日本  x\n  abcd  y\n');
  });
});

describe('wrapping', () => {
  it('loses no word and breaks only where it must', () => {
    const word = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'é', '日') });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 1, max: 40 }), (words, width) => {
        expect(wrap(words.join(' '), width).join(' ').split(' ')).toEqual(words);
      }),
    );
  });
});
