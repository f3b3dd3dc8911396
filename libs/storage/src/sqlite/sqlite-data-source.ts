import type BetterSqlite3 from 'better-sqlite3';
import { DataSource, type MigrationInterface } from 'typeorm';
import { ALL_MIGRATIONS } from '../migrations/all-migrations.js';
import { entitiesFor } from '../schema/entities.js';
import { SilentLogger } from '../schema/silent-logger.js';
import { MIGRATIONS_TABLE } from '../store/pending-migrations.js';

/** A reader of a file in WAL mode hardly ever waits; only for another's recovery after a crash. */
const READER_WAITS_MS = 500;

const prepare = (handle: BetterSqlite3.Database): void => {
  if (handle.pragma('journal_mode', { simple: true }) !== 'wal') handle.pragma('journal_mode = WAL');
  handle.pragma('synchronous = NORMAL');
  handle.pragma('cache_size = -32000');
};

/** The one connection that migrates and writes. It never waits inside SQLite: that would stop the event loop. */
export const sqliteWriter = (
  path: string,
  migrations: readonly (new () => MigrationInterface)[] = ALL_MIGRATIONS,
): DataSource =>
  new DataSource({
    type: 'better-sqlite3',
    database: path,
    timeout: 0,
    prepareDatabase: prepare,
    entities: entitiesFor('sqlite'),
    migrations: [...migrations],
    migrationsTableName: MIGRATIONS_TABLE,
    synchronize: false,
    logger: new SilentLogger(),
  });

/** A connection beside the writer's, so that reads see only what is committed. */
export const sqliteReader = (path: string): DataSource =>
  new DataSource({
    type: 'better-sqlite3',
    database: path,
    timeout: READER_WAITS_MS,
    prepareDatabase: (handle: BetterSqlite3.Database) => {
      handle.pragma('query_only = ON');
      handle.pragma('cache_size = -16000');
    },
    synchronize: false,
    logger: new SilentLogger(),
  });

/** The driver's own handle, for prepared statements. */
export const handleOf = (dataSource: DataSource): BetterSqlite3.Database =>
  (dataSource.driver as unknown as { readonly databaseConnection: BetterSqlite3.Database })
    .databaseConnection;
