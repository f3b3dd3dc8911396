/**
 * `npm run torture [-- --requests 100000 --inputs 1000000 --kills 200 --laws 20 --seed 1]`: the long versions of the fuzz
 * and kill tests, and the laws of the unit tests on cases of their own. Every route of the OpenAPI document is sent valid, borderline and hostile requests, also with a key that may see
 * nothing of what they name; every reader of typed text is sent spoiled input; a writing process is killed at random
 * moments. Prints what was tried and what should not have happened, and ends with 1 if anything did.
 */
import { createKey, Store } from '#desk';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createApp } from '../../apps/api/src/create-app.js';
import { startPostgres } from '../bench/service/postgres.js';
import { aCue, aProduction, written } from '../support/books.js';
import { fuzzParsers } from '../support/fuzz/fuzz-parsers.js';
import { fuzzService, type FuzzTally } from '../support/fuzz/fuzz-service.js';
import { killRounds } from '../support/kills/kill-rounds.js';
import { tryLaws } from './laws.js';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    inputs: { type: 'string', default: '1000000' },
    kills: { type: 'string', default: '200' },
    laws: { type: 'string', default: '20' },
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
  requestTimeoutMs: 60_000,
  corsOrigins: [],
  rateLimitPerMinute: 0,
  planners: 0,
  retentionDays: 0,
  dataKey: null,
  formerDataKey: null,
  logLevel: 'silent',
} as const;

/** Text of a production that only some keys may see. */
const HIDDEN = 'zqxhidden';

async function requestsOn(databaseUrl: string, whose: 'admin' | 'stranger'): Promise<FuzzTally> {
  const app = await createApp({ ...SETTINGS, databaseUrl });
  try {
    const store = app.get(Store);
    const ids = await written(store, async (books) => {
      const slug = { slug: `${HIDDEN}-${whose}`, title: HIDDEN, notes: HIDDEN };
      const production = await books.productions.add(aProduction(slug));
      const cue = await books.cues.add(aCue(production.id, { title: HIDDEN }));
      const own = await books.productions.add(aProduction({ slug: `own-${whose}` }));
      return { own: own.id, hidden: [production.id, cue.id] };
    });
    const key = await createKey(store, {
      name: 'torture',
      role: 'admin',
      productions: whose === 'admin' ? null : [ids.own],
    });
    if (!key.ok) throw new Error(key.refusal.message);
    const how = { runs: Number(values.requests), seed };
    return whose === 'admin'
      ? await fuzzService(app, key.value.secret, [], how)
      : await fuzzService(app, key.value.secret, ids.hidden, { ...how, hidden: HIDDEN });
  } finally {
    await app.close();
  }
}

/** A line of the table, and what went wrong. */
interface Chapter {
  readonly tried: number;
  readonly survived: number;
  readonly lost: number;
  readonly faults: readonly string[];
}

const fuzzed = ({ tried, faults }: FuzzTally): Chapter => ({
  tried,
  survived: tried - faults.length,
  lost: 0,
  faults,
});

async function killed(name: string, url: string): Promise<Chapter> {
  const { tried, survived, lost, broken, acknowledged, during } = await killRounds(url, {
    kills: Number(values.kills),
    chance: Math.random,
  });
  const when = Object.entries(during)
    .map(([what, times]) => `${times} during ${what}`)
    .join(', ');
  notes.push(`kills on ${name}: ${acknowledged} writes were told as kept; ${when}`);
  return { tried, survived, lost: lost.length, faults: [...lost, ...broken] };
}

async function laws(): Promise<Chapter> {
  const { broken, ...rest } = await tryLaws(Number(values.laws), seed, join(folder, 'laws.json'));
  return { ...rest, lost: 0, faults: broken };
}

const COLUMNS = ['tried', 'survived', 'lost', 'leaked', '5xx', 'other'];
const line = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(28) : cell.padStart(11))).join('');

const rowOf = ({ tried, survived, lost, faults }: Chapter): readonly string[] => {
  const leaked = faults.filter((fault) => fault.startsWith('leaks')).length;
  const refused = faults.filter((fault) => fault.startsWith('answered 5')).length;
  return [tried, survived, lost, leaked, refused, faults.length - lost - leaked - refused].map(String);
};

const folder = await mkdtemp(join(tmpdir(), 'downbeat-torture-'));
const server = await startPostgres();
let failed = false;
const notes: string[] = [];
const write = (text: string): void => void process.stdout.write(`${text}\n`);
try {
  write(`seed ${seed}`);
  write(line(['', ...COLUMNS]));
  const sqlite = join(folder, 'torture.db');
  const postgres = await server.database('torture');
  const chapters: readonly (readonly [string, () => Promise<Chapter>])[] = [
    ['kills, SQLite', () => killed('SQLite', join(folder, 'kills.db'))],
    ['kills, PostgreSQL', async () => killed('PostgreSQL', await server.database('kills'))],
    ['requests, SQLite', async () => fuzzed(await requestsOn(sqlite, 'admin'))],
    ['requests, PostgreSQL', async () => fuzzed(await requestsOn(postgres, 'admin'))],
    ['a stranger’s, SQLite', async () => fuzzed(await requestsOn(sqlite, 'stranger'))],
    ['a stranger’s, PostgreSQL', async () => fuzzed(await requestsOn(postgres, 'stranger'))],
    ['laws', laws],
    ['inputs of readers', async () => fuzzed(await fuzzParsers({ runs: Number(values.inputs), seed }))],
  ];
  for (const [name, run] of chapters) {
    const chapter = await run();
    write(line([name, ...rowOf(chapter)]));
    for (const fault of chapter.faults) write(`  ${fault}`);
    failed ||= chapter.faults.length > 0;
  }
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
for (const text of notes) write(text);
// The embedded PostgreSQL ends a process that ends by itself with 0, whatever its exit code was to be.
process.exit(failed ? 1 : 0);
