import { refuse, type Result } from '#desk';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockWriter } from '../postgres/advisory-lock.js';
import { overRunner } from '../postgres/postgres-connection.js';
import { postgresPool } from '../postgres/postgres-data-source.js';
import { type Connection } from '../sql/connection.js';
import { patiently } from '../sqlite/patiently.js';
import { SqliteConnection } from '../sqlite/sqlite-connection.js';
import { handleOf, sqliteWriter } from '../sqlite/sqlite-data-source.js';
import { readDatabaseUrl } from '../store/database-url.js';

type Work<T> = (connection: Connection) => Promise<Result<T>>;

const inUse = (shown: string): Result<never> =>
  refuse('busy', 'STORE.IN_USE', `${shown} is open in another process; stop the service first.`);

/** Leaving WAL mode is granted only to whoever has the file alone; after that nobody gets in until the end. */
const aloneInFile = async <T>(path: string, deadline: number, work: Work<T>): Promise<Result<T>> => {
  const writer = sqliteWriter(path);
  await writer.initialize();
  const handle = handleOf(writer);
  try {
    const mine = await patiently(deadline, () => {
      handle.pragma('journal_mode = DELETE');
      handle.pragma('locking_mode = EXCLUSIVE');
      handle.exec('BEGIN EXCLUSIVE');
    });
    if (mine === 'busy') return inUse(path);
    const result = await work(new SqliteConnection(handle, null));
    handle.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
    if (result.ok) handle.exec('VACUUM');
    return result;
  } finally {
    if (handle.inTransaction) handle.exec('ROLLBACK');
    await writer.destroy();
  }
};

const OTHERS = `SELECT 1 FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = 'downbeat' AND pid <> pg_backend_pid() LIMIT 1`;
const LOOK_EVERY_MS = 50;

const aloneOnServer = async <T>(
  address: { readonly url: string; readonly shown: string },
  deadline: number,
  work: Work<T>,
  tables: readonly string[],
): Promise<Result<T>> => {
  const pool = postgresPool(address.url);
  await pool.initialize();
  const runner = pool.createQueryRunner();
  try {
    await runner.connect();
    while (((await runner.query(OTHERS)) as unknown[]).length > 0) {
      if (Date.now() > deadline) return inUse(address.shown);
      await sleep(LOOK_EVERY_MS);
    }
    await runner.startTransaction();
    await lockWriter(runner, deadline);
    const result = await work(overRunner(runner, null));
    if (!result.ok) return result;
    await runner.commitTransaction();
    for (const table of tables) await runner.query(`VACUUM FULL ${table}`);
    return result;
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
    await pool.destroy();
  }
};

/**
 * One transaction on a database that nobody else has open; afterwards what it changed is gone from the files of the
 * database, of PostgreSQL for the named tables. Refuses with `STORE.IN_USE`.
 */
export const alone = <T>(
  databaseUrl: string,
  busyTimeoutMs: number,
  work: Work<T>,
  tables: readonly string[],
): Promise<Result<T>> => {
  const address = readDatabaseUrl(databaseUrl);
  const deadline = Date.now() + busyTimeoutMs;
  return address.engine === 'sqlite'
    ? aloneInFile(address.path, deadline, work)
    : aloneOnServer(address, deadline, work, tables);
};
