const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ı: 'i',
  ł: 'l',
  '♭': ' flat ',
};

/**
 * The form names are compared in: lower case, no accents, no apostrophes, every other mark a space, ordinals as
 * numbers, figures apart from letters. A slash stays: it parts two names (`Flute/Piccolo` is not the `flûte piccolo`).
 * `Hautbois d’Amour` is `hautbois damour`, `1st Vn.` is `1 vn`.
 */
export function normaliseName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[ßæœøıł♭]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/(\d)(?:st|nd|rd|th|er|ere|eme)\b/g, '$1')
    .replace(/(\d)(?=[a-z])|([a-z])(?=\d)/g, '$1$2 ')
    .replace(/[^a-z0-9/]+/g, ' ')
    .replace(/ ?\/ ?/g, ' / ')
    .trim();
}

/** German umlauts typed as two letters are the same name: `Floete`, `Pauken in Moll` with `oe`, `ue`, `ae`. */
export function spelledUmlauts(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => (letter === 'ä' ? 'ae' : letter === 'ö' ? 'oe' : 'ue'));
}
