import { type Job, type Store } from '#desk';
import { openStore } from '#storage';
import { setTimeout as pause } from 'node:timers/promises';
import { median, say } from '../figures.js';
import { Client } from './client.js';
import { makeProductions } from './productions.js';
import { type Server } from './postgres.js';
import { onStage } from './stage.js';
import { withWorkers } from './throughput.js';

/** Cues of a film that is not proven while it is measured. */
const CUES = 60;

/** What a plan takes beside its search, on both kinds of queue. */
export async function benchOverhead(server: Server, sqliteUrl: string, rounds: number): Promise<void> {
  await onStage(async (stage) => {
    const store = await openStore(sqliteUrl);
    stage.undo(() => store.close());
    const [film] = await makeProductions(store, 1, CUES);
    const api = await stage.run('api', sqliteUrl, { PLANNERS: '1' });
    const client = await Client.of(store, api.ready);
    stage.undo(() => client.close());
    await measure('threads of the service', client, store, film!.id, rounds);
  });
  await withWorkers(
    server,
    1,
    1,
    ({ client, store, productions }) => measure('a worker', client, store, productions[0]!, rounds),
    CUES,
  );
}

async function measure(
  name: string,
  client: Client,
  store: Store,
  productionId: string,
  rounds: number,
): Promise<void> {
  const [toRunning, toDone]: [number[], number[]] = [[], []];
  // The first one finds threads that have yet to start.
  for (let round = 0; round <= rounds; round += 1) {
    const begin = performance.now();
    const job = await client.plan(productionId, { iterations: 1_000_000_000, seed: round });
    await until(store, job, ({ status }) => status === 'running');
    if (round > 0) toRunning.push(performance.now() - begin);
    await until(store, job, ({ best }) => best !== null);
    const asked = performance.now();
    await client.ask(`/v1/jobs/${job.id}`, 'DELETE');
    await until(store, job, ({ status }) => status === 'done');
    if (round > 0) toDone.push(performance.now() - asked);
  }
  say(
    `overhead, ${name}`,
    `${median(toRunning).toFixed(0)} ms from asking to running, ${median(toDone).toFixed(0)} ms from asking to stop to done`,
  );
}

async function until(store: Store, { id }: Job, is: (job: Job) => boolean): Promise<void> {
  for (;;) {
    const job = await store.books.jobs.find(id);
    if (job?.status === 'failed' || job === null) throw new Error('the plan failed');
    if (is(job)) return;
    await pause(5);
  }
}
