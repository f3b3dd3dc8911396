import { type DataSource } from 'typeorm';
import { type Seal } from '../sealing/seal.js';
import { type Database, type Transaction } from '../store/database.js';
import { migrateSqlite } from './migrate-sqlite.js';
import { patiently } from './patiently.js';
import { SqliteConnection } from './sqlite-connection.js';
import { handleOf, sqliteReader, sqliteWriter } from './sqlite-data-source.js';
import { sqliteOutage } from './sqlite-outage.js';
import { assertSound } from './sqlite-soundness.js';
import { assertWritable, sqliteFault } from './sqlite-faults.js';

class SqliteDatabase implements Database {
  readonly reading: SqliteConnection;
  private readonly writing: SqliteConnection;

  constructor(
    private readonly reader: DataSource,
    private readonly writer: DataSource,
    seal: Seal | null,
  ) {
    this.reading = new SqliteConnection(handleOf(reader), seal);
    this.writing = new SqliteConnection(handleOf(writer), seal);
  }

  async begin(deadline: number): Promise<Transaction | 'busy'> {
    const handle = handleOf(this.writer);
    const begun = await patiently(deadline, () => handle.exec('BEGIN IMMEDIATE'));
    if (begun === 'busy') return 'busy';
    return {
      connection: this.writing,
      commit: () => Promise.resolve(void handle.exec('COMMIT')),
      // Some errors (a full disk) have already rolled the transaction back.
      rollback: () => Promise.resolve(void (handle.inTransaction && handle.exec('ROLLBACK'))),
    };
  }

  readonly outage = sqliteOutage;

  /** A file written anew has only what is in it; its log is then emptied, unless somebody reads from it just now. */
  async wipe(deadline: number): Promise<void> {
    const handle = handleOf(this.writer);
    if ((await patiently(deadline, () => handle.exec('VACUUM'))) === 'busy') return;
    await patiently(deadline, () => handle.pragma('wal_checkpoint(TRUNCATE)'));
  }

  async close(): Promise<void> {
    await this.reader.destroy();
    await this.writer.destroy();
  }
}

const openWriter = async (
  path: string,
  deadline: number,
): Promise<{ readonly writer: DataSource; readonly ran: readonly string[] }> => {
  await assertWritable(path);
  const writer = sqliteWriter(path);
  try {
    // Another process may be turning the new file into a WAL one at this moment.
    if ((await patiently(deadline, () => writer.initialize())) === 'busy') await writer.initialize();
    return { writer, ran: await migrateSqlite(writer, path, deadline) };
  } catch (error) {
    if (writer.isInitialized) await writer.destroy();
    throw sqliteFault(error, path);
  }
};

export const migrateSqliteFile = async (path: string, busyTimeoutMs: number): Promise<readonly string[]> => {
  const { writer, ran } = await openWriter(path, Date.now() + busyTimeoutMs);
  await writer.destroy();
  return ran;
};

/**
 * `checked`: every page is read first, so that damage is found at the start and not by whoever comes upon it.
 * @throws StoreUnavailable `STORE.DAMAGED` among others
 */
export const openSqlite = async (
  path: string,
  busyTimeoutMs: number,
  checked: boolean,
  seal: Seal | null,
): Promise<Database> => {
  const { writer } = await openWriter(path, Date.now() + busyTimeoutMs);
  const reader = sqliteReader(path);
  try {
    await reader.initialize();
    if (checked) assertSound(handleOf(reader), path, 'quickly');
  } catch (error) {
    if (reader.isInitialized) await reader.destroy();
    await writer.destroy();
    throw sqliteFault(error, path);
  }
  return new SqliteDatabase(reader, writer, seal);
};
