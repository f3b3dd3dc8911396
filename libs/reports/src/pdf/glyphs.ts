/** Signs that the fonts lack and that can be written in others. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  '♭': 'b',
  '♯': '#',
  '♮': '(natural)',
  '→': '>',
  '←': '<',
  '✓': 'x',
  '☎': 'Tel.',
  '\u2011': '-',
  '\u202F': '\u00A0',
};

/** What stands for a character that no font has: visible, so that nobody takes it for nothing. */
const UNKNOWN = '?';

const CONTROL = /\p{Cc}|\p{Cf}/u;

/** Which characters were replaced because no font has them: the document says so on its last page. */
export class Glyphs {
  readonly missing = new Set<string>();

  constructor(private readonly has: (codePoint: number) => boolean) {}

  /** The text in characters that the fonts have; composed, where the letters came apart. */
  printable(text: string): string {
    let printable = '';
    for (const character of text.normalize('NFC')) {
      if (character === '\n') printable += character;
      else if (character === '\t') printable += ' ';
      else if (CONTROL.test(character)) continue;
      else printable += this.has(character.codePointAt(0) ?? 0) ? character : this.#replaced(character);
    }
    return printable;
  }

  #replaced(character: string): string {
    const written = WRITTEN_OUT[character];
    if (written !== undefined) return written;
    // A letter with an accent that the fonts do not know is still that letter, raised or wide letters are letters.
    const plain = character.normalize('NFKD').replaceAll(/\p{M}/gu, '');
    const known = [...plain].every((one) => this.has(one.codePointAt(0) ?? 0));
    if (plain !== '' && plain !== character && known) return plain;
    this.missing.add(character);
    return UNKNOWN;
  }
}
