import { type QueryRunner } from 'typeorm';

/** Two keys of this program in PostgreSQL's space of advisory locks ("downbeat" and what is locked). */
const PROGRAM = 0x646f776e;
const WRITER = 1;
const MIGRATION = 2;

const setLockTimeout = async (
  runner: QueryRunner,
  scope: 'LOCAL' | 'SESSION',
  deadline: number,
): Promise<void> => {
  const left = Math.max(1, Math.ceil(deadline - Date.now()));
  await runner.query(`SET ${scope} lock_timeout = ${left}`);
};

/** Makes the transaction the only writing one, of all processes, until its end. Fails with 55P03 at the deadline. */
export const lockWriter = async (runner: QueryRunner, deadline: number): Promise<void> => {
  await setLockTimeout(runner, 'LOCAL', deadline);
  await runner.query(`SELECT pg_advisory_xact_lock(${PROGRAM}, ${WRITER})`);
};

/** Makes this session the only migrating one until it ends or lets go. */
export const lockMigration = async (runner: QueryRunner, deadline: number): Promise<void> => {
  await setLockTimeout(runner, 'SESSION', deadline);
  await runner.query(`SELECT pg_advisory_lock(${PROGRAM}, ${MIGRATION})`);
};

export const unlockMigration = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`SELECT pg_advisory_unlock(${PROGRAM}, ${MIGRATION})`);
  await runner.query('SET SESSION lock_timeout = DEFAULT');
};
