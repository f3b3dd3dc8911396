import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Store } from '#desk';
import { backUp, checkBackup, migrate, openStore, restore, schemaDrift, undoLastMigration } from '#storage';
import {
  aCue,
  aJob,
  aLocation,
  aMusician,
  anEngagement,
  aPlan,
  aProduction,
  aRoom,
  aSession,
  aVersion,
  written,
} from '../../support/books.js';
import { onBothDatabases, sharedDatabase } from '../../support/databases.js';
import { dumpDomain } from '../../support/dump-domain.js';
import { namesIn } from '../../support/raw-sql.js';

const MADE = { madeAt: '2026-11-28T20:00:00Z' };

/** A desk with text of all kinds, numbers over 32 bits, booleans, and records that refer to each other both ways. */
const fill = (store: Store): Promise<void> =>
  written(store, async (books) => {
    const location = await books.locations.add(aLocation({ notes: 'Łódź “Vltava”\r\n🎻 \u0001' }));
    const room = await books.rooms.add(aRoom(location.id, { hireMinor: 90_000_000_000 }));
    const production = await books.productions.add(aProduction({ planningWeights: { vacancy: 7 } }));
    const cue = await books.cues.add(aCue(production.id));
    await books.cueVersions.add(aVersion(cue));
    const session = await books.sessions.add(aSession(production.id, room));
    const players = await books.musicians.addAll(
      Array.from({ length: 2_500 }, (_, nth) =>
        aMusician({ name: `Player ${nth}`, personKey: `player ${nth}`, active: nth % 2 === 0 }),
      ),
    );
    const [first, second] = players;
    const dep = await books.engagements.add(anEngagement(session, second!.id, { status: 'confirmed' }));
    await books.engagements.add(
      anEngagement(session, first!.id, { status: 'released', replacedById: dep.id }),
    );
    await books.plans.add(aPlan(production.id, { figures: { deep: [{ text: 'a "b"' }, null, 1.5] } }));
    await books.jobs.add(aJob({ stopAsked: true }));
  });

const codeOf = (result: Awaited<ReturnType<typeof backUp>>): string =>
  result.ok ? 'done' : result.refusal.code;

