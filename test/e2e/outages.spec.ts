import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createKey, Store } from '#desk';
import { openStore } from '#storage';
import { createApp } from '../../apps/api/src/create-app.js';
import { sharedDatabase } from '../support/databases.js';
import { dumpDomain } from '../support/dump-domain.js';
import { written, aMusician } from '../support/books.js';
import { Caller, SETTINGS } from './support/service.js';
import { LOCATION } from './support/world.js';

/** A disk of a few megabytes, where this machine lets us have one. */
const tinyDisk = (): string | null => {
  const folder = mkdtempSync(join(tmpdir(), 'downbeat-tiny-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
};

const disk = tinyDisk();
afterAll(() => {
  if (disk === null) return;
  execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true });
});

describe('a service whose disk is full', () => {
  (disk === null ? it.skip : it)(
    'refuses what it cannot keep, keeps nothing of it, and lives on',
    async () => {
      const url = join(disk ?? '', 'desk.db');
      const app = await createApp({ ...SETTINGS, databaseUrl: url });
      try {
        const store = await openStore(url);
        const key = await createKey(store, { name: 'admin', role: 'admin', productions: null });
        if (!key.ok) throw new Error(key.refusal.message);
        const headers = { authorization: `Bearer ${key.value.secret}` };
        await writeFile(join(disk ?? '', 'filler'), Buffer.alloc(8_000_000)).catch(() => undefined);
        const before = await dumpDomain(store);
        const create = (nth: number): ReturnType<typeof app.inject> =>
          app.inject({
            method: 'POST',
            url: '/v1/musicians',
            headers,
            payload: { name: `Player ${nth}`, instrument: 'violin', city: 'Wien', notes: 'x'.repeat(2_000) },
          });
        let kept = 0;
        let answer = await create(0);
        for (; answer.statusCode === 201 && kept < 2_000; answer = await create(kept)) kept += 1;
        expect(answer.statusCode).toBe(507);
        expect(answer.json()).toMatchObject({ code: 'STORE.DISK_FULL', status: 507 });
        const bulk = await store.write(async (books) => {
          await books.musicians.addAll(
            Array.from({ length: 5_000 }, (_, nth) => aMusician({ name: `N ${nth}`, personKey: `n ${nth}` })),
          );
          return { ok: true, value: null };
        });
        expect(bulk).toMatchObject({ ok: false, refusal: { code: 'STORE.DISK_FULL' } });
        expect(await store.books.musicians.count({})).toBe((before['musicians'] ?? []).length + kept);
        expect((await app.inject({ url: '/readyz' })).statusCode).toBe(200);
        expect((await app.inject({ url: '/v1/musicians', headers })).statusCode).toBe(200);
        await rm(join(disk ?? '', 'filler'));
        expect((await create(1_000)).statusCode).toBe(201);
        await store.close();
      } finally {
        await app.close();
      }
    },
  );
});

describe('a service on a damaged file', () => {
  it('does not start, and says what can be done', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'downbeat-damaged-'));
    const path = join(folder, 'desk.db');
    const store = await openStore(path);
    await written(store, (books) =>
      books.musicians.addAll(
        Array.from({ length: 3_000 }, (_, nth) => aMusician({ name: `N ${nth}`, personKey: `n ${nth}` })),
      ),
    );
    await store.close();
    const { length } = await readFile(path);
    const file = await open(path, 'r+');
    await file.write(Buffer.alloc(8_192, 0xa5), 0, 8_192, Math.floor(length / 2 / 4_096) * 4_096);
    await file.close();
    await expect(createApp({ ...SETTINGS, databaseUrl: path })).rejects.toMatchObject({
      code: 'STORE.DAMAGED',
      message: expect.stringContaining('downbeat restore') as string,
    });
    rmSync(folder, { recursive: true });
  });
});

describe('a service that loses its database', () => {
  it('refuses as unavailable what cannot be read or written, and goes on when it is back', async () => {
    const database = await sharedDatabase('postgres');
    const app = await createApp({ ...SETTINGS, databaseUrl: database.url });
    const key = await createKey(app.get(Store), { name: 'admin', role: 'admin', productions: null });
    const admin = new Caller(app, key.ok ? key.value.secret : null);
    const name = new URL(database.url).pathname.slice(1);
    const owner = new pg.Client({ connectionString: process.env['DOWNBEAT_TEST_POSTGRES'] });
    await owner.connect();
    try {
      await owner.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
      const read = await admin.get('/v1/locations');
      expect([read.status, read.body.code]).toEqual([503, 'STORE.UNREACHABLE']);
      expect((await admin.get('/readyz')).status).toBe(503);
      await owner.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
      expect((await admin.post('/v1/locations', LOCATION)).status).toBe(201);
      await owner.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
      await owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
      // The connection that was cut is found out by whoever uses it next.
      await admin.post('/v1/locations', LOCATION);
      const refused = await admin.post('/v1/locations', { ...LOCATION, slug: 'rome' });
      expect([refused.status, refused.body.code]).toEqual([503, 'STORE.READ_ONLY']);
      await owner.query(`ALTER DATABASE ${name} RESET default_transaction_read_only`);
    } finally {
      await owner.end();
      await app.close();
      await database.remove();
    }
  });
});
