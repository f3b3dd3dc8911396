import { parse } from 'csv-parse';
import Database from 'better-sqlite3';
import { openStore } from '#storage';
import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, percent, say, secondsOf, thousands } from './figures.js';
import { importRoster } from './import-roster.js';
import { writeRoster } from './roster-file.js';

const ROUNDS = 3;
const ROWS = 200_000;
const POOL_ROWS = 1_000_000;

/** Where raw rows go: how the table is made, and the row that is stored of a line. */
interface RawTable {
  readonly open: (database: string) => Promise<void> | void;
  readonly insert: string;
  readonly values: (line: readonly string[], nth: number) => readonly unknown[];
}

/** Eight columns of text, without a key: the least that could be done with the file. */
const BARE: RawTable = {
  open(database) {
    const db = new Database(database);
    db.exec(
      'CREATE TABLE roster (name TEXT, instrument TEXT, doubles TEXT, city TEXT, email TEXT, phone TEXT, rate TEXT, currency TEXT)',
    );
    db.close();
  },
  insert: 'INSERT INTO roster VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  values: (line) => line,
};

/** The roster as it is stored, with its key, indexes and constraints, and nothing checked or recognised. */
const OWN: RawTable = {
  open: async (database) => (await openStore(database)).close(),
  insert:
    'INSERT INTO musicians (id, revision, "createdAt", "updatedAt", name, city, instrument, doubles, email, phone, "rateMinor", currency, active, notes, "personKey")' +
    " VALUES (?, 1, ?, ?, ?, ?, ?, '[]', ?, ?, 13000, ?, 1, '', ?)",
  values: ([name, instrument, , city, email, phone, , currency], nth) => {
    const id = `00000000-0000-7000-8000-${nth.toString(16).padStart(12, '0')}`;
    const now = '2026-01-01T00:00:00.000Z';
    return [id, now, now, name, city, instrument, email, phone, currency, `${name}|${city}`];
  },
};

/** The physical limit: csv-parse reading the file, and one prepared insert a row, in one transaction. */
async function rawImport(file: string, database: string, table: RawTable): Promise<void> {
  await table.open(database);
  const db = new Database(database);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  const insert = db.prepare(table.insert);
  db.exec('BEGIN');
  const rows = createReadStream(file).pipe(parse({ from: 2 })) as AsyncIterable<string[]>;
  let nth = 0;
  for await (const row of rows) insert.run(table.values(row, nth++));
  db.exec('COMMIT');
  db.close();
}

/** Roster import against the physical limit, and its memory at the size of a whole union's membership. */
export async function benchImports(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'downbeat-bench-'));
  try {
    const file = join(folder, 'roster.csv');
    await writeRoster(file, ROWS);
    const [ours, bare, own]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < ROUNDS; round++) {
      bare.push(await secondsOf(() => rawImport(file, join(folder, `bare-${round}.db`), BARE)));
      ours.push(await secondsOf(() => importRoster(file, join(folder, `ours-${round}.db`))));
      own.push(await secondsOf(() => rawImport(file, join(folder, `own-${round}.db`), OWN)));
    }
    const share = (raw: readonly number[]): string =>
      percent(median(raw.map((seconds, round) => seconds / ours[round]!)));
    say('raw, into a table without a key', `${thousands(ROWS / median(bare))} rows/s`);
    say('raw, into the roster’s own table', `${thousands(ROWS / median(own))} rows/s`);
    say(
      'roster import',
      `${thousands(ROWS / median(ours))} rows/s: ${share(bare)} and ${share(own)} of these (goal 35 %)`,
    );
    await benchPool(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In a process of its own, so that the peak of its resident memory is the import's. */
async function benchPool(folder: string): Promise<void> {
  const file = join(folder, 'pool.csv');
  await writeRoster(file, POOL_ROWS);
  const child = fileURLToPath(new URL('./import-roster.js', import.meta.url));
  const run = spawnSync(
    process.execPath,
    ['--no-allocation-site-pretenuring', child, file, join(folder, 'pool.db')],
    { encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  const { seconds, peakMegabytes, created } = JSON.parse(run.stdout) as Record<string, number>;
  say(
    `${thousands(created!)} musicians`,
    `${seconds!.toFixed(1)} s, peak ${peakMegabytes!.toFixed(0)} MB resident (goal 300)`,
  );
}