onBothDatabases('a backup', (open, freshUrl, engine) => {
  let folder = '';
  let file = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'downbeat-backup-'));
    file = join(folder, 'desk.backup');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const filled = async (): Promise<{ readonly url: string; readonly store: Store }> => {
    const { url, store } = await open();
    await fill(store);
    return { url, store };
  };

  it('brings every record back as it was, into a database of the same kind', async () => {
    const { url, store } = await filled();
    const made = await backUp(url, file, MADE);
    expect(made).toMatchObject({ ok: true, value: { from: engine, madeAt: MADE.madeAt } });
    const into = await freshUrl();
    expect(await restore(file, into)).toMatchObject({ ok: true, value: { kept: null } });
    const again = await openStore(into);
    expect(await dumpDomain(again)).toEqual(await dumpDomain(store));
    expect(await again.books.jobs.all({})).toEqual(await store.books.jobs.all({}));
    await again.close();
    expect(await schemaDrift(into)).toEqual([]);
  });

  it('has every table there is in it', async () => {
    const { url } = await open();
    const made = await backUp(url, file, MADE);
    if (!made.ok) throw new Error(made.refusal.message);
    const there =
      engine === 'sqlite'
        ? "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        : "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'";
    const names = await namesIn(url, there);
    expect([...made.value.tables.map(({ table }) => table), 'schema_migrations'].sort()).toEqual(
      names.sort(),
    );
  });

  it('is of one moment: a write that goes on meanwhile is in it wholly or not at all', async () => {
    const { url, store } = await filled();
    const writing = (async () => {
      for (let nth = 0; nth < 40; nth += 1) {
        await written(store, async (books) => {
          const { id } = await books.locations.add(aLocation({ slug: `city-${nth}`, name: `City ${nth}` }));
          await books.rooms.add(aRoom(id));
        });
      }
    })();
    expect(codeOf(await backUp(url, file, MADE))).toBe('done');
    await writing;
    const into = await freshUrl();
    await restore(file, into);
    const again = await openStore(into);
    expect(await again.books.rooms.count({})).toBe(await again.books.locations.count({}));
    await again.close();
  });

  it('of an older version is brought forward', async () => {
    const { url, store } = await filled();
    const locations = await store.books.locations.all({});
    await store.close();
    const latest = await namesIn(url, 'SELECT name FROM schema_migrations ORDER BY timestamp DESC LIMIT 1');
    await undoLastMigration(url);
    const made = await backUp(url, file, MADE);
    expect(made.ok && made.value.migrations).not.toContain(latest[0]);
    const into = await freshUrl();
    expect(codeOf(await restore(file, into))).toBe('done');
    expect(await schemaDrift(into)).toEqual([]);
    const again = await openStore(into);
    expect(await again.books.locations.all({})).toEqual(locations);
    expect(await again.books.musicians.count({})).toBe(2_500);
    await again.close();
  });

  it('does not replace what is there unless it is told to, and then wholly', async () => {
    const { url, store } = await filled();
    await backUp(url, file, MADE);
    const { url: other, store: theirs } = await open();
    await written(theirs, (books) => books.locations.add(aLocation({ slug: 'rome', name: 'Rome' })));
    const before = await dumpDomain(theirs);
    await theirs.close();
    expect(codeOf(await restore(file, other))).toBe('RESTORE.NOT_EMPTY');
    const untouched = await openStore(other);
    expect(await dumpDomain(untouched)).toEqual(before);
    await untouched.close();
    expect(codeOf(await restore(file, other, { replace: true }))).toBe('done');
    const again = await openStore(other);
    expect(await dumpDomain(again)).toEqual(await dumpDomain(store));
    await again.close();
  });

  it('that is damaged leaves the database as it was', async () => {
    const { url } = await filled();
    await backUp(url, file, MADE);
    const whole = await readFile(file);
    const text = gunzipSync(whole).toString();
    const into = await freshUrl();
    await migrate(into);
    const broken: readonly (readonly [string, Uint8Array, string])[] = [
      ['cut off', whole.subarray(0, whole.length / 2), 'BACKUP.DAMAGED'],
      ['one name changed', gzipSync(text.replace('Player 17"', 'Player 71"')), 'BACKUP.DAMAGED'],
      ['a row lost', gzipSync(text.replace(/\[[^\n]*Player 17"[^\n]*\n/, '')), 'BACKUP.DAMAGED'],
      ['no end', gzipSync(text.slice(0, text.lastIndexOf('{"end"'))), 'BACKUP.DAMAGED'],
      ['of a newer format', gzipSync(text.replace('"format":1', '"format":2')), 'BACKUP.NEWER_FORMAT'],
      ['of a newer program', gzipSync(text.replace('FirstBooks', 'LastBooks')), 'BACKUP.NEWER_SCHEMA'],
      ['another file', Buffer.from('Name,Instrument\n'), 'BACKUP.NOT_A_BACKUP'],
      ['another packed file', gzipSync('Name,Instrument\n'), 'BACKUP.DAMAGED'],
    ];
    for (const [what, bytes, code] of broken) {
      const path = join(folder, 'broken.backup');
      await writeFile(path, bytes);
      expect([what, codeOf(await restore(path, into))]).toEqual([what, code]);
    }
    expect(codeOf(await restore(join(folder, 'nowhere'), into))).toBe('BACKUP.CANNOT_READ');
    const store = await openStore(into);
    expect(await store.books.musicians.count({})).toBe(0);
    await store.close();
  });

  it('does not write over a file, nor leave half of one', async () => {
    const { url } = await open();
    expect(codeOf(await backUp(url, file, MADE))).toBe('done');
    expect(codeOf(await backUp(url, file, MADE))).toBe('BACKUP.FILE_EXISTS');
    expect(codeOf(await backUp(url, file, { ...MADE, overwrite: true }))).toBe('done');
    expect(codeOf(await backUp(url, join(folder, 'no', 'folder'), MADE))).toBe('BACKUP.CANNOT_WRITE');
    expect(await readdir(folder)).toEqual(['desk.backup']);
    expect(await checkBackup(file)).toMatchObject({ ok: true, value: { rows: 0 } });
  });
});

onBothDatabases('a backup of one kind of database', (open, _freshUrl, engine) => {
  const other = engine === 'sqlite' ? 'postgres' : 'sqlite';

  it(`can be brought back into the other (${other})`, async () => {
    const { url, store } = await open();
    await fill(store);
    const folder = await mkdtemp(join(tmpdir(), 'downbeat-backup-'));
    const into = await sharedDatabase(other);
    try {
      const file = join(folder, 'desk.backup');
      await backUp(url, file, MADE);
      expect(codeOf(await restore(file, into.url))).toBe('done');
      const again = await openStore(into.url);
      expect(await dumpDomain(again)).toEqual(await dumpDomain(store));
      await again.close();
    } finally {
      await into.remove();
      await rm(folder, { recursive: true });
    }
  });
});
