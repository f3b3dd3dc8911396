import {
  besidePosition,
  doublingWords,
  fillers,
  joiners,
  sectionWords,
  standingAlone,
} from '../data/notation-words.js';
import { findInstrument, type InstrumentMatch } from '../vocabulary/find-instrument.js';
import { lookUp } from '../vocabulary/look-up.js';
import { normaliseName } from '../vocabulary/normalise.js';
import { type Problem, problemAt } from './problem.js';

export type SectionWord = keyof typeof sectionWords;

interface Spot {
  readonly at: number;
  readonly end: number;
}

export interface NumberToken extends Spot {
  readonly type: 'number';
  readonly digits: string;
  readonly value: number;
  /** Written as `II` or `2nd`: certainly a player, never a count. */
  readonly ordinal: boolean;
}

export interface NameToken extends Spot {
  readonly type: 'name';
  readonly text: string;
  /** Normalised, for words whose meaning hangs on their place. */
  readonly word: string;
  readonly match: InstrumentMatch;
  /** First or second violins. */
  readonly part?: number;
}

export interface SectionToken extends Spot {
  readonly type: 'section';
  readonly section: SectionWord;
}

/** `x` is a multiplication sign, `?` a figure that is not known. */
export type Mark = '(' | ')' | '+' | '.' | ',' | '/' | '-' | '=' | ':' | '?' | 'x' | ' ';

export interface MarkToken extends Spot {
  readonly type: 'mark';
  readonly mark: Mark;
}

export type Token = NumberToken | NameToken | SectionToken | MarkToken;

const MARKS: Readonly<Record<string, Mark>> = {
  '(': '(',
  '[': '(',
  ')': ')',
  ']': ')',
  '+': '+',
  '.': '.',
  '·': '.',
  '•': '.',
  ',': ',',
  ';': ',',
  '&': ',',
  '/': '/',
  '-': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '|': '-',
  '\n': '-',
  '\r': '-',
  '=': '=',
  ':': ':',
  '?': '?',
  '×': 'x',

  ' ': ' ',
  '\t': ' ',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
};

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(', ').map(normaliseName));
const FILLERS = wordSet(fillers);
const JOINERS = wordSet(joiners);
const DOUBLING = wordSet(doublingWords);
const SECTIONS: ReadonlyMap<string, SectionWord> = new Map(
  (Object.keys(sectionWords) as SectionWord[]).flatMap((section) =>
    [...wordSet(sectionWords[section])].map((word) => [word, section] as const),
  ),
);
/** Short words that only mean something beside a position: in brackets or behind a plus. */
const PLACED = new Set([
  ...Object.values(besidePosition).flatMap((words) => Object.keys(words)),
  ...Object.keys(standingAlone),
]);
const ALONE = new Set(Object.keys(standingAlone));

const LONGEST_NAME = 6;
const ROMAN = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/i;

