import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Store } from '#desk';
import { openStore, type StoreOptions } from '#storage';
import { emptiedIfAsBefore, emptyDatabase, emptyFile, shapeOf } from './emptied.js';
import { dropDatabase, makeDatabase, urlOnServer } from './server.js';

export type Engine = 'sqlite' | 'postgres';

export interface OpenDatabase {
  readonly engine: Engine;
  readonly store: Store;
  readonly url: string;
}

/** Opens a store on a fresh, migrated database. Closed and removed after the test. */
export type Open = (options?: StoreOptions) => Promise<OpenDatabase>;

/** The URL of a fresh, empty database that nobody has opened yet. Removed after the test. */
export type FreshUrl = () => Promise<string>;

interface Fresh {
  readonly url: string;
  readonly remove: () => Promise<void>;
}

const freshFile = async (template?: string): Promise<Fresh> => {
  const folder = await mkdtemp(join(tmpdir(), 'downbeat-sqlite-'));
  const path = join(folder, 'desk.db');
  if (template !== undefined) await copyFile(template, path);
  return { url: `sqlite:${path}`, remove: () => rm(folder, { recursive: true, force: true }) };
};

const MIGRATED_DATABASE = 'downbeat_template';

const freshDatabase = async (): Promise<Fresh> => {
  const name = await makeDatabase('template1');
  return { url: urlOnServer(name), remove: () => dropDatabase(name) };
};

/** Migrated databases of this process that are empty again, and the shape that one must have to be used again. */
const idle: string[] = [];
let shape: string | null = null;

/** A migrated PostgreSQL database. It is emptied for the next test afterwards, unless its tables are others by then. */
const migratedDatabase = async (): Promise<Fresh> => {
  const name = idle.pop() ?? (await makeDatabase(MIGRATED_DATABASE));
  const url = urlOnServer(name);
  shape ??= await shapeOf(url);
  const remove = async (): Promise<void> => {
    if (shape !== null && (await emptiedIfAsBefore(name, shape))) idle.push(name);
    else await dropDatabase(name);
  };
  return { url, remove };
};

/** A database without tables, and one that the migrations have already run on. */
const EMPTY: Readonly<Record<Engine, () => Promise<Fresh>>> = {
  sqlite: () => freshFile(),
  postgres: freshDatabase,
};
const MIGRATED: Readonly<Record<Engine, () => Promise<Fresh>>> = {
  sqlite: () => freshFile(process.env['DOWNBEAT_TEST_SQLITE']),
  postgres: migratedDatabase,
};

/** A migrated database for several tests: `empty` takes everything out of it between them. */
export interface SharedDatabase extends Fresh {
  readonly empty: () => Promise<void>;
}

export const sharedDatabase = async (engine: Engine): Promise<SharedDatabase> => {
  const fresh = await MIGRATED[engine]();
  return { ...fresh, empty: () => EMPTIED[engine](fresh.url) };
};

const EMPTIED: Readonly<Record<Engine, (url: string) => Promise<void>>> = {
  sqlite: (url) => {
    emptyFile(url.replace(/^sqlite:/, ''));
    return Promise.resolve();
  },
  postgres: async (url) => {
    await emptyDatabase(url);
  },
};

/**
 * A suite that runs on SQLite and on PostgreSQL.
 *
 * ```ts
 * onBothDatabases('a location', (open) => {
 *   it('is found again', async () => {
 *     const { store } = await open();
 *   });
 * });
 * ```
 * Each `open()` makes a database of its own; several in one test are fine. Stores are closed after each test.
 */
export const onBothDatabases = (
  name: string,
  suite: (open: Open, freshUrl: FreshUrl, engine: Engine) => void,
): void => {
  describe.each<Engine>(['sqlite', 'postgres'])(`${name} (%s)`, (engine) => {
    const undo: (() => Promise<void>)[] = [];

    const make = async (how: typeof EMPTY): Promise<string> => {
      const fresh = await how[engine]();
      undo.push(fresh.remove);
      return fresh.url;
    };

    const freshUrl: FreshUrl = () => make(EMPTY);

    const open: Open = async (options) => {
      const url = await make(MIGRATED);
      const store = await openStore(url, options);
      undo.push(() => store.close());
      return { engine, store, url };
    };

    afterEach(async () => {
      for (const step of undo.splice(0).reverse()) await step();
    });

    suite(open, freshUrl, engine);
  });
};
