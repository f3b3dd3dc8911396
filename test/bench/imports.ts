import { parse } from 'csv-parse';
import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, percent, say, secondsOf, thousands } from './figures.js';
import { importRoster } from './import-roster.js';
import { writeRoster } from './roster-file.js';

const PAIRS = 3;
const ROWS = 200_000;
const POOL_ROWS = 1_000_000;

/** The physical limit: csv-parse reading the file, and one prepared insert a row, in one transaction. */
async function rawImport(file: string, database: string): Promise<void> {
  const db = new Database(database);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.exec(
    'CREATE TABLE roster (name TEXT, instrument TEXT, doubles TEXT, city TEXT, email TEXT, phone TEXT, rate TEXT, currency TEXT)',
  );
  const insert = db.prepare('INSERT INTO roster VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  db.exec('BEGIN');
  const rows = createReadStream(file).pipe(parse({ from: 2 })) as AsyncIterable<string[]>;
  for await (const row of rows) insert.run(row);
  db.exec('COMMIT');
  db.close();
}

/** Roster import against the physical limit, and its memory at the size of a whole union's membership. */
export async function benchImports(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'downbeat-bench-'));
  try {
    const file = join(folder, 'roster.csv');
    await writeRoster(file, ROWS);
    const ours: number[] = [];
    const raw: number[] = [];
    for (let pair = 0; pair < PAIRS; pair++) {
      raw.push(await secondsOf(() => rawImport(file, join(folder, `raw-${pair}.db`))));
      ours.push(await secondsOf(() => importRoster(file, join(folder, `ours-${pair}.db`))));
    }
    const ratio = median(raw.map((seconds, pair) => seconds / ours[pair]!));
    say('raw limit', `${thousands(ROWS / median(raw))} rows/s`);
    say(
      'roster import',
      `${thousands(ROWS / median(ours))} rows/s, ${percent(ratio)} of the limit (goal 35 %)`,
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
