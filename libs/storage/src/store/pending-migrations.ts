import { type DataSource } from 'typeorm';
import { StoreUnavailable } from './store-unavailable.js';

export const MIGRATIONS_TABLE = 'schema_migrations';

/**
 * The names of the migrations that this database has not had yet.
 * @throws StoreUnavailable `STORE.NEWER_SCHEMA` when it has had some that this program does not know.
 */
export const pendingMigrations = async (
  dataSource: DataSource,
  shown: string,
): Promise<readonly string[]> => {
  const runner = dataSource.createQueryRunner();
  try {
    const known = dataSource.migrations.map(({ name, constructor }) => name ?? constructor.name);
    if (!(await runner.hasTable(MIGRATIONS_TABLE))) return known;
    const rows = (await runner.query(`SELECT "name" FROM "${MIGRATIONS_TABLE}"`)) as {
      readonly name: string;
    }[];
    const had = new Set(rows.map(({ name }) => name));
    const strange = [...had].filter((name) => !known.includes(name));
    if (strange.length > 0) {
      throw new StoreUnavailable(
        'STORE.NEWER_SCHEMA',
        `${shown} was made by a newer version of this program (it has had ${strange.join(', ')})`,
      );
    }
    return known.filter((name) => !had.has(name));
  } finally {
    await runner.release();
  }
};
