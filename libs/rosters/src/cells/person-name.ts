/** Additions behind a family name that are not a given name. */
const SUFFIX = /^(?:jr|sr|junior|senior|ii|iii|iv|phd|ph\.d|obe|mbe|cbe|esq)\.?$/i;
const SUFFIX_LIKELY = /,\s*(?:jr|sr|junior|senior|i{1,3}v?|ph|[omc]be|esq)\b/i;
/** Small words that stay small when a name in capitals is written in the usual way. */
const PARTICLES = new Set([
  'von',
  'van',
  'der',
  'den',
  'de',
  'da',
  'di',
  'del',
  'della',
  'du',
  'la',
  'le',
  'zu',
  'ter',
  'y',
]);

const isCapitals = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase() && !/^[A-Z]\.?$/.test(word);

/** `ABERMAN` → `Aberman`, `O'BRIEN-SMITH` → `O'Brien-Smith`, `MCDONALD` → `McDonald`; particles small unless first. */
function inUsualCase(words: readonly string[]): string {
  return words
    .map((word, at) => {
      const small = word.toLowerCase();
      if (at > 0 && PARTICLES.has(small)) return small;
      return small
        .replace(/(^|[-'’.])(\p{L})/gu, (_, mark: string, letter: string) => mark + letter.toUpperCase())
        .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
    })
    .join(' ');
}

/** Two capitals without a vowel behind are initials: `JP Smith`, `DJ Shadow`, but `LI Wei`. */
const isFamilyName = (word: string): boolean => word.length > 2 || /[AEIOUY]$/.test(word);

/** `ABERMAN Laurence`, `DE LA CRUZ Ana`: capitals in front are the family name; behind them comes the given name. */
function capitalsFirst(name: string): string | null {
  const words = name.split(' ');
  const given = words.findIndex((word) => !isCapitals(word));
  if (given < 1 || !words.slice(0, given).some(isFamilyName)) return null;
  const rest = words.slice(given);
  if (rest.some(isCapitals) || !/^\p{Lu}\.?[\p{Ll}'’.-]*/u.test(rest[0] ?? '')) return null;
  return `${rest.join(' ')} ${inUsualCase(words.slice(0, given))}`;
}

function commaFirst(name: string): string | null {
  if (!name.includes(',')) return null;
  if (!SUFFIX_LIKELY.test(name) && name.indexOf(',') === name.lastIndexOf(',')) {
    const comma = name.indexOf(',');
    const family = name.slice(0, comma).trim();
    const usual = isAllCapitals(family) ? inUsualCase(family.split(' ')) : family;
    return `${name.slice(comma + 1).trim()} ${usual}`.trim();
  }
  const parts = name.split(',').map((part) => part.trim());
  const suffixes = parts.slice(1).filter((part) => SUFFIX.test(part));
  const [family = '', given, ...others] = parts.filter(
    (part, at) => part !== '' && (at === 0 || !SUFFIX.test(part)),
  );
  if (others.length > 0) return null;
  const usual = isAllCapitals(family) ? inUsualCase(family.split(' ')) : family;
  return [given ?? '', usual, ...suffixes].filter((part) => part !== '').join(' ');
}

const isAllCapitals = (text: string): boolean =>
  text === text.toUpperCase() && text.split(' ').every(isCapitals);

/**
 * A name in the order it is spoken: `Aberman, Laurence` and `ABERMAN Laurence` are `Laurence Aberman`. A name all in
 * capitals, with several commas, or without either mark is kept as it stands.
 */
export function readPersonName(text: string): string {
  const name = /\s\s|[\t\n]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
  return commaFirst(name) ?? capitalsFirst(name) ?? name;
}

/** A name from two columns. */
export function joinName(firstName: string, surname: string): string {
  const usual = isAllCapitals(surname) ? inUsualCase(surname.split(' ')) : surname;
  return `${firstName} ${usual}`.replace(/\s+/g, ' ').trim();
}
