import { type ChairHints } from './hints.js';
import { instrumentById } from './instruments.js';
import { type Hit, lookUp } from './look-up.js';
import { splitInstrumentNames } from './split-names.js';
import { nearestInstruments } from './suggest.js';
import { type Context, type Instrument, type Role } from './types.js';

/** What a text from a list of performers names. */
export type InstrumentMatch =
  | {
      readonly kind: 'instrument';
      readonly instrument: Instrument;
      readonly hints: ChairHints;
      /** Written as a plural ("Violins"): a section rather than one player. */
      readonly plural: boolean;
      /** The doubles, where the text names several instruments: "Flute/Piccolo". */
      readonly also: readonly Instrument[];
      /** Present when the word alone could mean these others too, and the context settled it. */
      readonly guessed?: { readonly context: Context; readonly readings: readonly Instrument[] };
    }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'ambiguous'; readonly readings: readonly Instrument[]; readonly hints: ChairHints }
  | { readonly kind: 'unknown'; readonly suggestions: readonly Instrument[] };

const MEMO_LIMIT = 20_000;

const instrumentsOf = (ids: readonly string[]): readonly Instrument[] =>
  ids.map((id) => instrumentById(id)).filter((one) => one !== undefined);

function matchOf({ entry, hints }: Hit, context: Context | undefined): InstrumentMatch {
  if (entry.kind === 'role') return { kind: 'role', role: entry.role };
  if (entry.kind === 'instrument') {
    return { kind: 'instrument', instrument: entry.instrument, hints, plural: entry.plural, also: [] };
  }
  const readings = instrumentsOf(entry.row.readings);
  const settled = context && entry.row[context];
  const instrument = settled === undefined ? undefined : instrumentById(settled);
  return context === undefined || instrument === undefined
    ? { kind: 'ambiguous', readings, hints }
    : { kind: 'instrument', instrument, hints, plural: false, also: [], guessed: { context, readings } };
}

/** "Flute/Piccolo": the first instrument with the others as doubles, if every part is known. */
function jointMatch(text: string, context: Context | undefined): InstrumentMatch | undefined {
  const hits = splitInstrumentNames(text).map(lookUp);
  const matches = hits.filter((hit) => hit !== undefined).map((hit) => matchOf(hit, context));
  if (matches.length < 2 || matches.length < hits.length) return undefined;
  const played = matches.filter((match) => match.kind === 'instrument');
  const [first, ...others] = played;
  if (first === undefined) return matches[0];
  return { ...first, also: others.map((match) => match.instrument) };
}

function find(text: string, context: Context | undefined): InstrumentMatch {
  const hit = lookUp(text);
  if (hit !== undefined) return matchOf(hit, context);
  return (
    jointMatch(text, context) ?? { kind: 'unknown', suggestions: instrumentsOf(nearestInstruments(text)) }
  );
}

const memo = new Map<string, InstrumentMatch>();

/**
 * What a name in English, German, Italian or French, or an abbreviation, stands for, with the hints around it:
 * "Violin II (Stimmführer)" is `violin`, part 2, rank principal. "Bass", "Alto", "Tenor" and the like are ambiguous
 * until `context` says whether the list is one of singers or of an orchestra; then the result carries `guessed`.
 * An unknown text brings the three nearest instruments. Answers are remembered: a roster of a million rows has a
 * few hundred different texts. A cell of several names gives the first, the others in `also`. Never throws.
 */
export function findInstrument(text: string, context?: Context): InstrumentMatch {
  const key = `${context ?? ''}|${text}`;
  const remembered = memo.get(key);
  if (remembered !== undefined) return remembered;
  const match = find(text, context);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  if (text.length <= 200) memo.set(key, match);
  return match;
}
