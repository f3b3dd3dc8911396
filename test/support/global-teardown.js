import { rm } from 'node:fs/promises';
import pg from 'pg';

/** A server that was there before the tests stays, without what they have made on it. */
const dropDatabases = async () => {
  const client = new pg.Client({ connectionString: process.env.DOWNBEAT_TEST_POSTGRES });
  await client.connect();
  const made = await client.query('SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)', [
    `${process.env.DOWNBEAT_TEST_RUN}_`,
  ]);
  for (const { name } of made.rows) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.end();
};

export default async function tearDown() {
  if (globalThis.downbeatTestPostgres === undefined) await dropDatabases();
  else await globalThis.downbeatTestPostgres.stop();
  if (globalThis.downbeatTestFolder !== undefined)
    await rm(globalThis.downbeatTestFolder, { recursive: true, force: true });
}
