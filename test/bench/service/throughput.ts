import { type Job, type Store } from '#desk';
import { openStore } from '#storage';
import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { say, thousands } from '../figures.js';
import { Client } from './client.js';
import { quantile } from './latency.js';
import { makeProductions } from './productions.js';
import { type Server } from './postgres.js';
import { onStage } from './stage.js';

export interface ThroughputRun {
  readonly productions: number;
  readonly greedy: number;
  readonly modest: number;
  readonly workers: readonly number[];
}

/** Some tenths of a second, the same plan on any machine. */
const SHORT = { iterations: 100 };

/** Jobs a minute over several numbers of workers, and whether productions wait for each other's many plans. */
export async function benchThroughput(server: Server, run: ThroughputRun): Promise<void> {
  for (const workers of run.workers)
    await withWorkers(server, workers, run.productions, async ({ client, store, productions }) => {
      const begin = performance.now();
      for (const id of productions) await client.plan(id, SHORT);
      const jobs = await allDone(store, productions.length);
      const minutes = (performance.now() - begin) / 60_000;
      const lags = jobs.map((job, rank) => rank - jobs.filter(({ id }) => id < job.id).length);
      say(
        `${workers} ${workers === 1 ? 'worker' : 'workers'}, ${availableParallelism()} cores`,
        `${thousands(jobs.length / minutes)} jobs/min; ${productions.length} productions waited ${spread(jobs)}; ` +
          `at most ${Math.max(...lags)} places later than they had asked`,
      );
    });
  await benchFairness(server, run);
}

const spread = (jobs: readonly Job[]): string => {
  const waits = jobs.map(
    ({ createdAt, updatedAt }) => (Date.parse(updatedAt) - Date.parse(createdAt)) / 1_000,
  );
  return (
    [0, 0.5, 0.99, 1].map((share) => quantile(waits, share).toFixed(1)).join(' / ') +
    ' s (least, p50, p99, most)'
  );
};

/** One production asks for many plans, then others for one each. */
const benchFairness = (server: Server, { greedy, modest }: ThroughputRun): Promise<void> =>
  withWorkers(server, 2, modest + 1, async ({ client, store, productions }) => {
    const [many, ...others] = productions;
    for (let seed = 1; seed <= greedy; seed += 1) await client.plan(many!, { ...SHORT, seed });
    for (const id of others) await client.plan(id, SHORT);
    const jobs = await allDone(store, greedy + modest);
    const ofMany = (job: Job): boolean => job.productionId === many;
    const waits = jobs.flatMap((job, rank) => {
      if (ofMany(job)) return [];
      const since = jobs.slice(0, rank).filter(({ updatedAt }) => updatedAt > job.createdAt);
      return [{ served: since.length, greedy: since.filter(ofMany).length }];
    });
    const last = jobs.findLastIndex((job) => !ofMany(job));
    say(
      `${greedy} plans of one, 1 of ${modest} each`,
      `the last of the ${modest} is number ${last + 1} of ${jobs.length} to be done; a modest production waits for at most ` +
        `${Math.max(...waits.map((one) => one.served))} plans, ${Math.max(...waits.map((one) => one.greedy))} of them the greedy one’s`,
    );
  });

interface Ground {
  readonly client: Client;
  readonly store: Store;
  readonly productions: readonly string[];
}

let made = 0;

/** A service that makes no plans itself, and so many workers that make one at a time. */
export const withWorkers = (
  server: Server,
  workers: number,
  productions: number,
  work: (ground: Ground) => Promise<void>,
  cues = 20,
): Promise<void> =>
  onStage(async (stage) => {
    made += 1;
    const url = await server.database(`bench_workers_${made}`);
    const store = await openStore(url);
    stage.undo(() => store.close());
    const films = await makeProductions(store, productions, cues);
    const api = await stage.run('api', url, { PLANNERS: '0' });
    for (let nth = 0; nth < workers; nth += 1) await stage.run('worker', url, { PLANNERS: '1' });
    const client = await Client.of(store, api.ready);
    stage.undo(() => client.close());
    await work({ client, store, productions: films.map(({ id }) => id) });
  });

/** Waits for all to be done; in the order in which they were. */
async function allDone(store: Store, count: number): Promise<readonly Job[]> {
  while ((await store.books.jobs.count({ status: ['queued', 'running'] })) > 0) await pause(100);
  const jobs = await store.books.jobs.all({ status: 'done' }, 'updatedAt');
  if (jobs.length !== count || (await store.books.plans.count({})) !== count)
    throw new Error(`${jobs.length} of ${count} jobs are done`);
  return jobs;
}
