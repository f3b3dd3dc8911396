import { systemClock } from '#clock';
import { createKey, KeyRing } from '#desk';
import { encrypt, openStore } from '#storage';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, percent, say, secondsOf, thousands } from '../figures.js';
import { importRoster } from '../import-roster.js';
import { requestRate } from '../request-rate.js';
import { writeRoster } from '../roster-file.js';
import { serve, type Server } from '../serve.js';
import { startPostgres } from '../service/postgres.js';

const ROUNDS = 5;
const SECONDS = 3;
const CLIENTS = '10';
const MUSICIANS = 1_000;
const CHECKS = 200_000;

type Kind = 'plain' | 'guarded' | 'encrypted';

/** What coordinators and their tools ask, most of it reading: one write in five. */
const trafficOf = (id: string): readonly (readonly [method: string, path: string, body?: object])[] => [
  ['GET', '/v1/musicians?limit=50'],
  ['GET', `/v1/musicians/${id}`],
  ['GET', '/v1/musicians?instrument=viola&limit=50'],
  ['PATCH', `/v1/musicians/${id}`, { notes: 'changed' }],
  ['GET', `/v1/musicians/${id}/calendar`],
  ['GET', '/v1/locations'],
  ['GET', '/v1/productions'],
  ['GET', '/v1/musicians?sort=-createdAt&limit=20'],
  ['POST', '/v1/musicians', { name: 'Ada Horn', instrument: 'horn' }],
  ['GET', '/v1/rooms'],
];

/** The traffic as autocannon reads it: each client goes through it again and again (HTTP Archive 1.2). */
const archiveOf = ({ url, key }: Server, id: string): object => ({
  log: {
    entries: trafficOf(id).map(([method, path, body]) => ({
      request: {
        method,
        url: `${url}${path}`,
        headers: [
          { name: 'authorization', value: `Bearer ${key}` },
          ...(body === undefined ? [] : [{ name: 'content-type', value: 'application/json' }]),
          ...(method === 'PATCH' ? [{ name: 'if-match', value: '*' }] : []),
        ],
        ...(body === undefined
          ? {}
          : { postData: { mimeType: 'application/json', text: JSON.stringify(body) } }),
      },
    })),
  },
});

const rateOf = ({ url }: Server, archive: string): number =>
  requestRate(url, ['-c', CLIENTS, '-d', String(SECONDS), '--har', archive]);

/** A new, empty database of a name. */
type Databases = (name: Kind) => Promise<string> | string;

/**
 * Mixed traffic on the service, on the same without keys and history, and on an encrypted database, in turn, on either
 * kind of database; and what it costs to recognise a key that was seen a moment before.
 */
export async function benchLoad(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'downbeat-bench-'));
  const server = await startPostgres();
  try {
    const load = loadavg().map((one) => one.toFixed(1));
    say('load of the machine', load.join(', '));
    const roster = join(folder, 'roster.csv');
    await writeRoster(roster, MUSICIANS);
    await benchKeys(join(folder, 'keys.db'));
    await benchTraffic('SQLite', (kind) => join(folder, `${kind}.db`), roster);
    await benchTraffic('PostgreSQL', (kind) => server.database(kind), roster);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchTraffic(name: string, databases: Databases, roster: string): Promise<void> {
  const servers: Server[] = [];
  const dataKey = randomBytes(32).toString('hex');
  const start = async (kind: Kind): Promise<() => number> => {
    const database = await databases(kind);
    await importRoster(roster, database);
    const id = await firstIdOf(database);
    if (kind === 'encrypted') await encrypt(database, { dataKey, formerDataKey: null, busyTimeoutMs: 5_000 });
    const module = kind === 'plain' ? 'load/serve-plainly.js' : 'serve-downbeat.js';
    const env = { DOWNBEAT_DATA_KEY: kind === 'encrypted' ? dataKey : '' };
    const server = await serve(module, [database, 'admin'], env);
    servers.push(server);
    const archive = `${roster}-${name}-${kind}.json`;
    await writeFile(archive, JSON.stringify(archiveOf(server, id)));
    return () => rateOf(server, archive);
  };
  try {
    const [plain, guarded, encrypted] = [
      await start('plain'),
      await start('guarded'),
      await start('encrypted'),
    ];
    plain();
    guarded();
    const rounds = Array.from({ length: ROUNDS }, () => [plain(), guarded(), encrypted()] as const);
    const of = (at: 0 | 1 | 2): string => `${thousands(median(rounds.map((round) => round[at])))} requests/s`;
    const cost = median(rounds.map(([without, with_]) => 1 - with_ / without));
    const dearer = median(rounds.map(([, without, with_]) => 1 - with_ / without));
    say(`${name}, no keys, no history`, of(0));
    say(`${name}, the service`, `${of(1)}: keys and history cost ${percent(cost)} (goal: 25 % at most)`);
    say(`${name}, encrypted`, `${of(2)}: that costs ${percent(dearer)} more`);
  } finally {
    for (const server of servers) server.process.kill();
    await Promise.all(servers.map(({ process }) => once(process, 'exit')));
  }
}

async function firstIdOf(database: string): Promise<string> {
  const store = await openStore(database);
  const [first] = (await store.books.musicians.page({ where: {}, sort: 'createdAt', limit: 1, cursor: null }))
    .items;
  await store.close();
  return first!.id;
}

async function benchKeys(database: string): Promise<void> {
  const store = await openStore(database);
  const key = await createKey(store, { name: 'warm', role: 'admin' });
  if (!key.ok) throw new Error(key.refusal.message);
  const ring = new KeyRing(store, systemClock);
  const check = async (times: number): Promise<void> => {
    for (let nth = 0; nth < times; nth += 1) await ring.recognise(key.value.secret);
  };
  await check(CHECKS / 10);
  const micros = (1e6 * (await secondsOf(() => check(CHECKS)))) / CHECKS;
  say('recognising a key, warm', `${micros.toFixed(1)} µs (goal 50)`);
  await store.close();
}
