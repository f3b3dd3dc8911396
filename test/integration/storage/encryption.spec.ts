import { mkdtemp, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Musician, type Store } from '#desk';
import { backUp, encrypt, openStore, restore } from '#storage';
import {
  aJob,
  aLocation,
  aMusician,
  anEngagement,
  aProduction,
  aRoom,
  aSession,
  written,
} from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';
import { dumpDomain } from '../../support/dump-domain.js';
import { backupText, everythingKept } from '../../support/everything-kept.js';
import { leaveTraces } from '../../support/traces.js';
import { importText } from '../imports/import-text.js';

const KEY = randomBytes(32).toString('hex');
const NEXT_KEY = randomBytes(32).toString('base64');

/** Each of these is a person's, and stands somewhere else. */
const PERSONAL =
  /Zebrowska|zebrowska|Krakau|\+48 600|allergic|Quillfeather|Ottoline|knee|Marchbanks|late train|Pemberton/;

const ROSTER = [
  'Name;Instrument;City;Email;Phone;Notes',
  'Irena Zebrowska;violin;Krakau;irena.zebrowska@example.org;+48 600 100 200;allergic to nuts',
  'Ottoline Quillfeather;viola;Krakau;ottoline@quillfeather.example;;',
].join('\n');

/** A desk in which people stand wherever they can: rosters, history, plans, jobs, repeated requests, calendars. */
const fill = async (store: Store): Promise<void> => {
  const imported = await importText(store, 'roster', ROSTER);
  if (!imported.ok) throw new Error(imported.refusal.message);
  await written(store, async (books) => {
    const location = await books.locations.add(aLocation());
    const room = await books.rooms.add(aRoom(location.id, { contact: 'Mr Pemberton' }));
    const production = await books.productions.add(aProduction());
    const session = await books.sessions.add(aSession(production.id, room));
    const irena = await theOnly(books.musicians.all({ email: 'irena.zebrowska@example.org' }));
    await books.musicians.change(irena.id, 1, { notes: 'allergic to wasps', rank: 'tutti' });
    await books.engagements.add(anEngagement(session, irena.id, { notes: 'late train' }));
    await leaveTraces(books, irena, production.id);
    const leaver = await books.musicians.add(
      aMusician({ name: 'A. Marchbanks', personKey: 'a marchbanks|' }),
    );
    await books.musicians.remove(leaver.id, 1);
    const job = await books.jobs.add(aJob({ result: { entries: [{ was: 'Zebrowska' }] } }));
    await books.jobs.change(job.id, 1, { status: 'done', problem: { code: 'X', message: 'Marchbanks?' } });
  });
};

const theOnly = async (found: Promise<readonly Musician[]>): Promise<Musician> => {
  const [one, ...others] = await found;
  if (one === undefined || others.length > 0) throw new Error('not exactly one');
  return one;
};

/** All that people can read of it, the history included. */
const dump = async (store: Store): Promise<unknown> => [
  await dumpDomain(store),
  await store.books.jobs.all({}),
  await store.books.journals.all({}),
  await store.books.idempotency.all({}),
  await store.books.personalValues.all({}),
];

const codeOf = (opening: Promise<Store>): Promise<unknown> =>
  opening.then(
    async (store) => {
      await store.close();
      return 'opened';
    },
    (error: unknown) => (error as { code?: unknown }).code,
  );

