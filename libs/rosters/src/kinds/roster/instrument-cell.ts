import { type ChairHints, type Context, findInstrument, type Instrument, instrumentById } from '#lineup';
import { saysNothing } from '../../cells/blank.js';
import { reportExcelDate } from '../../cells/excel-date.js';
import { accepted, refused, type FileResult } from '../../outcome.js';
import { type RowReading } from '../../table/row-reading.js';
import { type RosterField } from '../data/roster-columns.js';

/** How instrument names of one file are understood. */
export interface Hearing {
  readonly context: Context | undefined;
  /** Whether the context was worked out from the file rather than said. */
  readonly contextGuessed: boolean;
  /** What the user says single texts mean, by text in lower case. */
  readonly said: ReadonlyMap<string, Instrument>;
}

export interface Played {
  readonly instrument: Instrument;
  readonly also: readonly Instrument[];
  readonly hints: ChairHints;
}

/** What an instrument cell says: an instrument, a role that plays nothing, or null, where the row has an error. */
type Heard = ({ readonly kind: 'played' } & Played) | { readonly kind: 'role'; readonly name: string };

/** The user's words for single instruments, checked. Refused: `IMPORT.BAD_OPTION`. */
export function readSaid(
  instruments: Readonly<Record<string, string>>,
): FileResult<ReadonlyMap<string, Instrument>> {
  const said = new Map<string, Instrument>();
  for (const [text, name] of Object.entries(instruments)) {
    const match = findInstrument(name);
    const instrument = instrumentById(name) ?? (match.kind === 'instrument' ? match.instrument : undefined);
    if (instrument === undefined) {
      return refused(
        'IMPORT.BAD_OPTION',
        `"${text}" cannot be read as "${name}": that is no known instrument.`,
      );
    }
    said.set(text.trim().toLowerCase(), instrument);
  }
  return accepted(said);
}

const named = (instruments: readonly Instrument[]): string =>
  instruments.map((one) => `"${one.id}"`).join(', ');

const nearest = (instruments: readonly Instrument[]): string =>
  instruments.length === 0 ? '' : ` Nearest: ${named(instruments)}.`;

/** What a text names in this file, with the remarks that gives rise to. null: neither an instrument nor a role. */
export function hearInstrument(
  row: RowReading<RosterField>,
  field: RosterField,
  text: string,
  hearing: Hearing,
): Heard | null {
  const said = hearing.said.size === 0 ? undefined : hearing.said.get(text.toLowerCase());
  if (said !== undefined) return { kind: 'played', instrument: said, also: [], hints: {} };
  const match = findInstrument(text, hearing.context);
  switch (match.kind) {
    case 'role':
      return { kind: 'role', name: match.role.name };
    case 'instrument': {
      if (match.guessed !== undefined && hearing.contextGuessed) {
        const list = match.guessed.context === 'voices' ? 'singers' : 'an orchestra';
        const message = `"${text}" is taken for ${match.instrument.name}, as in a list of ${list}; it could be ${named(match.guessed.readings)}.`;
        row.info(field, 'ROSTER.GUESSED_INSTRUMENT', message, { was: text, became: match.instrument.id });
      }
      return { kind: 'played', instrument: match.instrument, also: match.also, hints: match.hints };
    }
    case 'ambiguous':
      row.error(
        field,
        'ROSTER.AMBIGUOUS_INSTRUMENT',
        `"${text}" can be ${named(match.readings)}: say whether the list is one of singers or of an orchestra.`,
        { was: text },
      );
      return null;
    case 'unknown':
      if (reportExcelDate(row, field, text)) return null;
      row.error(
        field,
        'ROSTER.UNKNOWN_INSTRUMENT',
        `"${text}" is not a known instrument.${nearest(match.suggestions)}`,
        { was: text },
      );
      return null;
  }
}

/** The instrument of a section heading ("VIOLIN I", "Celli (10)", "Horns:"), or undefined where a text is none. */
export function headingInstrument(text: string, context: Context | undefined): Played | 'family' | undefined {
  const title = text
    .replace(/[\s:.–-]+$/, '')
    .replace(/\s*(?:[(x×-]\s*)?\b\d{1,3}\s*(?:players?|spieler)?\)?$/i, (tail) =>
      /\(|player|spieler|x|×/i.test(tail) ? '' : tail,
    );
  if (title === '' || saysNothing(title) || title.length > 60) return undefined;
  if (FAMILIES.test(title)) return 'family';
  const match = findInstrument(title, context);
  return match.kind === 'instrument'
    ? { instrument: match.instrument, also: match.also, hints: match.hints }
    : undefined;
}

/** Headings over several sections: they say nothing about the instrument of a row. */
const FAMILIES =
  /^(?:the )?(?:strings?|wood ?winds?|winds?|brass|low brass|rhythm(?: section)?|keyboards?|vocals|voices|solo(?:ist)?s|streicher|holz(?:bläser)?|blech(?:bläser)?|bläser|schlagwerk|archi|legni|ottoni|fiati|cordes|bois|cuivres|vents|orchestra|orchester|orchestre|musicians|players|extras|deps)$/i;
