import { ambiguous } from '../data/ambiguous.js';
import { roles } from '../data/roles.js';
import { families, instruments } from './instruments.js';
import { normaliseName, spelledUmlauts } from './normalise.js';
import { type AmbiguousRow, type Instrument, type InstrumentRow, type Role } from './types.js';

/** What a normalised name stands for. */
export type NameEntry =
  | { readonly kind: 'instrument'; readonly instrument: Instrument; readonly plural: boolean }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'ambiguous'; readonly row: AmbiguousRow };

/** A name as the data spells it, with the meaning it claims. */
export interface NameClaim {
  readonly spelled: string;
  readonly entry: NameEntry;
}

/** Sections of a line-up, known by the hint on a violin ("Violin II"), never by a name of their own. */
const SEATS_WITHOUT_NAMES = new Set(['violin-1', 'violin-2']);

const list = (cell: string | undefined): readonly string[] =>
  (cell ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const takesPluralS = (name: string): boolean =>
  name.length > 2 && /[a-zà-ÿ]$/i.test(name) && !/[sxz]$/i.test(name);

/** Every spelling a row gives, with whether it is a plural; `Geige/Geigen` gives one of each. */
function spellings(row: InstrumentRow): readonly { readonly spelled: string; readonly plural: boolean }[] {
  const explicit = [
    row.name,
    row.id,
    row.short ?? '',
    ...list(row.en),
    ...list(row.de),
    ...list(row.it),
    ...list(row.fr),
  ]
    .filter((cell) => cell !== '')
    .flatMap((cell) => {
      const [one = '', many] = cell.split('/').map((name) => name.trim());
      return many === undefined
        ? [{ spelled: one, plural: false }]
        : [
            { spelled: one, plural: false },
            { spelled: many, plural: true },
          ];
    });
  const withS = [row.name, row.short ?? '', ...list(row.en), ...list(row.fr)]
    .filter((name) => !name.includes('/') && takesPluralS(name))
    .map((name) => ({ spelled: `${name}s`, plural: true }));
  return [...explicit, ...withS];
}

function* claims(): Generator<NameClaim> {
  const byId = new Map(instruments.map((one) => [one.id, one]));
  for (const row of families.flatMap((family) => family.rows)) {
    const instrument = byId.get(row.id);
    if (instrument === undefined || SEATS_WITHOUT_NAMES.has(row.id)) continue;
    for (const { spelled, plural } of spellings(row))
      yield { spelled, entry: { kind: 'instrument', instrument, plural } };
  }
  for (const row of roles) {
    const names = [row.name, row.id, ...list(row.also)];
    const plurals = names.filter(takesPluralS).map((name) => `${name}s`);
    for (const spelled of [...names, ...plurals]) {
      yield { spelled, entry: { kind: 'role', role: { id: row.id, name: row.name } } };
    }
  }
  for (const row of ambiguous) {
    for (const spelled of list(row.words)) yield { spelled, entry: { kind: 'ambiguous', row } };
  }
}

/** Every claim the vocabulary makes, for its integrity test. */
export const nameClaims: readonly NameClaim[] = [...claims()];

/** The first claim to a name holds; the integrity test proves that no other claim differs. */
export const nameIndex: ReadonlyMap<string, NameEntry> = (() => {
  const index = new Map<string, NameEntry>();
  for (const { spelled, entry } of nameClaims) {
    for (const form of [spelled, spelledUmlauts(spelled)]) {
      const key = normaliseName(form);
      if (!index.has(key)) index.set(key, entry);
    }
  }
  return index;
})();
