import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { csv } from './csv.js';

describe('csv', () => {
  it('ends every row with CRLF and quotes only what needs it', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['x,y', 'say "hi"'],
          ['two\nlines', null],
        ],
      ),
    ).toBe('a,b\r\n"x,y","say ""hi"""\r\n"two\nlines",\r\n');
  });

  it.each(['=1+1', '+49 171', '-2', '@SUM(A1)', '\tx', '\rx'])('makes %j harmless', (cell) => {
    expect(parse(csv(['a'], [[cell]]))).toEqual([['a'], [`'${cell}`]]);
  });

  it('leaves numbers numbers', () => {
    expect(csv(['a'], [[-5]])).toBe('a\r\n-5\r\n');
  });

  it('starts with a byte order mark when asked', () => {
    expect(csv(['a'], [], { bom: true })).toBe('\uFEFFa\r\n');
  });

  it('is read back as it was written', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        expect(parse(csv(['a', 'b'], rows), { record_delimiter: '\r\n' })).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });
});
