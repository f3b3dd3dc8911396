import { z } from 'zod';
import { DOUBLE_ACCESS, musicians, type Double, type Musician } from '../../model/people.js';
import { type Fresh } from '../../model/stored.js';

const { shape } = musicians.fields;
const LONGEST = {
  locationId: longest(shape.locationId.unwrap()),
  name: longest(shape.name),
  city: longest(shape.city.unwrap()),
  instrument: longest(shape.instrument),
  rank: longest(shape.rank.unwrap()),
  rateClass: longest(shape.rateClass.unwrap()),
  union: longest(shape.union.unwrap()),
  email: longest(shape.email.unwrap()),
  phone: longest(shape.phone.unwrap()),
  notes: longest(shape.notes),
  double: longest(shape.doubles.element.shape.instrument),
};
const MOST_DOUBLES = 40;
const LARGEST_RATE = shape.rateMinor.unwrap().maxValue ?? 0;
const CURRENCY = /^[A-Z]{3}$/;
const ACCESS: ReadonlySet<string> = new Set(DOUBLE_ACCESS);

/**
 * Whether the schema of musicians has nothing against a record, told without it: an import asks this a million times,
 * and asking the schema would take as long as storing the row. One-sided: true only where the schema agrees (a test
 * holds the two together); where this says false the schema decides, and finds the words.
 */
export const surelyValid = (musician: Fresh<Musician>): boolean =>
  isLine(musician.name, LONGEST.name) &&
  isLine(musician.instrument, LONGEST.instrument) &&
  areDoubles(musician.doubles) &&
  isLineOrNull(musician.locationId, LONGEST.locationId) &&
  isLineOrNull(musician.city, LONGEST.city) &&
  isLineOrNull(musician.rank, LONGEST.rank) &&
  isLineOrNull(musician.rateClass, LONGEST.rateClass) &&
  isLineOrNull(musician.union, LONGEST.union) &&
  isLineOrNull(musician.phone, LONGEST.phone) &&
  isPay(musician) &&
  (musician.email === null || isEmail(musician.email)) &&
  musician.notes.length <= LONGEST.notes;

function longest(schema: { readonly maxLength: number | null }): number {
  return schema.maxLength ?? 0;
}

/** Text with neither blanks around it nor only blanks in it. */
const isLine = (text: string, most: number): boolean =>
  text !== '' && text.length <= most && text.trim().length === text.length;

const isLineOrNull = (text: string | null, most: number): boolean => text === null || isLine(text, most);

const areDoubles = (doubles: readonly Double[]): boolean =>
  doubles.length <= MOST_DOUBLES &&
  doubles.every(({ instrument, access }) => isLine(instrument, LONGEST.double) && ACCESS.has(access));

const isPay = ({ rateMinor, currency }: Fresh<Musician>): boolean =>
  (rateMinor === null || (Number.isSafeInteger(rateMinor) && rateMinor >= 0 && rateMinor <= LARGEST_RATE)) &&
  (currency === null || CURRENCY.test(currency));

const isEmail = (text: string): boolean => text.length <= LONGEST.email && z.regexes.email.test(text);
