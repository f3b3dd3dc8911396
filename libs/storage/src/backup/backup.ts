import { ok, type Result } from '#desk';
import { rename, rm, stat } from 'node:fs/promises';
import { postgresFault } from '../postgres/postgres-faults.js';
import { sqliteFault } from '../sqlite/sqlite-faults.js';
import { type DatabaseAddress, readDatabaseUrl } from '../store/database-url.js';
import { StoreUnavailable } from '../store/store-unavailable.js';
import { BackupRefused, fileCode } from './backup-refused.js';
import { type Head } from './backup-lines.js';
import { postgresSnapshot } from './postgres-snapshot.js';
import { readBackup } from './read-backup.js';
import { migrationsOf } from './restore-rows.js';
import { type Snapshot } from './snapshot.js';
import { sqliteSnapshot } from './sqlite-snapshot.js';
import { type OnRows, writeBackup } from './write-backup.js';

/** What a backup file holds, as it was read back from the disk. */
export interface BackupReport extends Omit<Head, 'downbeat'> {
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
  /** Of the unpacked text. */
  readonly sha256: string;
}

/** A refusal that was thrown, as a result; other errors go on. */
export const asResult = async <T>(work: () => Promise<T>): Promise<Result<T>> => {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof BackupRefused) return { ok: false, refusal: error.refusal };
    throw error;
  }
};

const readThrough = async (file: string): Promise<BackupReport> => {
  const tables: { table: string; rows: number }[] = [];
  const { format, madeAt, from, migrations, rows, sha256 } = await readBackup(file, (head) => {
    migrationsOf(head, file);
    return {
      table: () => undefined,
      rows: () => undefined,
      tableEnds: ({ table }, count) => void tables.push({ table, rows: count }),
    };
  });
  const { size: bytes } = await stat(file);
  return { file, bytes, format, madeAt, from, migrations, rows, sha256, tables };
};

/** Reads a backup from beginning to end and checks that it is whole. */
export const checkBackup = (file: string): Promise<Result<BackupReport>> => asResult(() => readThrough(file));

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const openSnapshot = async (address: DatabaseAddress): Promise<Snapshot> => {
  try {
    if (address.engine === 'postgres') return await postgresSnapshot(address.url);
    if (!(await isThere(address.path))) {
      throw new StoreUnavailable('STORE.CANNOT_OPEN', `there is no database at ${address.path}`);
    }
    return await sqliteSnapshot(address.path);
  } catch (error) {
    throw address.engine === 'postgres'
      ? postgresFault(error, address.shown)
      : sqliteFault(error, address.path);
  }
};

const CANNOT_WRITE: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  EACCES: 'it may not be written',
  EROFS: 'its disk is read-only',
  ENOSPC: 'its disk is full',
  EISDIR: 'it is a folder',
};

const writingFault = (error: unknown, file: string): unknown => {
  const why = CANNOT_WRITE[fileCode(error)];
  return why === undefined
    ? error
    : new BackupRefused('invalid', 'BACKUP.CANNOT_WRITE', `${file} cannot be written: ${why}.`);
};

export interface BackupOptions {
  /** When it is made, ISO 8601. */
  readonly madeAt: string;
  /** Whether a file that is there already may go. */
  readonly overwrite?: boolean;
  readonly onRows?: OnRows;
}

/**
 * Writes everything in the database, as it is at one moment, to a file, while others read and write. The file appears
 * under its name only after it was read back and found whole.
 * Refuses with `BACKUP.FILE_EXISTS`, `BACKUP.CANNOT_WRITE`.
 * @throws StoreUnavailable when the database cannot be opened, or is damaged.
 */
export const backUp = (
  databaseUrl: string,
  file: string,
  { madeAt, overwrite = false, onRows = () => undefined }: BackupOptions,
): Promise<Result<BackupReport>> =>
  asResult(async () => {
    if (!overwrite && (await isThere(file))) {
      throw new BackupRefused('conflict', 'BACKUP.FILE_EXISTS', `${file} is there already.`);
    }
    const snapshot = await openSnapshot(readDatabaseUrl(databaseUrl));
    const partial = `${file}.${process.pid}.partial`;
    try {
      await writeBackup(partial, snapshot, madeAt, onRows);
      const report = await readThrough(partial);
      await rename(partial, file);
      return { ...report, file };
    } catch (error) {
      throw writingFault(error, file);
    } finally {
      await rm(partial, { force: true });
      await snapshot.close();
    }
  });
