import fc from 'fast-check';
import { CursorRefused, type Cut, type Fresh, type PageQuery, type Shelf, type Stored } from '#desk';
import { aLocation, aMusician, aProduction, written } from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';

const walk = async <T extends Stored>(
  shelf: Shelf<T>,
  query: Omit<PageQuery<T>, 'cursor'>,
): Promise<readonly T[]> => {
  const seen: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Shelf<T>['page']>> = await shelf.page({ ...query, cursor });
    expect(page.items.length).toBeLessThanOrEqual(query.limit);
    seen.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return seen;
};

/** Both databases order text by its UTF-8 bytes, and null before everything. */
const compare = (a: string | number | null, b: string | number | null): number => {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
};

const cutOf = (productionId: string, over: Partial<Fresh<Cut>>): Fresh<Cut> => ({
  productionId,
  name: 'v1',
  reel: null,
  frameRate: '24',
  receivedOn: null,
  fileDigest: null,
  notes: '',
  ...over,
});

const SORTS = ['id', 'name', 'receivedOn', 'reel', 'createdAt'] as const;

onBothDatabases('the pages of a list', (open) => {
  it('hold every record exactly once and in order, whatever the sort, the limit and the ties', async () => {
    const { store } = await open();
    const production = await written(store, (books) => books.productions.add(aProduction()));
    const someCut = fc.record({
      name: fc.oneof(
        fc.constantFrom('a', 'A', 'ä', 'Z', 'z', '\uff5e', '😀'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
      ),
      reel: fc.option(fc.integer({ min: 0, max: 3 })),
      receivedOn: fc.option(fc.constantFrom('2023-01-01', '2023-01-02')),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(someCut, { maxLength: 40 }),
        fc.constantFrom(...SORTS),
        fc.boolean(),
        fc.integer({ min: 1, max: 45 }),
        async (cuts, field, descending, limit) => {
          const records = cuts
            .filter(({ name }) => !/[\0\p{Surrogate}]/u.test(name))
            .map((cut) => cutOf(production.id, cut));
          await written(store, async (books) => {
            await books.cuts.removeAll({});
            await books.cuts.addAll(records);
          });
          const sort = `${descending ? '-' : ''}${field}`;
          const seen = await walk(store.books.cuts, { where: {}, sort, limit });
          const sign = descending ? -1 : 1;
          const expected = [...(await store.books.cuts.all({}))].sort(
            (a, b) => sign * (compare(a[field], b[field]) || compare(a.id, b.id)),
          );
          expect(seen.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
          expect(await store.books.cuts.all({}, sort)).toEqual(seen);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('hold only what was asked for', async () => {
    const { store } = await open();
    const [vienna] = await written(store, async (books) => {
      const places = await books.locations.addAll([aLocation(), aLocation({ slug: 'rome' })]);
      const [inVienna, inRome] = places.map(({ id }) => id);
      await books.musicians.enrol([
        aMusician({ name: 'a', locationId: inVienna }),
        aMusician({ name: 'b', locationId: inRome, active: false }),
        aMusician({ name: 'c', instrument: 'viola' }),
        aMusician({ name: 'd', locationId: inVienna, instrument: 'viola', active: false }),
      ]);
      return [inVienna as string];
    });
    const names = async (
      where: PageQuery<Parameters<typeof store.books.musicians.amend>[0][0]>['where'],
    ): Promise<string> =>
      (await walk(store.books.musicians, { where, sort: 'name', limit: 1 })).map(({ name }) => name).join('');
    expect(await names({})).toBe('abcd');
    expect(await names({ locationId: vienna })).toBe('ad');
    expect(await names({ locationId: null })).toBe('c');
    expect(await names({ locationId: [vienna, null] })).toBe('acd');
    expect(await names({ instrument: ['viola', 'violin'], active: true })).toBe('ac');
    expect(await names({ active: [false] })).toBe('bd');
    expect(await names({ instrument: [] })).toBe('');
    expect(await names({ instrument: undefined })).toBe('abcd');
    expect(await names({ name: 'null\0character' })).toBe('');
  });

  it('go on from a cursor of the same sort only', async () => {
    const { store } = await open();
    await written(store, (books) =>
      books.locations.addAll(['a', 'b', 'c'].map((slug) => aLocation({ slug }))),
    );
    const page = (sort: string, cursor: string | null): Promise<unknown> =>
      store.books.locations.page({ where: {}, sort, limit: 1, cursor });
    const { nextCursor } = await store.books.locations.page({
      where: {},
      sort: 'slug',
      limit: 2,
      cursor: null,
    });
    expect(nextCursor).toMatch(/^[\w-]+$/);
    expect(await page('slug', nextCursor)).toMatchObject({ items: [{ slug: 'c' }], nextCursor: null });
    await expect(page('name', nextCursor)).rejects.toBeInstanceOf(CursorRefused);
    await expect(page('-slug', nextCursor)).rejects.toBeInstanceOf(CursorRefused);
    const forged = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const strange = [
      '',
      '%%%',
      'bm90IGpzb24',
      forged(7),
      forged(['slug', 3, 'id']),
      forged(['slug', null, 'id']),
    ];
    for (const cursor of [...strange, forged(['slug', 'a', 'null\0']), forged(['slug', 'a'])]) {
      await expect(page('slug', cursor)).rejects.toBeInstanceOf(CursorRefused);
    }
  });

  it('are asked for by fields that there are, and hold 1 to 500 records', async () => {
    const { store } = await open();
    const page = (sort: string, limit: number): Promise<unknown> =>
      store.books.musicians.page({ where: {}, sort, limit, cursor: null });
    await expect(page('name; DROP TABLE musicians', 10)).rejects.toThrow(TypeError);
    await expect(page('doubles', 10)).rejects.toThrow(TypeError);
    await expect(page('name', 0)).rejects.toThrow(RangeError);
    await expect(page('name', 501)).rejects.toThrow(RangeError);
  });
});
