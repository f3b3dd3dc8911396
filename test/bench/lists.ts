import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Server } from './serve.js';
import { importRoster } from './import-roster.js';
import { median, percent, say, thousands } from './figures.js';
import { requestRate } from './request-rate.js';
import { writeRoster } from './roster-file.js';

const ROUNDS = 3;
const SECONDS = 4;

/** A list endpoint of the service against a bare Fastify handler that runs the same SQL and answers the same bytes. */
export async function benchLists(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'downbeat-bench-'));
  const database = join(folder, 'lists.db');
  const file = join(folder, 'roster.csv');
  const servers: Server[] = [];
  try {
    await writeRoster(file, 5_000);
    await importRoster(file, database);
    const ours = await serve('serve-downbeat.js', [database]);
    servers.push(ours);
    const bare = await serve('serve-bare.js', [database]);
    servers.push(bare);
    for (const path of [
      '/v1/musicians',
      '/v1/musicians?limit=200',
      '/v1/musicians?instrument=viola&sort=-name',
    ]) {
      await compare(path, ours, bare);
    }
  } finally {
    for (const server of servers) server.process.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

async function compare(path: string, ours: Server, bare: Server): Promise<void> {
  const [one, other] = [await bodyOf(ours, path), await bodyOf(bare, path)];
  if (one !== other) throw new Error(`${path}: the bare handler answers other bytes`);
  const pairs = Array.from({ length: ROUNDS }, () => [rateOf(bare, path), rateOf(ours, path)] as const);
  const ratio = median(pairs.map(([limit, reached]) => reached / limit));
  const reached = median(pairs.map(([, rate]) => rate));
  say(path, `${thousands(reached)} requests/s, ${percent(ratio)} of the bare handler (goal 50 %)`);
}

const bodyOf = async ({ url, key }: Server, path: string): Promise<string> =>
  (await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${key}` } })).text();

function rateOf({ url, key }: Server, path: string): number {
  const options = ['-c', '10', '-d', String(SECONDS), '-W', '[', '-c', '10', '-d', '1', ']'];
  return requestRate(`${url}${path}`, [...options, '-H', `authorization=Bearer ${key}`]);
}
