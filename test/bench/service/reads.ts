import { type Job, type Store } from '#desk';
import { openStore } from '#storage';
import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from '../figures.js';
import { importedDemo } from '../planning/demo-rows.js';
import { Client } from './client.js';
import { atRate, oneAtATime, quantile } from './latency.js';
import { makeProductions } from './productions.js';
import { onStage, type Stage } from './stage.js';

export interface ReadsRun {
  readonly seconds: number;
  readonly perSecond: number;
  readonly followers: number;
}

/** Plans that are open at any time while the service plans: more than are made at once. */
const OPEN_PLANS = 4;
/** Never at its end while it is measured. */
const LONG = { iterations: 1_000_000_000, seconds: 3_600 };

interface Ground {
  readonly client: Client;
  readonly paths: readonly string[];
  readonly films: readonly string[];
}

/** How long reads take while nothing is planned, and while plans are made by as many threads as there are cores. */
export const benchReads = (name: string, databaseUrl: string, run: ReadsRun): Promise<void> =>
  onStage(async (stage) => {
    const store = await openStore(databaseUrl);
    stage.undo(() => store.close());
    const isShared = databaseUrl.startsWith('postgres');
    const cores = availableParallelism();
    const makeReady = await prepare(store);
    const api = await stage.run('api', databaseUrl, { PLANNERS: isShared ? '0' : String(cores) });
    if (isShared)
      for (let nth = 0; nth < cores; nth += 1) await stage.run('worker', databaseUrl, { PLANNERS: '1' });
    const client = await Client.of(store, api.ready);
    stage.undo(() => client.close());
    const ground = { client, ...(await makeReady(client)) };
    const idle = await measure(`${name}, idle`, ground, run, null);
    const first = await keepPlanning(stage, ground, store);
    await pause(1_000);
    await measure(`${name}, ${cores} plans at a time`, ground, run, idle);
    for (let nth = 0; nth < run.followers; nth += 1) await client.follow(first);
    await measure(`… and ${run.followers} follow one`, ground, run, idle);
  });

/** The demo production with a plan of it applied, and long films to plan; then what there is to read of the demo. */
async function prepare(store: Store): Promise<(client: Client) => Promise<Pick<Ground, 'paths' | 'films'>>> {
  const demo = await importedDemo(store);
  const films = await makeProductions(store, OPEN_PLANS, 60);
  return async (client) => {
    const job = await client.plan(demo.id, { apply: true, seconds: 5 });
    await ended(client, job);
    const at = `/v1/productions/${demo.id}`;
    const page = [`${at}/sessions`, `${at}/sessions?limit=10`];
    const paths = [...page, `${at}/plans`, ...page, `${at}/jobs?limit=10`, ...page, `${at}/jobs/${job.id}`];
    return { paths, films: [demo, ...films].map(({ id }) => id) };
  };
}

async function ended(client: Client, { id }: Job): Promise<void> {
  for (;;) {
    const { status } = JSON.parse(await client.ask(`/v1/jobs/${id}`)) as Job;
    if (status === 'done') return;
    if (status === 'failed' || status === 'cancelled') throw new Error(`the plan ${status}`);
    await pause(100);
  }
}

/** Sees to it that plans wait as long as the stage stands; answers the one that runs first. */
async function keepPlanning(stage: Stage, { client, films }: Ground, store: Store): Promise<Job> {
  let asked = 0;
  const ask = (): Promise<Job> => client.plan(films[asked++ % films.length]!, { ...LONG, seed: asked });
  const fill = async (): Promise<void> => {
    const open = await store.books.jobs.count({ status: ['queued', 'running'] });
    for (let nth = open; nth < OPEN_PLANS; nth += 1) await ask();
  };
  // A long film first: it is not proven before the end, so whoever follows it has something to follow.
  asked = 1;
  const first = await ask();
  await fill();
  let filling: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    filling = filling.then(fill);
  }, 1_000);
  stage.undo(async () => {
    clearInterval(timer);
    await filling;
  });
  return first;
}

interface Measured {
  readonly p50: number;
  readonly p99: number;
}

async function measure(
  name: string,
  { client, paths }: Ground,
  { seconds, perSecond }: ReadsRun,
  idle: Measured | null,
): Promise<Measured> {
  const alone = await oneAtATime(client, paths, Math.ceil(seconds / 5));
  await loopLag(client);
  const taken = await atRate(client, paths, perSecond, seconds);
  const lag = await loopLag(client);
  const measured = { p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) };
  const ratio =
    idle === null
      ? ''
      : `, ${(measured.p50 / idle.p50).toFixed(1)} and ${(measured.p99 / idle.p99).toFixed(1)} × idle (goal p99 100 ms)`;
  say(
    name,
    `p50 ${ms(measured.p50)}, p99 ${ms(measured.p99)}, most ${ms(quantile(taken, 1))} at ${perSecond}/s${ratio}; ` +
      `one at a time ${ms(quantile(alone, 0.5))}, ${ms(quantile(alone, 0.99))}; event loop p99 ${ms(lag.p99)}, most ${ms(lag.most)}`,
  );
  return measured;
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;

/** The service's event loop since this was asked last: how late it came, as its own metrics say; 10 ms is the meter's step. */
async function loopLag(client: Client): Promise<{ readonly p99: number; readonly most: number }> {
  const text = await client.ask('/metrics');
  const value = (name: string): number =>
    1_000 * Number(new RegExp(`^nodejs_eventloop_lag_${name}_seconds (\\S+)`, 'm').exec(text)?.[1]);
  return { p99: value('p99'), most: value('max') };
}
