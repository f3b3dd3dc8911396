import { type Musician } from '../../model/people.js';
import { type Fresh } from '../../model/stored.js';
import { isBlank } from '../merge.js';

/** What a row says of a musician; a blank field says nothing. */
export interface IncomingMusician {
  readonly said: Partial<Omit<Fresh<Musician>, 'personKey'>> & { readonly name: string };
  /** First and last day available, `2023-03-14/2023-04-30`, open ends left out; null where the row gives none. */
  readonly available: string | null;
  /** Stands in for a city where none is known. */
  readonly homeCity: string | null;
}

/** The fields in which two rows of one file can contradict each other; a field's bit is its place. */
const FIELDS = [
  'name',
  'locationId',
  'city',
  'instrument',
  'doubles',
  'rank',
  'rateClass',
  'rateMinor',
  'currency',
  'union',
  'email',
  'phone',
  'active',
  'notes',
] as const satisfies readonly (keyof Fresh<Musician>)[];

const BITS: Readonly<Record<string, number>> = Object.fromEntries(
  [...FIELDS, 'available'].map((field, nth) => [field, 1 << nth]),
);

export const bitOf = (field: string): number => BITS[field] ?? 0;

/** The fields that a row fills, as bits. */
export function fieldsSaid({ said, available }: IncomingMusician): number {
  let bits = available === null ? 0 : bitOf('available');
  for (let nth = 0; nth < FIELDS.length; nth++) {
    const field = FIELDS[nth];
    if (field !== undefined && !isBlank(said[field])) bits |= 1 << nth;
  }
  return bits;
}

/** A musician whom only this row knows. Written out field by field, for it is made a million times. */
export const newcomer = ({ said, homeCity }: IncomingMusician, personKey: string): Fresh<Musician> => ({
  name: said.name,
  locationId: said.locationId ?? null,
  city: said.city ?? homeCity,
  instrument: said.instrument ?? '',
  doubles: said.doubles ?? [],
  rank: said.rank ?? null,
  rateClass: said.rateClass ?? null,
  rateMinor: said.rateMinor ?? null,
  currency: said.currency ?? null,
  union: said.union ?? null,
  email: said.email ?? null,
  phone: said.phone ?? null,
  active: said.active ?? true,
  notes: said.notes ?? '',
  personKey,
});
