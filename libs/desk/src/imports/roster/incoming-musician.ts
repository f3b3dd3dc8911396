import { type Musician } from '../../model/people.js';
import { type Fresh } from '../../model/stored.js';
import { isBlank } from '../merge.js';

/** A musician as a roster speaks of them: the record, and the days they are available, which are a record of its own. */
export interface RosterPerson extends Fresh<Musician> {
  /** First and last day, `2023-03-14/2023-04-30`, open ends left out; null: the roster says nothing. */
  readonly available: string | null;
}

/** What a row says of a musician; a blank field says nothing. `homeCity` stands in for a city where none is known. */
export interface IncomingMusician {
  readonly said: Partial<Omit<RosterPerson, 'personKey'>> & { readonly name: string };
  readonly homeCity: string | null;
}

/** The fields in which two rows of one file can contradict each other, each with its bit. */
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
  'available',
  'notes',
] as const satisfies readonly (keyof RosterPerson)[];

const BITS: Readonly<Record<string, number>> = Object.fromEntries(
  FIELDS.map((field, nth) => [field, 1 << nth]),
);

export const bitOf = (field: string): number => BITS[field] ?? 0;

/** The fields that a row fills, as bits. */
export function fieldsSaid(said: IncomingMusician['said']): number {
  let bits = 0;
  for (const field of FIELDS) if (!isBlank(said[field])) bits |= bitOf(field);
  return bits;
}
