import { systemClock } from '#clock';
import { moveJob, runImportJob, runPlanJob, throttled, type Job, type Result, type Store } from '#desk';
import { openStore } from '#storage';
import { createReadStream } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { type News, type Order, type WorkerGround } from './messages.js';

/** A thread that runs jobs one after the other, on a connection of its own, so that requests never wait for it. */
const ground = workerData as WorkerGround;
const opening = openStore(ground.databaseUrl, { busyTimeoutMs: ground.busyTimeoutMs });
const running = new Map<string, AbortController>();
let last: Promise<unknown> = opening;

const tell = (news: News): void => parentPort?.postMessage(news);

async function run(order: Exclude<Order, { do: 'stop' | 'close' }>, signal: AbortSignal): Promise<void> {
  const { jobId } = order;
  try {
    const store = await opening;
    const ended = await (order.do === 'import' ? runImport(store, jobId, signal) : runPlan(store, jobId));
    if (!ended.ok) await giveUp(store, jobId, ended.refusal);
    tell({ tells: 'ended', jobId, fault: null });
  } catch (fault) {
    tell({
      tells: 'ended',
      jobId,
      fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
    });
  } finally {
    running.delete(jobId);
  }
}

const runImport = (store: Store, jobId: string, signal: AbortSignal): Promise<Result<Job>> =>
  runImportJob(store, systemClock, jobId, {
    open: (path) => createReadStream(path),
    tell: throttled((progress) => tell({ tells: 'progress', jobId, progress }), systemClock),
    signal,
  });

const runPlan = (store: Store, jobId: string): Promise<Result<Job>> =>
  runPlanJob(store, systemClock, jobId, (best) => tell({ tells: 'best', jobId, best }));

/** A job whose record could not even be moved on (the database was busy) must not look as if it were still to come. */
const giveUp = (store: Store, jobId: string, problem: Job['problem']): Promise<unknown> =>
  store.write((books) =>
    moveJob(books, jobId, 'failed', { problem: problem && { code: problem.code, message: problem.message } }),
  );

parentPort?.on('message', (order: Order) => {
  if (order.do === 'stop') {
    running.get(order.jobId)?.abort();
  } else if (order.do === 'close') {
    for (const controller of running.values()) controller.abort();
    void last.then(async () => (await opening).close()).finally(() => parentPort?.close());
  } else {
    const controller = new AbortController();
    running.set(order.jobId, controller);
    last = last.then(
      () => run(order, controller.signal),
      () => run(order, controller.signal),
    );
  }
});
