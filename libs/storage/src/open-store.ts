import { type Store } from '#desk';
import { migratePostgresDatabase, openPostgres } from './postgres/postgres-database.js';
import { migrateSqliteFile, openSqlite } from './sqlite/sqlite-database.js';
import { admitKey } from './sealing/admit-key.js';
import { Seal } from './sealing/seal.js';
import { readDatabaseUrl } from './store/database-url.js';
import { TransactionalStore } from './store/transactional-store.js';

export interface StoreOptions {
  /** How long a write waits for others, and opening for another's migration, before it is refused. */
  readonly busyTimeoutMs?: number;
  /** Whether an SQLite file is read through first; PostgreSQL looks after its own pages. */
  readonly checked?: boolean;
  /** What personal data is encrypted with: 32 bytes, as hexadecimal or base64; null: it is not. */
  readonly dataKey?: string | null;
}

const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens the database at `databaseUrl` (a path, `sqlite:path`, `postgres://…`), made or migrated to this program's
 * schema first.
 * @throws StoreUnavailable when it cannot be opened.
 */
export const openStore = async (
  databaseUrl: string,
  { busyTimeoutMs = BUSY_TIMEOUT_MS, checked = false, dataKey = null }: StoreOptions = {},
): Promise<Store> => {
  const address = readDatabaseUrl(databaseUrl);
  const seal = dataKey === null ? null : new Seal(dataKey);
  const database =
    address.engine === 'sqlite'
      ? await openSqlite(address.path, busyTimeoutMs, checked, seal)
      : await openPostgres(address.url, address.shown, busyTimeoutMs, seal);
  try {
    await admitKey(database, seal, address.shown, Date.now() + busyTimeoutMs);
  } catch (error) {
    await database.close();
    throw error;
  }
  return new TransactionalStore(database, busyTimeoutMs);
};

/**
 * Runs the migrations that the database has not had and answers their names.
 * @throws StoreUnavailable when it cannot be opened.
 */
export const migrate = (
  databaseUrl: string,
  { busyTimeoutMs = BUSY_TIMEOUT_MS }: StoreOptions = {},
): Promise<readonly string[]> => {
  const address = readDatabaseUrl(databaseUrl);
  return address.engine === 'sqlite'
    ? migrateSqliteFile(address.path, busyTimeoutMs)
    : migratePostgresDatabase(address.url, address.shown, busyTimeoutMs);
};
