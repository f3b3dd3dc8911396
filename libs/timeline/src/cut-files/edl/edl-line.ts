/** The parts of an event line of a CMX 3600 list. */
export interface EventLine {
  readonly number: string;
  readonly reel: string;
  readonly channels: string;
  /** `C`, `D`, `W001`, `K`, `KB`, `KO`. */
  readonly transition: string;
  /** Of the transition; '' for a cut. */
  readonly length: string;
  /** The line, and where in it source in and out and record in and out begin; each goes on to the next white space. */
  readonly text: string;
  readonly sourceInAt: number;
  readonly sourceOutAt: number;
  readonly recordInAt: number;
  readonly recordOutAt: number;
}

const TIMES = 4;
const TRANSITION = /^(?:C|D|W\d{1,3}|K[BO]?)$/i;
const LENGTH = /^\d{1,3}$/;
const CHANNELS = /^(?:NONE|(?:B|V\d{0,2}|AA|A\d{0,2})(?:[/,+]?(?:V\d{0,2}|A\d{0,2}))*)$/;

const SPACE = 32;
const CUT = 99;
/** Makes a letter's code that of the small one. */
const SMALL = 32;
/** No line of a list has more words; of what has, the rest is not looked at. */
const MOST_WORDS = 256;
/** Where the words of the line that is being read begin and end. Kept, since lists have millions of lines. */
const starts = new Int32Array(MOST_WORDS);
const ends = new Int32Array(MOST_WORDS);

/**
 * Takes an event line apart from its end, where columns are sure: a reel's name may be long or have spaces in it, and
 * columns may be apart by spaces or tabs. Null: the line is no event.
 */
export function eventLine(text: string): EventLine | null {
  const first = findTimes(text);
  const at = first - 1;
  if (first < 3 || first + TIMES >= MOST_WORDS) return null;
  const isCut = ends[at]! - starts[at]! === 1 && (text.charCodeAt(starts[at]!) | SMALL) === CUT;
  if (!isCut) return otherLine(text, first);
  // Nearly every event is a cut: its words are taken where they stand.
  const channels = channelsOf(text.slice(starts[at - 1], ends[at - 1]));
  return channels === null
    ? null
    : lineOf(text, first, { reel: reelOf(text, at), channels, transition: 'C', length: '' });
}

const lineOf = (
  text: string,
  first: number,
  { reel, channels, transition, length }: Pick<EventLine, 'reel' | 'channels' | 'transition' | 'length'>,
): EventLine => ({
  number: text.slice(starts[0], ends[0]),
  reel,
  channels,
  transition,
  length,
  text,
  sourceInAt: starts[first]!,
  sourceOutAt: starts[first + 1]!,
  recordInAt: starts[first + 2]!,
  recordOutAt: starts[first + 3]!,
});

/** Four timecodes with a space between. */
const USUAL = 47;
const STEP = 12;

/** Finds the words of a line, and which of them is the first time: 4 from its end. Where times look as usual, they are not looked through. */
function findTimes(text: string): number {
  const usual = text.length - USUAL;
  const isUsual =
    usual > 0 &&
    [-1, 11, 23, 35].every((space) => text.charCodeAt(usual + space) <= SPACE) &&
    [2, 14, 26, 38].every((colon) => text[usual + colon] === ':');
  if (!isUsual) return findWords(text, text.length) - TIMES;
  const first = findWords(text, usual);
  for (let nth = 0; nth < TIMES; nth += 1) starts[first + nth] = usual + STEP * nth;
  return first;
}

/** What stands between the number and the channels, single spaces between its words; '' where nothing does. */
function reelOf(text: string, at: number): string {
  if (at === 3) return text.slice(starts[1], ends[1]);
  return at < 3 ? '' : text.slice(starts[1], ends[at - 2]).replaceAll(/\s+/g, ' ');
}

/** With a transition, which may have a length; keys are named in several ways. */
function otherLine(text: string, first: number): EventLine | null {
  const words = keyed(Array.from({ length: first }, (_, nth) => text.slice(starts[nth], ends[nth])));
  const [last = '', before = ''] = [words.at(-1), words.at(-2)];
  const hasLength = LENGTH.test(last) && isTransition(before);
  const at = words.length - (hasLength ? 2 : 1);
  const transition = (words[at] ?? '').toUpperCase();
  const channels = channelsOf(words[at - 1] ?? '');
  if (at < 2 || !isTransition(transition) || channels === null) return null;
  const reel = words.slice(1, at - 1).join(' ');
  return lineOf(text, first, { reel, channels, transition, length: hasLength ? last : '' });
}

/** `K B 000`, `K O 010` and `K B (F)` name a key in two words; here it is one, without the fade. */
function keyed(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => word.toUpperCase() === 'K');
  const second = words[at + 1]?.toUpperCase();
  if (at < 3 || (second !== 'B' && second !== 'O')) return words;
  return [...words.slice(0, at), `K${second}`, ...words.slice(at + 2).filter((word) => word !== '(F)')];
}

/** Finds the words of the beginning of a text, how many it has; quicker than a regular expression. */
function findWords(text: string, until: number): number {
  let count = 0;
  let isInside = false;
  for (let at = 0; at < until; at += 1) {
    const isWord = text.charCodeAt(at) > SPACE;
    if (isWord === isInside) continue;
    if (isWord) starts[count] = at;
    else {
      ends[count] = at;
      count += 1;
      if (count === MOST_WORDS) return count;
    }
    isInside = isWord;
  }
  if (isInside) ends[count] = until;
  return isInside ? count + 1 : count;
}

const isTransition = (word: string): boolean => word === 'C' || TRANSITION.test(word);

/** In capitals; null: they are none. */
function channelsOf(word: string): string | null {
  if (word === 'V' || word === 'A') return word;
  const channels = word.toUpperCase();
  return CHANNELS.test(channels) ? channels : null;
}

/** `B` is all there is; `AA` both first audio tracks; `A2/V` two tracks. `A` is the first. */
export function tracksOf(channels: string): readonly string[] {
  const known = TRACKS.get(channels);
  if (known !== undefined) return known;
  const tracks = channels === 'NONE' ? [] : (channels.match(/AA|[VAB]\d{0,2}/g) ?? []).flatMap(namesOf);
  // A list has a handful of them; what has more is not worth the memory.
  if (TRACKS.size < MOST_KNOWN) TRACKS.set(channels, tracks);
  return tracks;
}

const TRACKS = new Map<string, readonly string[]>();
const MOST_KNOWN = 1_000;

function namesOf(channel: string): readonly string[] {
  if (channel === 'B') return ['V', 'A1'];
  if (channel === 'AA') return ['A1', 'A2'];
  return [channel === 'A' ? 'A1' : channel];
}
