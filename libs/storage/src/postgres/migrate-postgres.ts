import { type DataSource, MigrationExecutor } from 'typeorm';
import { createGuards, dropGuards, guardsStand, type Run } from '../guards/keep-guards.js';
import { pendingMigrations } from '../store/pending-migrations.js';
import { lockMigration, unlockMigration } from './advisory-lock.js';

const isReady = async (dataSource: DataSource, shown: string): Promise<boolean> =>
  (await pendingMigrations(dataSource, shown)).length === 0 &&
  (await guardsStand((sql) => dataSource.query(sql), 'postgres'));

/** The migrations between guards that are taken away and made anew, all in one transaction. */
const migrateUnguarded = async (dataSource: DataSource): Promise<readonly string[]> => {
  const runner = dataSource.createQueryRunner();
  const run: Run = (sql) => runner.query(sql);
  try {
    await runner.startTransaction();
    await dropGuards(run, 'postgres');
    const ran = await new MigrationExecutor(dataSource, runner).executePendingMigrations();
    await createGuards(run, 'postgres');
    await runner.commitTransaction();
    return ran.map(({ name }) => name);
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
};

/**
 * Runs what is pending in one transaction, behind a lock: of two processes that start at once, one waits and then
 * finds nothing left to do. Answers the names of the migrations that ran here.
 */
export const migratePostgres = async (
  dataSource: DataSource,
  shown: string,
  deadline: number,
): Promise<readonly string[]> => {
  if (await isReady(dataSource, shown)) return [];
  const holder = dataSource.createQueryRunner();
  try {
    await lockMigration(holder, deadline);
    try {
      if (await isReady(dataSource, shown)) return [];
      return await migrateUnguarded(dataSource);
    } finally {
      await unlockMigration(holder);
    }
  } finally {
    await holder.release();
  }
};
