import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { type Store } from '#desk';
import { openStore, type StoreOptions } from '#storage';

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

const freshFile = async (): Promise<Fresh> => {
  const folder = await mkdtemp(join(tmpdir(), 'downbeat-sqlite-'));
  return {
    url: `sqlite:${join(folder, 'desk.db')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};

const serverUrl = (): string => {
  const url = process.env['DOWNBEAT_TEST_POSTGRES'];
  if (url === undefined) throw new Error('no PostgreSQL: run this suite in the project "service"');
  return url;
};

const onServer = async (sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

/** Connections that are closing are given a moment: one that is cut off instead is an error of its client. */
const drop = async (name: string): Promise<void> => {
  await onServer(`DO $$ BEGIN
    FOR nth IN 1..40 LOOP
      EXIT WHEN NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = '${name}');
      PERFORM pg_sleep(0.05);
      PERFORM pg_stat_clear_snapshot();
    END LOOP;
  END $$`);
  await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
};

let made = 0;

const freshDatabase = async (template: string): Promise<Fresh> => {
  made += 1;
  const name = `downbeat_${process.pid}_${process.env['JEST_WORKER_ID'] ?? '0'}_${Date.now()}_${made}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => drop(name) };
};

/** A database without tables, and one that the migrations have already run on (a file is migrated in no time). */
const EMPTY: Readonly<Record<Engine, () => Promise<Fresh>>> = {
  sqlite: freshFile,
  postgres: () => freshDatabase('template1'),
};
const MIGRATED: Readonly<Record<Engine, () => Promise<Fresh>>> = {
  sqlite: freshFile,
  postgres: () => freshDatabase('downbeat_template'),
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
    const file = new Database(url.replace(/^sqlite:/, ''));
    try {
      file.pragma('foreign_keys = OFF');
      const tables = file.prepare<[], { name: string }>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('schema_migrations', 'sqlite_sequence')",
      );
      // History is not to be deleted from: its guards are taken away for the moment.
      const guards = file
        .prepare<[], { name: string; sql: string }>(
          `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`,
        )
        .all();
      const statements = [
        ...guards.map(({ name }) => `DROP TRIGGER "${name}";`),
        ...tables.all().map(({ name }) => `DELETE FROM "${name}";`),
        ...guards.map(({ sql }) => `${sql};`),
      ];
      file.exec(statements.join('\n'));
    } finally {
      file.close();
    }
    return Promise.resolve();
  },
  postgres: async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      const tables = await client.query<{ name: string }>(
        "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migrations'",
      );
      await client.query(`TRUNCATE ${tables.rows.map(({ name }) => name).join(', ')}`);
    } finally {
      await client.end();
    }
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
