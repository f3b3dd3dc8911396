/** The parts of an event line of a CMX 3600 list. */
export interface EventLine {
  readonly number: string;
  readonly reel: string;
  readonly channels: string;
  /** `C`, `D`, `W001`, `K`, `KB`, `KO`. */
  readonly transition: string;
  /** Of the transition; '' for a cut. */
  readonly length: string;
  /** Source in and out, record in and out. */
  readonly times: readonly [string, string, string, string];
}

const TIMES = 4;
const TRANSITION = /^(?:C|D|W\d{1,3}|K[BO]?)$/;
const LENGTH = /^\d{1,3}$/;
const CHANNELS = /^(?:NONE|(?:B|V\d{0,2}|AA|A\d{0,2})(?:[/,+]?(?:V\d{0,2}|A\d{0,2}))*)$/;

/**
 * Takes an event line apart from its end, where columns are sure: a reel's name may be long or have spaces in it, and
 * columns may be apart by spaces or tabs. Null: the line is no event.
 */
export function eventLine(text: string): EventLine | null {
  const words = keyed(wordsOf(text));
  const first = words.length - TIMES;
  if (first < 4 && !(first === 3 && words.length === TIMES + 3)) return null;
  const times = [words[first]!, words[first + 1]!, words[first + 2]!, words[first + 3]!] as const;
  const hasLength =
    words[first - 1] !== 'C' && LENGTH.test(words[first - 1]!) && isTransition(words[first - 2]!);
  const at = hasLength ? first - 2 : first - 1;
  const transition = words[at]!;
  const channels = words[at - 1] ?? '';
  if (at < 2 || !isTransition(transition) || !isChannels(channels)) return null;
  return {
    number: words[0]!,
    reel: at === 3 ? words[1]! : words.slice(1, at - 1).join(' '),
    channels,
    transition,
    length: hasLength ? words[first - 1]! : '',
    times,
  };
}

/** `K B 000`, `K O 010` and `K B (F)` name a key in two words; here it is one, without the fade. */
function keyed(words: readonly string[]): readonly string[] {
  const at = words.indexOf('K');
  const second = words[at + 1];
  if (at < 3 || (second !== 'B' && second !== 'O')) return words;
  return [...words.slice(0, at), `K${second}`, ...words.slice(at + 2).filter((word) => word !== '(F)')];
}

const SPACE = 32;

/** Parts a text at white space; quicker than a regular expression, which matters for lists of millions of lines. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) > SPACE) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      words.push(text.slice(start, at));
      start = -1;
    }
  }
  if (start >= 0) words.push(text.slice(start));
  return words;
}

const isTransition = (word: string): boolean => word === 'C' || TRANSITION.test(word);
const isChannels = (word: string): boolean => word === 'V' || word === 'A' || CHANNELS.test(word);

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
