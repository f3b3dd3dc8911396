/** Letters that Unicode does not take apart into a base letter and a mark, as people leave them out when typing. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};
const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');
const ASCII = /^[\x20-\x7e]*$/;
const JOINED_MARKS = /['`´’‘ʼ]+/g;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;
const ASCII_SEPARATORS = /[^a-z0-9]+/g;

/**
 * A name in the form in which the same name written in another way is equal: case, diacritics, composed or decomposed
 * Unicode, punctuation and spacing do not count. `O’Brien-Núñez` is `obrien nunez`.
 */
export function nameKey(text: string): string {
  const ascii = ASCII.test(text);
  const plain = ascii ? text.toLowerCase() : withoutMarks(text);
  const key = plain
    .replace(JOINED_MARKS, '')
    .replace(ascii ? ASCII_SEPARATORS : SEPARATORS, ' ')
    .trim();
  // A name of nothing but signs is still that name.
  return key === '' ? text.trim() : key;
}

const withoutMarks = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter);

/**
 * By what a person (or a group) without e-mail is recognised: the normalised name, a bar, the normalised city. A
 * missing city is one of its own: "Anna Rossi" of Rome and "Anna Rossi" of nowhere in particular may be two people.
 * "Rossi, Anna" is "Anna Rossi"; the order of the words counts otherwise ("James Thomas" is not "Thomas James").
 */
export function personKey(name: string, city: string | null): string {
  return `${nameKey(givenNameFirst(name))}|${city === null ? '' : nameKey(city)}`;
}

/** "Rossi, Anna" → "Anna Rossi"; "Davis, Sammy, Jr." → "Sammy Davis Jr.". */
function givenNameFirst(name: string): string {
  const comma = name.indexOf(',');
  if (comma === -1) return name;
  const [given = '', ...after] = name.slice(comma + 1).split(',');
  return `${given} ${name.slice(0, comma)} ${after.join(' ')}`;
}
