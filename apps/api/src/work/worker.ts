import { systemClock } from '#clock';
import { moveJob, runImportJob, runPlanJob, throttled, type Job, type Result, type Store } from '#desk';
import { openStore } from '#storage';
import { createReadStream } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { type News, type Order, type WorkerGround } from './messages.js';
import { StopFlag } from './stop-flag.js';

/** A thread that runs jobs one after the other, on a connection of its own, so that requests never wait for it. */
const ground = workerData as WorkerGround;
const opening = openStore(ground.databaseUrl, { busyTimeoutMs: ground.busyTimeoutMs });
let last: Promise<unknown> = opening;

const tell = (news: News): void => parentPort?.postMessage(news);

async function run(order: Exclude<Order, { do: 'close' }>): Promise<void> {
  const { jobId } = order;
  const signal = new StopFlag(order.stop);
  try {
    const store = await opening;
    const ended = await (order.do === 'import' ? runImport : runPlan)(store, jobId, signal);
    if (!ended.ok) await giveUp(store, jobId, ended.refusal);
    tell({ tells: 'ended', jobId, fault: null });
  } catch (fault) {
    tell({
      tells: 'ended',
      jobId,
      fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
    });
  }
}

const runImport = (store: Store, jobId: string, signal: StopFlag): Promise<Result<Job>> =>
  runImportJob(store, systemClock, jobId, {
    open: (path) => createReadStream(path),
    tell: throttled((progress) => tell({ tells: 'progress', jobId, progress }), systemClock),
    signal,
  });

const runPlan = (store: Store, jobId: string, signal: StopFlag): Promise<Result<Job>> =>
  runPlanJob(store, systemClock, jobId, { onEvent: (best) => tell({ tells: 'best', jobId, best }), signal });

/** A job whose record could not even be moved on (the database was busy) must not look as if it were still to come. */
const giveUp = (store: Store, jobId: string, problem: Job['problem']): Promise<unknown> =>
  store.write((books) =>
    moveJob(books, jobId, 'failed', { problem: problem && { code: problem.code, message: problem.message } }),
  );

parentPort?.on('message', (order: Order) => {
  if (order.do === 'close') {
    void last.then(async () => (await opening).close()).finally(() => parentPort?.close());
  } else {
    last = last.then(
      () => run(order),
      () => run(order),
    );
  }
});
