import fc from 'fast-check';
import { readIpi, readIsrc, readIswc } from './identifiers.js';

describe('the numbers rights societies go by', () => {
  it('reads an ISWC in any punctuation, and holds it to its check digit', () => {
    // 1 + 1×0 + 2×3 + 3×4 + 4×5 + 5×2 + 6×4 + 7×6 + 8×8 + 9×0 = 179; 180 is the next multiple of ten.
    for (const text of ['T-034.524.680-1', 't0345246801', 'ISWC T 034 524 680 1'])
      expect(readIswc(text)).toBe('T-034.524.680-1');
    for (const text of ['T-034.524.680-2', 'T-034.524.608-1', 'W-034.524.680-1', ''])
      expect(readIswc(text)).toBeNull();
  });

  it('reads an IPI name number with or without its noughts, and holds it to its two check digits', () => {
    // 1×7 + 4×6 + 1×5 + 0×4 + 7×3 + 3×2 = 63; 38 is missing to 101.
    for (const text of ['00014107338', '14107338', '141.07.33-8']) expect(readIpi(text)).toBe('00014107338');
    for (const text of ['00014107339', '00014170338', '1410733', 'I-000000229-7'])
      expect(readIpi(text)).toBeNull();
  });

  it('writes 00 where a hundred is missing', () => {
    // 3×10 + 8×9 = 102: 100 is missing to 202.
    expect(readIpi('38000000000')).toBe('38000000000');
  });

  it('finds every single wrong digit of an IPI', () => {
    const wrong = fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(wrong, ([at, by]) => {
        const digits = [...'00014107338'].map(Number);
        digits[at] = ((digits[at] ?? 0) + by) % 10;
        expect(readIpi(digits.join(''))).toBeNull();
      }),
    );
  });

  it('reads an ISRC by its form', () => {
    expect(readIsrc('gb-aye-69-00521')).toBe('GBAYE6900521');
    for (const text of ['GBAYE690052', '1BAYE6900521', 'GBAYE69OO521']) expect(readIsrc(text)).toBeNull();
  });
});
