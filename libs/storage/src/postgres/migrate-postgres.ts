import { type DataSource } from 'typeorm';
import { pendingMigrations } from '../store/pending-migrations.js';
import { lockMigration, unlockMigration } from './advisory-lock.js';

/**
 * Runs what is pending in one transaction, behind a lock: of two processes that start at once, one waits and then
 * finds nothing left to do. Answers the names of the migrations that ran here.
 */
export const migratePostgres = async (
  dataSource: DataSource,
  shown: string,
  deadline: number,
): Promise<readonly string[]> => {
  if ((await pendingMigrations(dataSource, shown)).length === 0) return [];
  const holder = dataSource.createQueryRunner();
  try {
    await lockMigration(holder, deadline);
    try {
      if ((await pendingMigrations(dataSource, shown)).length === 0) return [];
      return (await dataSource.runMigrations({ transaction: 'all' })).map(({ name }) => name);
    } finally {
      await unlockMigration(holder);
    }
  } finally {
    await holder.release();
  }
};
