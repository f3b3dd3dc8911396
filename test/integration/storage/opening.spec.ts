import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, openStore, StoreUnavailable } from '#storage';
import { aLocation, written } from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';
import { otherWriter } from '../../support/other-process.js';

const refusalOfOpening = async (url: string): Promise<StoreUnavailable> => {
  try {
    const store = await openStore(url, { busyTimeoutMs: 500 });
    await store.close();
  } catch (error) {
    if (error instanceof StoreUnavailable) return error;
    throw error;
  }
  throw new Error(`${url} was opened`);
};

describe('opening an SQLite database', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'downbeat-opening-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes the file, and the folders it stands in', async () => {
    const path = join(folder, 'a folder with spaces', 'Łódź #1?.db');
    const store = await openStore(path);
    const added = await written(store, (books) => books.locations.add(aLocation()));
    await store.close();
    const again = await openStore(`sqlite:${path}`);
    expect(await again.books.locations.all({})).toEqual([added]);
    await again.close();
  });

  it('refuses a file that is not a database', async () => {
    const path = join(folder, 'roster.csv');
    await writeFile(path, 'name;instrument\n'.repeat(1_000));
    expect(await refusalOfOpening(path)).toMatchObject({
      code: 'STORE.NOT_A_DATABASE',
      message: `${path} is not an SQLite database, or a damaged one`,
    });
  });

  it('refuses a folder, and a path through a file', async () => {
    expect(await refusalOfOpening(folder)).toMatchObject({ code: 'STORE.CANNOT_OPEN' });
    await writeFile(join(folder, 'file'), '');
    expect((await refusalOfOpening(join(folder, 'file', 'desk.db'))).code).toMatch(/CANNOT_OPEN|READ_ONLY/);
  });
});

describe('opening a PostgreSQL database', () => {
  const server = (): URL => new URL(process.env['DOWNBEAT_TEST_POSTGRES'] ?? '');

  it('refuses a server that is not there, without showing the password', async () => {
    const refusal = await refusalOfOpening('postgres://somebody:secret@127.0.0.1:1/desk');
    expect(refusal).toMatchObject({
      code: 'STORE.UNREACHABLE',
      message: 'postgres://127.0.0.1:1/desk cannot be reached',
    });
  });

  it('refuses a database that is not there', async () => {
    const url = server();
    url.pathname = '/no_such_database';
    expect(await refusalOfOpening(url.href)).toMatchObject({ code: 'STORE.CANNOT_OPEN' });
  });

  it('refuses a wrong password', async () => {
    const url = server();
    url.password = 'wrong';
    expect(await refusalOfOpening(url.href)).toMatchObject({ code: 'STORE.ACCESS_DENIED' });
  });
});

onBothDatabases('opening a database', (open, freshUrl, engine) => {
  it('refuses one of a newer version of the program', async () => {
    const url = await freshUrl();
    await migrate(url);
    const newer = `INSERT INTO schema_migrations (timestamp, name) VALUES (4102444800000, 'FromTheFuture')`;
    if (engine === 'postgres') {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(newer);
      await client.end();
    } else {
      const { default: Database } = await import('better-sqlite3');
      new Database(url.replace('sqlite:', '')).exec(newer).close();
    }
    expect(await refusalOfOpening(url)).toMatchObject({ code: 'STORE.NEWER_SCHEMA' });
    await expect(migrate(url)).rejects.toMatchObject({ code: 'STORE.NEWER_SCHEMA' });
  });

  it('does not wait for a writer when there is nothing to migrate', async () => {
    const { url } = await open();
    const { ended, kill } = await otherWriter(url, 20_000);
    const store = await openStore(url, { busyTimeoutMs: 100 });
    expect(await store.books.jobs.count({})).toBe(0);
    await store.close();
    kill();
    await ended;
  });
});
