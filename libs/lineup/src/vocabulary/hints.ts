/** Where somebody sits in a section, as far as the text says. */
export type Rank = 'leader' | 'principal' | 'co-principal' | 'assistant' | 'solo' | 'tutti';

/** What stands around an instrument's name: "Violin II (Stimmführer)", "Horn in F 3", "Cello, desk 2". */
export interface ChairHints {
  /** Part, 1-based: Violin II is 2. */
  readonly part?: number;
  readonly desk?: number;
  readonly rank?: Rank;
}

const RANKS: readonly (readonly [Rank, string])[] = [
  [
    'leader',
    'leader, concertmaster, concert master, concertmistress, konzertmeister, konzertmeisterin, spalla, ldr, section leader',
  ],
  [
    'co-principal',
    'co principal, coprincipal, co prin, stellvertretender solo, stv solo, co soliste, joint principal, co leader, associate leader',
  ],
  [
    'assistant',
    'assistant, asst, associate, assistant principal, asst principal, associate principal, sub principal, stv, stellvertreter, vorspieler, bumper, assistente',
  ],
  [
    'principal',
    'principal, prin, princ, stimmführer, stimmführerin, stf, section principal, prima parte, chef de pupitre, head, 1 solo, lead',
  ],
  ['solo', 'solo, soloist, solist, solistin, solista, soliste, featured, solos'],
  [
    'tutti',
    'tutti, rank and file, section, tuttist, tuttistin, rank, fila, di fila, du rang, section player',
  ],
];

const plain = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

const rankWords: ReadonlyMap<string, Rank> = new Map(
  RANKS.flatMap(([rank, words]) => words.split(', ').map((word) => [plain(word), rank] as const)),
);

const NUMBERS: ReadonlyMap<string, number> = new Map(
  (
    [
      [1, 'i first erste erster primo prima premier premiere'],
      [2, 'ii second zweite zweiter secondo seconda second deuxieme seconde'],
      [3, 'iii third dritte dritter terzo terza troisieme'],
      [4, 'iv fourth vierte vierter quarto quarta quatrieme'],
      [5, 'v fifth'],
      [6, 'vi sixth'],
      [7, 'vii'],
      [8, 'viii'],
    ] as const
  ).flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)),
);

const PART_WORDS = new Set(['chair', 'no', 'nr', 'part', 'stimme', 'parte', 'partie', 'player', 'seat']);
const DESK_WORDS = new Set(['desk', 'stand', 'pult', 'leggio', 'pupitre']);
const IGNORED = new Set([
  'player',
  'players',
  'section',
  'the',
  'a2',
  'modern',
  'bb',
  'acting',
  'guest',
  'offstage',
]);
const KEY_WORDS = new Set([
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'g',
  'bb',
  'eb',
  'es',
  'la',
  'fa',
  'do',
  're',
  'mi',
  'sol',
  'si',
  'ut',
]);

const FLATS = new Set(['flat', 'sharp', 'bemolle', 'bemol']);

/** A hint at one end of a name and how many words it takes; undefined where the words are no hint. */
interface Peel {
  readonly words: number;
  readonly hints: ChairHints;
}

const numberIn = (word: string | undefined): number | undefined => {
  if (word === undefined) return undefined;
  if (/^\d{1,2}$/.test(word)) return Number(word) === 0 ? undefined : Number(word);
  return NUMBERS.get(word);
};

function rankAt(words: readonly string[], fromEnd: boolean): Peel | undefined {
  for (let length = Math.min(3, words.length - 1); length > 0; length -= 1) {
    const phrase = (fromEnd ? words.slice(-length) : words.slice(0, length)).join(' ');
    const rank = rankWords.get(phrase);
    if (rank !== undefined) return { words: length, hints: { rank } };
  }
  return undefined;
}

/** The hint that opens `words`, if any: a rank, a part number, the key of a transposing instrument. */
export function hintInFront(words: readonly string[]): Peel | undefined {
  const [first = '', second = ''] = words;
  const rank = rankAt(words, false);
  if (rank !== undefined) return rank;
  const part = numberIn(first);
  if (part !== undefined) return { words: 1, hints: { part } };
  if (KEY_WORDS.has(first) && (second === 'flat' || second === 'sharp')) return { words: 2, hints: {} };
  if (KEY_WORDS.has(first) || IGNORED.has(first)) return { words: 1, hints: {} };
  return undefined;
}

/** "in F", "in B flat", "in mi bemolle": how many words it takes, 0 where there is none. */
function keyWordsBehind(words: readonly string[]): number {
  const last = words.at(-1) ?? '';
  if (KEY_WORDS.has(last) && words.at(-2) === 'in') return 2;
  return FLATS.has(last) && words.at(-3) === 'in' ? 3 : 0;
}

/** The hint that closes `words`: a rank, a part or desk number, "in F", "player". */
export function hintBehind(words: readonly string[]): Peel | undefined {
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  const rank = rankAt(words, true);
  if (rank !== undefined) return rank;
  const number = numberIn(last);
  if (number !== undefined && DESK_WORDS.has(before)) return { words: 2, hints: { desk: number } };
  if (number !== undefined) return { words: PART_WORDS.has(before) ? 2 : 1, hints: { part: number } };
  const key = keyWordsBehind(words);
  if (key > 0) return { words: key, hints: {} };
  return IGNORED.has(last) ? { words: 1, hints: {} } : undefined;
}
