import { type DataSource } from 'typeorm';
import { createGuards, dropGuards, guardsStand, type Run } from '../guards/keep-guards.js';
import { pendingMigrations } from '../store/pending-migrations.js';
import { StoreUnavailable } from '../store/store-unavailable.js';
import { patiently } from './patiently.js';
import { handleOf } from './sqlite-data-source.js';

const runOn =
  (dataSource: DataSource): Run =>
  (sql) =>
    dataSource.query(sql);

/** Whether nothing is left to do: every migration had, every guard in place. */
const isReady = async (dataSource: DataSource, shown: string): Promise<boolean> =>
  (await pendingMigrations(dataSource, shown)).length === 0 &&
  (await guardsStand(runOn(dataSource), 'sqlite'));

/** A rebuilt parent table deletes its children unless foreign keys are off, and inside a transaction they stay on. */
const migrateLocked = async (dataSource: DataSource, shown: string): Promise<readonly string[]> => {
  const handle = handleOf(dataSource);
  if (await isReady(dataSource, shown)) return [];
  await dropGuards(runOn(dataSource), 'sqlite');
  const ran = await dataSource.runMigrations({ transaction: 'none' });
  await createGuards(runOn(dataSource), 'sqlite');
  const dangling = handle.pragma('foreign_key_check') as readonly unknown[];
  if (dangling.length > 0) throw new Error(`${dangling.length} references lead nowhere after the migration`);
  return ran.map(({ name }) => name);
};

/**
 * Runs what is pending, and makes the guards anew, in one immediate transaction: of two processes that start at once, one waits and then finds
 * nothing left to do. Answers the names of the migrations that ran here.
 */
export const migrateSqlite = async (
  dataSource: DataSource,
  shown: string,
  deadline: number,
): Promise<readonly string[]> => {
  if (await isReady(dataSource, shown)) return [];
  const handle = handleOf(dataSource);
  handle.pragma('foreign_keys = OFF');
  try {
    const begun = await patiently(deadline, () => handle.exec('BEGIN IMMEDIATE'));
    if (begun === 'busy') {
      throw new StoreUnavailable('STORE.BUSY', `${shown} is being written by another process`);
    }
    const ran = await migrateLocked(dataSource, shown);
    handle.exec('COMMIT');
    return ran;
  } catch (error) {
    if (handle.inTransaction) handle.exec('ROLLBACK');
    throw error;
  } finally {
    handle.pragma('foreign_keys = ON');
  }
};
