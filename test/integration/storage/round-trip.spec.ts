import fc from 'fast-check';
import { type Books, type Fresh, type Shelf, type Stored } from '#desk';
import {
  aCue,
  aLocation,
  aMusician,
  anEngagement,
  aPass,
  aProduction,
  aRoom,
  aSession,
  aVersion,
  written,
} from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';

/** Any text that may be stored: emoji, accents, right-to-left, quotes, line ends, control characters. */
const text = fc
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

const longText = fc.oneof(
  text,
  fc.integer({ min: 1, max: 10_000 }).map((length) => 'é'.repeat(length)),
);
const maybe = fc.option;
const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const bigInt = fc.oneof(
  fc.maxSafeInteger(),
  fc.constantFrom(2 ** 31, 100_000_000_000_000, Number.MAX_SAFE_INTEGER),
);
const instant = fc
  .date({
    min: new Date('0000-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());
const texts = fc.array(text, { maxLength: 5 });
/** JSON values that JSON itself keeps: no -0. */
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const object = fc.dictionary(text, json, { maxKeys: 4 });

type Arbitraries<T extends Stored> = { [K in keyof Fresh<T>]?: fc.Arbitrary<Fresh<T>[K]> };

/** Stores a record with arbitrary values in every field that takes them, and expects to read the same. */
const keepsOn = async <T extends Stored>(
  open: () => Promise<{ readonly store: { readonly books: Books } & Parameters<typeof written>[0] }>,
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

const roomOf = async (books: Books): ReturnType<Books['rooms']['add']> =>
  books.rooms.add(aRoom((await books.locations.add(aLocation())).id));

const versionOf = async (books: Books): ReturnType<Books['cueVersions']['add']> => {
  const production = await books.productions.add(aProduction());
  return books.cueVersions.add(aVersion(await books.cues.add(aCue(production.id))));
};

onBothDatabases('a record of any content reads back as it was written:', (open) => {
  it('locations', () =>
    keepsOn(
      open,
      (books) => books.locations,
      () => Promise.resolve(aLocation()),
      {
        slug: text,
        name: text,
        holidayCalendar: text,
        notes: longText,
      },
    ));

  it('rooms', () =>
    keepsOn(
      open,
      (books) => books.rooms,
      async (books) => aRoom((await roomOf(books)).locationId, { name: 'x' }),
      {
        name: text,
        capacity: int32,
        hireMinor: bigInt,
        notes: longText,
      },
    ));

  it('holds', () =>
    keepsOn(
      open,
      (books) => books.roomHolds,
      async (books) => ({
        roomId: (await roomOf(books)).id,
        productionId: null,
        localStart: '2023-03-14T10:00',
        localEnd: '2023-03-14T13:00:00+01:00',
        zone: 'Europe/Vienna',
        start: '2023-03-14T09:00:00.000Z',
        end: '2023-03-14T12:00:00.000Z',
        holdExpiresAt: null,
        status: 'held',
        notes: '',
      }),
      { start: instant, end: instant, holdExpiresAt: maybe(instant), notes: longText },
    ));

  it('staff', () =>
    keepsOn(
      open,
      (books) => books.staff,
      () =>
        Promise.resolve({
          name: 'Lorne',
          role: 'composer',
          baseLocationId: null,
          zone: 'Europe/London',
          attendance: 'remote',
          required: true,
          travelMinutes: {},
          email: null,
          phone: null,
          notes: '',
        }),
      { name: text, required: fc.boolean(), travelMinutes: fc.dictionary(text, int32), email: maybe(text) },
    ));

  it('musicians', () =>
    keepsOn(
      open,
      (books) => books.musicians,
      () => Promise.resolve(aMusician()),
      {
        name: text,
        city: maybe(text),
        doubles: fc.array(fc.record({ instrument: text, access: fc.constantFrom('owns', 'can-access') })),
        rank: maybe(text),
        rateMinor: maybe(bigInt),
        union: maybe(text),
        active: fc.boolean(),
        notes: longText,
        personKey: text,
      },
    ));

  it('group contracts', () =>
    keepsOn(
      open,
      (books) => books.groups,
      () =>
        Promise.resolve({
          name: 'Top Secret Drum Corps',
          locationId: null,
          instrument: 'drum-corps',
          members: 30,
          playingMembers: 26,
          feeMinor: null,
          currency: 'CHF',
          email: null,
          phone: null,
          notes: '',
          personKey: '',
        }),
      { name: text, members: int32, feeMinor: maybe(bigInt), email: maybe(text), notes: longText },
    ));

  it('availability', () =>
    keepsOn(
      open,
      (books) => books.availability,
      () =>
        Promise.resolve({
          subjectKind: 'musician',
          subjectId: 'somebody',
          kind: 'busy',
          localStart: '2023-03-14T10:00',
          localEnd: '2023-03-14T13:00',
          zone: 'Europe/Rome',
          start: '2023-03-14T09:00:00.000Z',
          end: '2023-03-14T12:00:00.000Z',
          notes: '',
        }),
      { start: instant, end: instant, notes: longText },
    ));

  it('productions', () =>
    keepsOn(
      open,
      (books) => books.productions,
      () => Promise.resolve(aProduction()),
      {
        slug: text,
        title: text,
        asOf: maybe(instant),
        targetComposedSeconds: int32,
        notes: longText,
      },
    ));

  it('cues', () =>
    keepsOn(
      open,
      (books) => books.cues,
      async (books) => aCue((await books.productions.add(aProduction())).id),
      { number: text, title: maybe(text), reel: maybe(int32), sceneLocations: texts, themes: texts },
    ));

  it('cue versions', () =>
    keepsOn(
      open,
      (books) => books.cueVersions,
      async (books) => aVersion(await books.cues.add(aCue((await versionOf(books)).productionId))),
      {
        label: text,
        seconds: int32,
        notes: longText,
      },
    ));

  it('cue relations', () =>
    keepsOn(
      open,
      (books) => books.cueRelations,
      async (books) => {
        const { id, productionId } = await versionOf(books);
        return { productionId, fromVersionId: id, kind: 'segue', toVersionId: id };
      },
      { kind: fc.constantFrom('segue', 'replaces') },
    ));

  it('passes', () =>
    keepsOn(
      open,
      (books) => books.passes,
      async (books) => aPass(await versionOf(books)),
      {
        name: text,
        lineUp: longText,
        locationIds: texts,
        after: texts,
      },
    ));

  it('cuts and placements', () =>
    keepsOn(
      open,
      (books) => books.placements,
      async (books) => {
        const { id, productionId } = await versionOf(books);
        const cut = {
          productionId,
          name: 'v1',
          reel: 1,
          frameRate: '23.976',
          receivedOn: '2023-03-01',
          notes: '',
        };
        return {
          productionId,
          cutId: (await books.cuts.add(cut)).id,
          versionId: id,
          label: '1m1',
          track: null,
          reel: null,
          recordIn: 0,
          recordOut: 1,
          sourceIn: 0,
          sourceOut: 1,
          notes: '',
        };
      },
      {
        label: text,
        track: maybe(text),
        reel: maybe(int32),
        recordIn: bigInt,
        recordOut: bigInt,
        sourceIn: bigInt,
      },
    ));

  it('plans', () =>
    keepsOn(
      open,
      (books) => books.plans,
      async (books) => ({
        productionId: (await books.productions.add(aProduction())).id,
        seed: 1,
        options: {},
        summary: {},
      }),
      { seed: bigInt, options: object, summary: object },
    ));

  it('sessions', () =>
    keepsOn(
      open,
      (books) => books.sessions,
      async (books) => aSession((await books.productions.add(aProduction())).id, await roomOf(books)),
      { start: instant, end: instant, minutes: int32, lineUp: maybe(longText), runOrder: texts },
    ));

  it('engagements', () =>
    keepsOn(
      open,
      (books) => books.engagements,
      async (books) => {
        const production = await books.productions.add(aProduction());
        const session = await books.sessions.add(aSession(production.id, await roomOf(books)));
        return anEngagement(session, (await books.musicians.add(aMusician())).id);
      },
      { chair: int32, doubles: texts, pencil: maybe(int32), expiresAt: maybe(instant) },
    ));

  it('jobs', () =>
    keepsOn(
      open,
      (books) => books.jobs,
      () =>
        Promise.resolve({
          kind: 'import',
          productionId: null,
          status: 'queued',
          done: 0,
          total: null,
          request: {},
          result: null,
          problem: null,
        }),
      {
        done: fc.nat(),
        total: maybe(fc.nat()),
        request: object,
        result: json,
        problem: maybe(fc.record({ code: text, message: text })),
      },
    ));

  it('API keys', () =>
    keepsOn(
      open,
      (books) => books.apiKeys,
      () =>
        Promise.resolve({
          name: 'board',
          prefix: 'db_1',
          hash: 'x',
          role: 'viewer',
          productionIds: null,
          revokedAt: null,
        }),
      { name: text, hash: text, productionIds: maybe(texts), revokedAt: maybe(instant) },
    ));

  it('idempotency records', () =>
    keepsOn(
      open,
      (books) => books.idempotency,
      async (books) => {
        const key = {
          name: 'k',
          prefix: 'p',
          hash: 'h',
          role: 'admin',
          productionIds: null,
          revokedAt: null,
        } as const;
        const { id } = await books.apiKeys.add(key);
        return { keyId: id, idempotencyKey: 'a', requestHash: 'b', status: null, headers: {}, body: '' };
      },
      { idempotencyKey: text, status: maybe(int32), headers: fc.dictionary(text, text), body: longText },
    ));

  it('audit entries', () =>
    keepsOn(
      open,
      (books) => books.audit,
      () =>
        Promise.resolve({
          actor: 'a',
          action: 'create',
          recordKind: 'cue',
          recordId: 'x',
          productionId: null,
          detail: {},
        }),
      { actor: text, recordId: text, detail: object },
    ));
});

onBothDatabases('an instant', (open) => {
  it('is kept in UTC with milliseconds, however it was written', async () => {
    const { store } = await open();
    const asOf = '2023-03-26T03:30:00+02:00';
    const added = await written(store, (books) => books.productions.add(aProduction({ asOf })));
    expect(added.asOf).toBe('2023-03-26T01:30:00.000Z');
    expect(await store.books.productions.find(added.id)).toEqual(added);
  });
});