/** Values of i, v and x; a smaller letter before a greater one is taken off. */
function romanValue(text: string): number {
  const values = [...text.toLowerCase()].map((letter) => (letter === 'i' ? 1 : letter === 'v' ? 5 : 10));
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** Ends of the words from `from` on that may belong to one name: joined by spaces, hyphens, or the dot of `b.cl`. */
function wordEnds(text: string, from: number): readonly number[] {
  const word = /\p{L}[\p{L}\p{M}'’♭]*/uy;
  const ends: number[] = [];
  for (let at = from; ends.length < LONGEST_NAME;) {
    word.lastIndex = at;
    const found = word.exec(text)?.[0];
    if (found === undefined) break;
    ends.push(at + found.length);
    const join = /^(?:[ \u00a0]+|-)(?=\p{L})/u.exec(text.slice(at + found.length))?.[0];
    const dotted = found.length === 1 && /^\.\p{L}/u.test(text.slice(at + 1)) ? '.' : undefined;
    const joint = join ?? dotted;
    if (joint === undefined) break;
    at += found.length + joint.length;
  }
  return ends;
}

/** The longest known name from `from` on, or undefined. `lead` stands before it: the "1st" of "1st violins". */
function nameAt(
  text: string,
  from: number,
  places: ReadonlySet<string>,
  lead = '',
): NameToken | SectionToken | undefined {
  for (const end of wordEnds(text, from).toReversed()) {
    const spelled = lead + text.slice(from, end);
    const word = normaliseName(spelled);
    const section = SECTIONS.get(word);
    if (section !== undefined) return { type: 'section', section, at: from, end };
    if (!places.has(word) && lookUp(spelled) === undefined) continue;
    const match = findInstrument(spelled);
    return violinPart(text, { type: 'name', text: spelled, word, match, at: from - lead.length, end });
  }
  return undefined;
}

/** `vn1`, `violin II`, `violin 2 12`: the part of a violin name, read from its hints or from the figure behind it. */
function violinPart(text: string, name: NameToken): NameToken {
  if (name.match.kind !== 'instrument' || name.match.instrument.id !== 'violin') return name;
  const { part } = name.match.hints;
  if (part === 1 || part === 2) return { ...name, part };
  const behind = /^(?:([12])(?!\d)|\s+([12])(?=\s*[:=]?\s+\d))/.exec(text.slice(name.end));
  return behind === null
    ? name
    : { ...name, part: Number(behind[1] ?? behind[2]), end: name.end + behind[0].length };
}

/** The sign for times, and the words that are no names. */
function wordAt(text: string, at: number, inBrackets: boolean): Token | Problem {
  const spelled = /^[\p{L}\p{M}'’♭]+/u.exec(text.slice(at))?.[0] ?? text.charAt(at);
  const end = at + spelled.length;
  const word = normaliseName(spelled);
  const afterX = /^x/i.test(spelled) ? nameAt(text, at + 1, inBrackets ? PLACED : ALONE) : undefined;
  if (word === 'x' || afterX !== undefined) return { type: 'mark', mark: 'x', at, end: at + 1 };
  if (inBrackets && DOUBLING.has(word)) return { type: 'mark', mark: '=', at, end };
  if (JOINERS.has(word)) return { type: 'mark', mark: ',', at, end };
  if (FILLERS.has(word)) return { type: 'mark', mark: ' ', at, end };
  const match = findInstrument(spelled);
  const suggestions = match.kind === 'unknown' ? match.suggestions.map(({ id }) => id) : [];
  return problemAt(at, 'LINEUP.UNKNOWN_INSTRUMENT', `"${spelled}" is no instrument known here`, {
    suggestions,
  });
}

function numberAt(text: string, at: number, inBrackets: boolean): Token {
  const digits = /^\d+/.exec(text.slice(at))?.[0] ?? '';
  const ordinal = /^(?:st|nd|rd|th)(?![\p{L}])\s*/iu.exec(text.slice(at + digits.length))?.[0] ?? '';
  const end = at + digits.length + ordinal.length;
  const named = ordinal !== '' && !inBrackets ? nameAt(text, end, ALONE, text.slice(at, end)) : undefined;
  return named ?? { type: 'number', digits, value: Number(digits), ordinal: ordinal !== '', at, end };
}

/** A roman figure in front of a name or an equals sign: `II=picc`, `III picc`; the `x` of `3 x picc` is none. */
function romanAt(text: string, at: number): Token | undefined {
  const roman = /^([ivx]+)(?=[\s=:.,)\]/]|$)/i.exec(text.slice(at))?.[1];
  if (roman === undefined || !ROMAN.test(roman)) return undefined;
  if (roman === 'x' && /\d\s*$/.test(text.slice(0, at))) return undefined;
  return {
    type: 'number',
    digits: roman,
    value: romanValue(roman),
    ordinal: true,
    at,
    end: at + roman.length,
  };
}

/** The dot of `Fl. (Picc.)` parts nothing. */
const endsAbbreviation = (text: string, at: number): boolean =>
  text.charAt(at) === '.' &&
  /^\p{L}$/u.test(text.charAt(at - 1)) &&
  /^\.\s*[([]/.test(text.slice(at, at + 8));

function tokenAt(text: string, at: number, inBrackets: boolean, afterPlus: boolean): Token | Problem {
  const char = text.charAt(at);
  const mark = endsAbbreviation(text, at) ? ' ' : MARKS[char];
  if (mark !== undefined) return { type: 'mark', mark, at, end: at + 1 };
  if (/[0-9]/.test(char)) return numberAt(text, at, inBrackets);
  if (!/\p{L}/u.test(char)) return problemAt(at, 'LINEUP.SYNTAX', `"${char}" has no meaning in a line-up`);
  const places = inBrackets || afterPlus ? PLACED : ALONE;
  return (
    (inBrackets ? romanAt(text, at) : undefined) ?? nameAt(text, at, places) ?? wordAt(text, at, inBrackets)
  );
}

/** The text as figures, names and marks; every bracket has its partner. Names are the longest the vocabulary knows. */
export function tokenize(text: string): readonly Token[] | Problem {
  const tokens: Token[] = [];
  const openBrackets: number[] = [];
  for (let at = 0; at < text.length;) {
    const afterPlus = /\+\s*\d*\s*$/.test(text.slice(Math.max(0, at - 8), at));
    const token = tokenAt(text, at, openBrackets.length > 0, afterPlus);
    if ('problem' in token) return token;
    if (token.type === 'mark' && token.mark === '(') openBrackets.push(at);
    if (token.type === 'mark' && token.mark === ')' && openBrackets.pop() === undefined) {
      return problemAt(at, 'LINEUP.SYNTAX', 'a bracket closes here that was never opened');
    }
    tokens.push(token);
    at = token.end;
  }
  const [unclosed] = openBrackets;
  return unclosed === undefined
    ? tokens
    : problemAt(unclosed, 'LINEUP.SYNTAX', 'the bracket opened here is never closed');
}
