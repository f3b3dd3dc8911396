import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { systemClock } from '#clock';
import { makeReport, type Production, type Store } from '#desk';
import { formatsOf, onPaper, type ReportFormat, REPORT_NAMES, type ReportName, written } from '#reports';
import { openStore } from '#storage';
import { median, say } from './figures.js';

const ROUNDS = 7;
const GOAL_MS = 150;
const GOAL_SECONDS = 60;
const GOAL_MB = 600;
const FORMATS: readonly ReportFormat[] = ['html', 'json', 'csv'];

const LAUNCHER = resolve('apps/cli/bin/downbeat.mjs');
/** Has a process say what it took when it ends. */
const TELLING = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => { const u = process.resourceUsage();' +
    'process.stderr.write("#" + u.maxRSS + " " + (u.userCPUTime + u.systemCPUTime)); });',
)}`;

/** Every report of the demo as a page, JSON and CSV, read from the books; and everything into one folder. */
export async function benchReports(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'downbeat-bench-'));
  const database = join(folder, 'demo.db');
  try {
    await downbeat(['demo', '--folder', join(folder, 'files')], database);
    const store = await openStore(database, { busyTimeoutMs: 5_000 });
    try {
      await single(store);
    } finally {
      await store.close();
    }
    const all = ['report', 'all', '--production', 'dead-reckoning', '--out', join(folder, 'out')];
    const { seconds, cpuSeconds, megabytes } = await downbeat(all, database);
    say(
      'everything into a folder',
      `${seconds.toFixed(1)} s (goal ${GOAL_SECONDS}), ${cpuSeconds.toFixed(1)} s of processor time, ` +
        `${megabytes.toFixed(0)} MB (goal ${GOAL_MB})`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function single(store: Store): Promise<void> {
  const [production] = await store.books.productions.all({});
  if (production === undefined) throw new Error('the demo has no production');
  for (const name of REPORT_NAMES) {
    const times: string[] = [];
    for (const format of FORMATS.filter((one) => formatsOf(name).includes(one))) {
      const { wall, cpu } = await timed(() => made(store, production, name, format));
      times.push(`${format} ${wall.toFixed(0)} (${cpu.toFixed(0)})`);
    }
    say(name, `${times.join(', ')} ms, of processor time in brackets (goal ${GOAL_MS})`);
  }
}

async function made(
  store: Store,
  production: Production,
  name: ReportName,
  format: ReportFormat,
): Promise<void> {
  const asked = name === 'cue-sheet' ? { draft: 'true' } : {};
  const report = await makeReport({ books: store.books, clock: systemClock }, production, name, asked);
  if (!report.ok) throw new Error(`${name}: ${report.refusal.message}`);
  await written(report.value, format, onPaper());
}

/** Medians in milliseconds: by the clock on the wall, and of the processor, which other programs do not slow. */
async function timed(work: () => Promise<void>): Promise<{ readonly wall: number; readonly cpu: number }> {
  await work();
  const walls: number[] = [];
  const cpus: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begin = performance.now();
    const before = process.cpuUsage();
    await work();
    walls.push(performance.now() - begin);
    const { user, system } = process.cpuUsage(before);
    cpus.push((user + system) / 1_000);
  }
  return { wall: median(walls), cpu: median(cpus) };
}

interface Took {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

/** Runs the command line in a process of its own. */
function downbeat(args: readonly string[], database: string): Promise<Took> {
  const begin = performance.now();
  const child = spawn(process.execPath, ['--import', TELLING, LAUNCHER, ...args], {
    env: { ...process.env, DATABASE_URL: database },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) => {
      const [, kilobytes, micros] = /#(\d+) (\d+)/.exec(told) ?? [];
      if (status !== 0 || kilobytes === undefined) fail(new Error(told));
      else
        done({
          seconds: (performance.now() - begin) / 1_000,
          cpuSeconds: Number(micros) / 1_000_000,
          megabytes: Number(kilobytes) / 1_024,
        });
    });
  });
}
