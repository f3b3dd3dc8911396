import { type DataSource, type QueryResult, type QueryRunner } from 'typeorm';
import { quoted } from '../sql/parameters.js';
import { type Row } from '../sql/sql-value.js';
import { type Seal } from '../sealing/seal.js';
import { type Database, type Transaction } from '../store/database.js';
import { SEALED_TABLES } from '../tables/all-tables.js';
import { lockWriter } from './advisory-lock.js';
import { migratePostgres } from './migrate-postgres.js';
import { overRunner, PostgresConnection } from './postgres-connection.js';
import { postgresPool } from './postgres-data-source.js';
import { postgresViolation } from './postgres-error.js';
import { postgresOutage } from './postgres-outage.js';
import { postgresFault } from './postgres-faults.js';

/** Rolling back on a connection that has died fails too; the server has then rolled back by itself. */
const rollBack = async (runner: QueryRunner): Promise<void> => {
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch {
    // What made the work fail is what matters; it is on its way to the caller.
  } finally {
    await runner.release();
  }
};

/**
 * Writers hold one advisory lock, so writes of all processes follow one another as they do on SQLite: none fails for
 * want of serialisability, and no work has to be run twice (an import reads a stream that cannot be read again).
 */
class PostgresDatabase implements Database {
  readonly reading: PostgresConnection;

  constructor(
    private readonly pool: DataSource,
    private readonly seal: Seal | null,
  ) {
    this.reading = new PostgresConnection(async (sql, values) => {
      const runner = pool.createQueryRunner();
      try {
        return (await runner.query(sql, [...values], true)) as QueryResult<Row>;
      } finally {
        await runner.release();
      }
    }, seal);
  }

  async begin(deadline: number): Promise<Transaction | 'busy'> {
    const runner = this.pool.createQueryRunner();
    try {
      await runner.startTransaction('READ COMMITTED');
      await lockWriter(runner, deadline);
    } catch (error) {
      await rollBack(runner);
      if (postgresViolation(error)?.kind === 'busy') return 'busy';
      throw error;
    }
    return {
      connection: overRunner(runner, this.seal),
      commit: async () => {
        await runner.commitTransaction();
        await runner.release();
      },
      rollback: () => rollBack(runner),
    };
  }

  readonly outage = postgresOutage;

  async wipe(): Promise<void> {
    for (const { name } of SEALED_TABLES) await this.pool.query(`VACUUM ${quoted(name)}`);
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }
}

const openPool = async (
  url: string,
  shown: string,
  busyTimeoutMs: number,
): Promise<{ readonly pool: DataSource; readonly ran: readonly string[] }> => {
  const pool = postgresPool(url);
  try {
    await pool.initialize();
    return { pool, ran: await migratePostgres(pool, shown, Date.now() + busyTimeoutMs) };
  } catch (error) {
    if (pool.isInitialized) await pool.destroy();
    throw postgresFault(error, shown);
  }
};

export const migratePostgresDatabase = async (
  url: string,
  shown: string,
  busyTimeoutMs: number,
): Promise<readonly string[]> => {
  const { pool, ran } = await openPool(url, shown, busyTimeoutMs);
  await pool.destroy();
  return ran;
};

export const openPostgres = async (
  url: string,
  shown: string,
  busyTimeoutMs: number,
  seal: Seal | null,
): Promise<Database> => new PostgresDatabase((await openPool(url, shown, busyTimeoutMs)).pool, seal);
