import { type DataSource } from 'typeorm';
import { dropGuards } from './guards/keep-guards.js';
import { postgresPool } from './postgres/postgres-data-source.js';
import { handleOf, sqliteWriter } from './sqlite/sqlite-data-source.js';
import { readDatabaseUrl } from './store/database-url.js';

const withDataSource = async <T>(
  databaseUrl: string,
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> => {
  const address = readDatabaseUrl(databaseUrl);
  const dataSource = address.engine === 'sqlite' ? sqliteWriter(address.path) : postgresPool(address.url);
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
};

/** The statements by which a migrated database differs from the tables this program describes: none, if all is well. */
export const schemaDrift = (databaseUrl: string): Promise<readonly string[]> =>
  withDataSource(databaseUrl, async (dataSource) => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  });

/** Takes the last migration back, with the data that it made room for. The guards return when it is made again. */
export const undoLastMigration = (databaseUrl: string): Promise<void> =>
  withDataSource(databaseUrl, async (dataSource) => {
    const engine = dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'postgres';
    if (engine === 'sqlite') handleOf(dataSource).pragma('foreign_keys = OFF');
    await dropGuards((sql) => dataSource.query(sql), engine);
    await dataSource.undoLastMigration({ transaction: 'each' });
  });