onBothDatabases('an encrypted database', (open, freshUrl) => {
  it('has nothing in it that tells of a person, and neither has its backup', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'downbeat-encrypted-'));
    const file = join(folder, 'desk.backup');
    const { url, store } = await open({ dataKey: KEY });
    await fill(store);
    expect(await everythingKept(url)).not.toMatch(PERSONAL);
    expect(await backUp(url, file, { madeAt: '2026-11-28T20:00:00Z' })).toMatchObject({ ok: true });
    expect(await backupText(file)).not.toMatch(PERSONAL);
    const was = await dump(store);
    expect(JSON.stringify(was)).toMatch(PERSONAL);
    const into = await freshUrl();
    expect(await restore(file, into)).toMatchObject({ ok: true });
    const again = await openStore(into, { dataKey: KEY });
    expect(await dump(again)).toEqual(was);
    await again.close();
    await rm(folder, { recursive: true });
  });

  it('finds people by e-mail, by name, and by name and city as imports do', async () => {
    const { store } = await open({ dataKey: KEY });
    await fill(store);
    const irena = await theOnly(store.books.musicians.all({ email: 'irena.zebrowska@example.org' }));
    expect(irena).toMatchObject({
      name: 'Irena Zebrowska',
      city: 'Krakau',
      notes: 'allergic to wasps',
      revision: 2,
    });
    expect(await store.books.musicians.all({ name: ['Irena Zebrowska', 'Nobody'] })).toEqual([irena]);
    expect(await store.books.musicians.all({ email: null })).toEqual([]);
    const again = await importText(store, 'roster', ROSTER.replace('nuts', 'wasps'));
    expect(again).toMatchObject({ ok: true, value: { created: 0, updated: 0, unchanged: 2 } });
    const moved = await importText(
      store,
      'roster',
      'Name;Instrument;City;Phone\nIrena Zebrowska;violin;Krakau;1',
    );
    expect(moved).toMatchObject({ ok: true, value: { updated: 1 } });
  });

  it('lists people by name as one that is not encrypted does, page by page', async () => {
    const { store: plain } = await open();
    const { store: sealed } = await open({ dataKey: KEY });
    const people = fc.array(
      fc.record({
        name: fc.constantFrom('Ann', 'ann', 'Zoë', 'Ørsted', 'Ann B'),
        city: fc.constantFrom(null, 'Rom'),
      }),
      { maxLength: 12 },
    );
    const pages = async (
      store: Store,
      sort: string,
      limit: number,
    ): Promise<readonly (readonly string[])[]> => {
      const all: (readonly string[])[] = [];
      for (let cursor: string | null = null, nth = 0; nth < 20; nth++) {
        const page = await store.books.musicians.page({ where: { active: true }, sort, limit, cursor });
        all.push(page.items.map(({ name, phone }) => `${name} ${phone}`));
        cursor = page.nextCursor;
        if (cursor === null) break;
      }
      return all;
    };
    await fc.assert(
      fc.asyncProperty(
        people,
        fc.constantFrom('name', '-name', 'createdAt'),
        fc.integer({ min: 1, max: 5 }),
        async (some, sort, limit) => {
          for (const store of [plain, sealed]) {
            await written(store, async (books) => {
              await books.musicians.removeAll({});
              await books.musicians.addAll(some.map((one, nth) => aMusician({ ...one, phone: String(nth) })));
            });
          }
          expect(await pages(sealed, sort, limit)).toEqual(await pages(plain, sort, limit));
        },
      ),
      { numRuns: 6 },
    );
  });

  it('is opened with its key and with nothing else', async () => {
    const { url, store } = await open({ dataKey: KEY });
    await fill(store);
    expect(await codeOf(openStore(url))).toBe('STORE.KEY_MISSING');
    expect(await codeOf(openStore(url, { dataKey: NEXT_KEY }))).toBe('STORE.WRONG_KEY');
    expect(await codeOf(openStore(url, { dataKey: KEY }))).toBe('opened');
  });

  it('is made of one that was not, gets another key, and is decrypted again, with nothing lost', async () => {
    const { url, store } = await open();
    await fill(store);
    const was = await dump(store);
    const how = { dataKey: KEY, formerDataKey: null, busyTimeoutMs: 200 };
    expect(await encrypt(url, how)).toMatchObject({ ok: false, refusal: { code: 'STORE.IN_USE' } });
    await store.close();
    expect(await codeOf(openStore(url, { dataKey: KEY }))).toBe('STORE.NOT_ENCRYPTED');
    const steps = [
      [{ ...how, busyTimeoutMs: 2_000 }, KEY],
      [{ dataKey: NEXT_KEY, formerDataKey: KEY, busyTimeoutMs: 2_000 }, NEXT_KEY],
      [{ dataKey: null, formerDataKey: NEXT_KEY, busyTimeoutMs: 2_000 }, null],
    ] as const;
    for (const [step, key] of steps) {
      expect(await encrypt(url, step)).toMatchObject({ ok: true });
      const again = await openStore(url, { dataKey: key });
      expect(await dump(again)).toEqual(was);
      await again.close();
      if (key !== null) expect(await everythingKept(url)).not.toMatch(PERSONAL);
    }
    expect(await encrypt(url, { ...how, dataKey: null, busyTimeoutMs: 2_000 })).toMatchObject({
      value: { rows: 0 },
    });
  });

  it('keeps its key unless the present one is known', async () => {
    const { url, store } = await open({ dataKey: KEY });
    await store.close();
    const wrong = { dataKey: NEXT_KEY, formerDataKey: null, busyTimeoutMs: 2_000 };
    expect(await encrypt(url, wrong)).toMatchObject({ ok: false, refusal: { code: 'STORE.WRONG_KEY' } });
    expect(await codeOf(openStore(url, { dataKey: KEY }))).toBe('opened');
  });
});
