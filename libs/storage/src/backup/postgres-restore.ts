import { type DataSource, MigrationExecutor, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createGuards, dropGuards, type Run } from '../guards/keep-guards.js';
import { lockWriter } from '../postgres/advisory-lock.js';
import { overRunner } from '../postgres/postgres-connection.js';
import { postgresPool } from '../postgres/postgres-data-source.js';
import { postgresViolation } from '../postgres/postgres-error.js';
import { MIGRATIONS_TABLE, pendingMigrations } from '../store/pending-migrations.js';
import { readBackup, type Whole } from './read-backup.js';
import { migrationsOf, rowsInto } from './restore-rows.js';
import { inUse, notEmpty } from './target.js';
import { type OnRows } from './write-backup.js';

const runOn =
  (runner: QueryRunner): Run =>
  (sql) =>
    runner.query(sql);

const names = async (runner: QueryRunner, sql: string): Promise<readonly string[]> =>
  ((await runner.query(sql)) as readonly { readonly name: string }[]).map(({ name }) => name);

const RECORD_TABLES = `SELECT table_name AS name FROM information_schema.columns
  WHERE table_schema = current_schema() AND column_name = 'revision'`;

const anyRecord = async (runner: QueryRunner, tables: readonly string[]): Promise<boolean> => {
  for (const table of tables) {
    const found = (await runner.query(`SELECT 1 FROM "${table}" LIMIT 1`)) as readonly unknown[];
    if (found.length > 0) return true;
  }
  return false;
};

/** Runs those of the migrations that were not run yet, as part of the runner's transaction. */
const runMigrations = async (migrating: DataSource, runner: QueryRunner): Promise<void> => {
  const executor = new MigrationExecutor(migrating, runner);
  executor.transaction = 'none';
  await executor.executePendingMigrations();
};

/** Rows come in the order of their ids, and may refer to later ones: references are held against them at the end. */
const deferReferences = async (runner: QueryRunner): Promise<() => Promise<void>> => {
  const each = async (how: string): Promise<void> => {
    const found = (await runner.query(
      `SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS "name" FROM pg_constraint
         WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`,
    )) as readonly { readonly table: string; readonly name: string }[];
    for (const { table, name } of found)
      await runner.query(`ALTER TABLE ${table} ALTER CONSTRAINT ${name} ${how}`);
  };
  await each('DEFERRABLE');
  await runner.query('SET CONSTRAINTS ALL DEFERRED');
  return async () => {
    await runner.query('SET CONSTRAINTS ALL IMMEDIATE');
    await each('NOT DEFERRABLE');
  };
};

/** A data source that knows only these migrations; it is never connected to anything but to say what they are. */
const knowing = async (
  url: string,
  migrations: readonly (new () => MigrationInterface)[],
): Promise<DataSource> => postgresPool(url, migrations).initialize();

const restoreWithin = async (
  pool: DataSource,
  runner: QueryRunner,
  { url, file, onRows }: { readonly url: string; readonly file: string; readonly onRows: OnRows },
): Promise<Whole> => {
  let checkReferences = (): Promise<void> => Promise.resolve();
  const whole = await readBackup(file, async (head) => {
    const asItWas = await knowing(url, migrationsOf(head, file));
    try {
      await runMigrations(asItWas, runner);
    } finally {
      await asItWas.destroy();
    }
    checkReferences = await deferReferences(runner);
    return rowsInto(overRunner(runner, null), file, onRows);
  });
  await checkReferences();
  await runMigrations(pool, runner);
  await createGuards(runOn(runner), 'postgres');
  return whole;
};

/**
 * Takes what there is away and puts the backup in its place, in one transaction: readers see the one or the other.
 * The queue's tickets are no records, and are made up for from the books.
 * @throws BackupRefused
 */
export const restorePostgres = async (
  target: { readonly url: string; readonly shown: string; readonly busyTimeoutMs: number },
  file: string,
  replace: boolean,
  onRows: OnRows,
): Promise<Whole> => {
  const { url, shown, busyTimeoutMs } = target;
  const pool = postgresPool(url);
  await pool.initialize();
  try {
    await pendingMigrations(pool, shown);
    const runner = pool.createQueryRunner();
    await runner.startTransaction();
    try {
      await lockWriter(runner, Date.now() + busyTimeoutMs);
      const tables = await names(runner, RECORD_TABLES);
      if (!replace && (await anyRecord(runner, tables))) throw notEmpty(shown);
      await dropGuards(runOn(runner), 'postgres');
      for (const table of tables) await runner.query(`DROP TABLE "${table}" CASCADE`);
      await runner.query(`DROP TABLE IF EXISTS "${MIGRATIONS_TABLE}"`);
      const whole = await restoreWithin(pool, runner, { url, file, onRows });
      await runner.commitTransaction();
      return whole;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw postgresViolation(error)?.kind === 'busy' ? inUse(shown) : error;
    } finally {
      await runner.release();
    }
  } finally {
    await pool.destroy();
  }
};
