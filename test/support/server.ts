import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** The URL of a database of the tests' PostgreSQL; without a name, of the one there always is. */
export const urlOnServer = (name?: string): string => {
  const url = process.env['DOWNBEAT_TEST_POSTGRES'];
  if (url === undefined) throw new Error('no PostgreSQL: run this suite in the project "service"');
  if (name === undefined) return url;
  const named = new URL(url);
  named.pathname = `/${name}`;
  return named.href;
};

/** Does something on a connection of its own. */
export const connected = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const onServer = (sql: string): Promise<unknown> => connected(urlOnServer(), (client) => client.query(sql));

let made = 0;

/** Makes a database as `template` is, and answers its name. What is left of those of this run, its teardown drops. */
export const makeDatabase = async (template: string): Promise<string> => {
  made += 1;
  const name = `${process.env['DOWNBEAT_TEST_RUN'] ?? 'downbeat'}_${process.pid}_${made}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  return name;
};

/** Waits a while for other connections that are closing, and tells whether all have: one that is cut off is an error of its client. */
export const untilLeft = async (client: pg.Client, name: string): Promise<boolean> => {
  for (let nth = 0; nth < 40; nth += 1) {
    const others = 'SELECT FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()';
    if ((await client.query(others, [name])).rowCount === 0) return true;
    await pause(50);
  }
  return false;
};

export const dropDatabase = (name: string): Promise<void> =>
  connected(urlOnServer(), async (client) => {
    await untilLeft(client, name);
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
