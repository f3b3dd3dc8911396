import fc from 'fast-check';
import { type Books, type Fresh, type Shelf, type Store, type Stored } from '#desk';
import { written } from './books.js';

/** Any text that may be stored: emoji, accents, right-to-left, quotes, line ends, control characters. */
export const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      '',
      'Łódź',
      '“Vltava”',
      "d'Arezzo",
      'a\r\nb',
      '{"a":1}',
      '%_\\',
      '🎻🎺',
      'שלום',
      '\u0001\u007f',
    ),
  )
  .map((value) => value.replace(/[\0\p{Surrogate}]/gu, ''));

export const longText = fc.oneof(
  text,
  fc.integer({ min: 1, max: 10_000 }).map((length) => 'é'.repeat(length)),
);
export const maybe = fc.option;
export const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
export const bigInt = fc.oneof(
  fc.maxSafeInteger(),
  fc.constantFrom(2 ** 31, 100_000_000_000_000, Number.MAX_SAFE_INTEGER),
);
export const instant = fc
  .date({
    min: new Date('0000-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());
export const texts = fc.array(text, { maxLength: 5 });
/** JSON values that JSON itself keeps: no -0. */
export const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
export const object = fc.dictionary(text, json, { maxKeys: 4 });

type Arbitraries<T extends Stored> = { [K in keyof Fresh<T>]?: fc.Arbitrary<Fresh<T>[K]> };

/** Stores a record with arbitrary values in every field that takes them, and expects to read the same. */
export const keepsOn = async <T extends Stored>(
  open: () => Promise<{ readonly store: Store }>,
  shelfOf: (books: Books) => Shelf<T>,
  base: (books: Books) => Promise<Fresh<T>>,
  fields: Arbitraries<T>,
): Promise<void> => {
  const { store } = await open();
  const fixed = await written(store, base);
  await fc.assert(
    fc.asyncProperty(fc.record(fields as Record<string, fc.Arbitrary<unknown>>), async (values) => {
      const record = { ...fixed, ...values } as Fresh<T>;
      const added = await written(store, (books) => shelfOf(books).add(record));
      expect(added).toEqual({
        ...record,
        id: added.id,
        revision: 1,
        createdAt: added.createdAt,
        updatedAt: added.createdAt,
      });
      expect(await shelfOf(store.books).find(added.id)).toEqual(added);
      const changed = await written(store, (books) => shelfOf(books).change(added.id, 1, record));
      expect(changed).toEqual({ ...added, revision: 2, updatedAt: (changed as T).updatedAt });
      await written(store, (books) => shelfOf(books).remove(added.id, 2));
    }),
    { numRuns: 25 },
  );
};
