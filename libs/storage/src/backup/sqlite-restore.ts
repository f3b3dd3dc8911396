import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type DataSource } from 'typeorm';
import { migrateSqlite } from '../sqlite/migrate-sqlite.js';
import { SqliteConnection } from '../sqlite/sqlite-connection.js';
import { handleOf, sqliteReader, sqliteWriter } from '../sqlite/sqlite-data-source.js';
import { isBusy, sqliteCode } from '../sqlite/sqlite-error.js';
import { assertSound } from '../sqlite/sqlite-soundness.js';
import { damaged } from './backup-refused.js';
import { readBackup, type Whole } from './read-backup.js';
import { migrationsOf, rowsInto } from './restore-rows.js';
import { inUse, notEmpty } from './target.js';
import { type OnRows } from './write-backup.js';

const CONNECTED_FILES = ['-wal', '-shm', '-journal'] as const;

const isThere = async (path: string): Promise<boolean> => {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  return size > 0;
};

/** The backup's tables and rows in a file of its own, which nobody else knows. */
const fill = async (path: string, file: string, onRows: OnRows): Promise<Whole> => {
  let writer: DataSource | undefined;
  try {
    const whole = await readBackup(file, async (head) => {
      writer = sqliteWriter(path, migrationsOf(head, file));
      await writer.initialize();
      const handle = handleOf(writer);
      handle.pragma('foreign_keys = OFF');
      handle.pragma('synchronous = OFF');
      await writer.runMigrations({ transaction: 'none' });
      handle.exec('BEGIN');
      return rowsInto(new SqliteConnection(handle, null), file, onRows);
    });
    if (writer !== undefined) handleOf(writer).exec('COMMIT');
    return whole;
  } finally {
    await writer?.destroy();
  }
};

/** Brings the filled file to this program's schema and checks it through. */
const bringForward = async (path: string, file: string): Promise<void> => {
  const writer = sqliteWriter(path);
  await writer.initialize();
  try {
    await migrateSqlite(writer, path, Date.now());
    const handle = handleOf(writer);
    const dangling = handle.pragma('foreign_key_check') as readonly unknown[];
    if (dangling.length > 0) throw damaged(file, `${dangling.length} of its references lead nowhere`);
    assertSound(handle, path, 'wholly');
  } finally {
    await writer.destroy();
  }
  const handle = await open(path, 'r+');
  await handle.sync();
  await handle.close();
};

/** Whether a database has no record yet; one that is damaged counts as having some. */
const hasRecords = async (path: string): Promise<boolean> => {
  const reader = sqliteReader(path);
  try {
    await reader.initialize();
    const tables = handleOf(reader)
      .prepare<[], { name: string }>(
        `SELECT m.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS p
           ON p.name = 'revision' WHERE m.type = 'table'`,
      )
      .all();
    return tables.some(
      ({ name }) => handleOf(reader).prepare(`SELECT 1 FROM "${name}" LIMIT 1`).get() !== undefined,
    );
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(sqliteCode(error))) return true;
    throw error;
  } finally {
    if (reader.isInitialized) await reader.destroy();
  }
};

/**
 * Folds the file's log into it. SQLite does so only for the one who has the file alone, and so tells whether a service
 * is still at work on it. Damaged files are let through: nobody can work on them.
 * @throws BackupRefused `RESTORE.IN_USE`
 */
const assertAlone = async (path: string): Promise<void> => {
  const writer = sqliteWriter(path, []);
  try {
    await writer.initialize();
    handleOf(writer).pragma('journal_mode = DELETE');
  } catch (error) {
    if (isBusy(error)) throw inUse(path);
    if (!/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(sqliteCode(error))) throw error;
  } finally {
    if (writer.isInitialized) await writer.destroy();
  }
};

/** Puts the new file in the place of the old, in one step; the old one stays beside it under another name. */
const takePlace = async (fresh: string, path: string): Promise<string | null> => {
  const old = `${path}.before-restore`;
  const replaced = await isThere(path);
  if (replaced) {
    await rm(old, { force: true });
    await link(path, old);
  }
  for (const suffix of CONNECTED_FILES) await rm(path + suffix, { force: true });
  await rename(fresh, path);
  const folder = await open(dirname(path), 'r');
  await folder.sync();
  await folder.close();
  return replaced ? old : null;
};

/**
 * Builds the database beside the place it is to have, and moves it there when it is whole. Answers what was read, and
 * where the database is now that was there before.
 * @throws BackupRefused
 */
export const restoreSqlite = async (
  path: string,
  file: string,
  replace: boolean,
  onRows: OnRows,
): Promise<{ readonly whole: Whole; readonly kept: string | null }> => {
  if (await isThere(path)) {
    if (!replace && (await hasRecords(path))) throw notEmpty(path);
    await assertAlone(path);
  }
  await mkdir(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}.restoring`;
  try {
    const whole = await fill(fresh, file, onRows);
    await bringForward(fresh, file);
    return { whole, kept: await takePlace(fresh, path) };
  } finally {
    for (const suffix of ['', ...CONNECTED_FILES]) await rm(fresh + suffix, { force: true });
  }
};
