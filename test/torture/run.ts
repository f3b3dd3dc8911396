/**
 * `npm run torture [-- --requests 100000 --inputs 1000000 --seed 1]`: the long versions of the fuzz tests. Every route of
 * the OpenAPI document is sent valid, borderline and hostile requests, every reader of typed text spoiled input; prints
 * what was tried and what should not have happened, and ends with 1 if anything did.
 */
import { createKey, Store } from '#desk';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createApp } from '../../apps/api/src/create-app.js';
import { startPostgres } from '../bench/service/postgres.js';
import { fuzzParsers } from '../support/fuzz/fuzz-parsers.js';
import { fuzzService, type FuzzTally } from '../support/fuzz/fuzz-service.js';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    inputs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const seed = Number(values.seed);

const SETTINGS = {
  port: 0,
  host: '127.0.0.1',
  busyTimeoutMs: 5_000,
  bodyLimitBytes: 100_000,
  uploadLimitBytes: 1_000_000,
  uploadWaitMs: 20_000,
  rateLimitPerMinute: 0,
  planners: 0,
  logLevel: 'silent',
} as const;

async function requestsOn(databaseUrl: string): Promise<FuzzTally> {
  const app = await createApp({ ...SETTINGS, databaseUrl });
  try {
    const key = await createKey(app.get(Store), 'torture', {
      name: 'torture',
      role: 'admin',
      productions: null,
    });
    if (!key.ok) throw new Error(key.refusal.message);
    return await fuzzService(app, key.value.secret, [], { runs: Number(values.requests), seed });
  } finally {
    await app.close();
  }
}

const line = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(28) : cell.padStart(12))).join('');

const folder = await mkdtemp(join(tmpdir(), 'downbeat-torture-'));
const server = await startPostgres();
const faults: string[] = [];
const write = (text: string): void => void process.stdout.write(`${text}\n`);
try {
  write(`seed ${seed}`);
  write(line(['', 'tried', 'survived', 'broken']));
  const chapters: readonly (readonly [string, () => Promise<FuzzTally>])[] = [
    ['requests, SQLite', () => requestsOn(join(folder, 'torture.db'))],
    ['requests, PostgreSQL', async () => requestsOn(await server.database('torture'))],
    ['inputs of readers', () => fuzzParsers({ runs: Number(values.inputs), seed })],
  ];
  for (const [name, run] of chapters) {
    const tally = await run();
    const broken = tally.faults.length;
    write(line([name, String(tally.tried), String(tally.tried - broken), String(broken)]));
    faults.push(...tally.faults);
  }
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
for (const fault of faults) write(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
