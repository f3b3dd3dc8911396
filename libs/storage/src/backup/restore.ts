import { type Result } from '#desk';
import { postgresFault } from '../postgres/postgres-faults.js';
import { sqliteFault } from '../sqlite/sqlite-faults.js';
import { readDatabaseUrl } from '../store/database-url.js';
import { asResult, type BackupReport, checkBackup } from './backup.js';
import { BackupRefused } from './backup-refused.js';
import { restorePostgres } from './postgres-restore.js';
import { restoreSqlite } from './sqlite-restore.js';
import { type OnRows } from './write-backup.js';

export interface RestoreOptions {
  /** Whether a database that has records may be replaced. */
  readonly replace?: boolean;
  readonly busyTimeoutMs?: number;
  readonly onRows?: OnRows;
}

export interface RestoreReport extends BackupReport {
  /** The database, without its password. */
  readonly into: string;
  /** Where the SQLite file is now that was there before; null where there was none. */
  readonly kept: string | null;
}

const BUSY_TIMEOUT_MS = 5_000;

/**
 * Brings a backup back, of either database into either: wholly or not at all. The file is read through before the
 * database is touched, and older ones are migrated forward.
 * Refuses with `BACKUP.…`, `RESTORE.NOT_EMPTY`, `RESTORE.IN_USE`.
 * @throws StoreUnavailable when the database cannot be opened.
 */
export const restore = async (
  file: string,
  databaseUrl: string,
  { replace = false, busyTimeoutMs = BUSY_TIMEOUT_MS, onRows = () => undefined }: RestoreOptions = {},
): Promise<Result<RestoreReport>> => {
  const address = readDatabaseUrl(databaseUrl);
  const checked = await checkBackup(file);
  if (!checked.ok) return checked;
  return asResult(async () => {
    const { shown } = address;
    try {
      if (address.engine === 'postgres') {
        const target = { url: address.url, shown, busyTimeoutMs };
        await restorePostgres(target, file, replace, onRows);
        return { ...checked.value, into: shown, kept: null };
      }
      const { kept } = await restoreSqlite(address.path, file, replace, onRows);
      return { ...checked.value, into: shown, kept };
    } catch (error) {
      if (error instanceof BackupRefused) throw error;
      throw address.engine === 'postgres' ? postgresFault(error, shown) : sqliteFault(error, shown);
    }
  });
};
