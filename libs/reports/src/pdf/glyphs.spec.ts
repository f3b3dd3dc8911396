import { hasGlyph } from './fonts.js';
import { Glyphs } from './glyphs.js';

const printed = (text: string): { readonly text: string; readonly missing: readonly string[] } => {
  const glyphs = new Glyphs(hasGlyph);
  return { text: glyphs.printable(text), missing: [...glyphs.missing] };
};

describe('what is printed', () => {
  it.each([
    'Łukasz Żółć, Őry Gyula, Çağlar Şahin, Þóra Ægisdóttir, Nguyễn Thị Ánh',
    'Ελένη Καραΐνδρου, Μίκης Θεοδωράκης',
    'Дмитрий Шостакович, Їжакевич, Ђорђе',
    '10:00–13:00 · “Ode” … 1½ × €',
  ])('is as it is written in Latin, Greek and Cyrillic: %s', (text) => {
    expect(printed(text)).toEqual({ text, missing: [] });
  });

  it('is the same letter whether it came in one piece or in two', () => {
    expect(printed('Dvořák'.normalize('NFD')).text).toBe('Dvořák');
  });

  it('writes out signs that the fonts lack', () => {
    expect(printed('B♭ → F♯')).toEqual({ text: 'Bb > F#', missing: [] });
  });

  it('writes raised, wide and squared letters as letters', () => {
    expect(printed('Mag.ᵃ Dr.ⁱⁿ ＡＢ ㎏')).toMatchObject({ text: 'Mag.a Dr.iⁿ AB kg', missing: [] });
  });

  it('says what no font has, and leaves nothing blank', () => {
    expect(printed('坂本 龍一')).toEqual({ text: '?? ??', missing: ['坂', '本', '龍', '一'] });
  });

  it('leaves out what prints nothing, but for line ends', () => {
    expect(printed('a\u0000b\u200Bc\r\nd\te').text).toBe('abc\nd e');
  });
});
