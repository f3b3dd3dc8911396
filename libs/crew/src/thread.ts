import { systemClock } from '#clock';
import {
  actAs,
  type Job,
  moveJob,
  type Result,
  runImportJob,
  runPlanJob,
  type Store,
  throttled,
} from '#desk';
import { type SolveEvent } from '#planning';
import { openStore } from '#storage';
import { createReadStream } from 'node:fs';
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { answer } from './answer.js';
import { type News, type Order, type Task, type ThreadGround } from './messages.js';
import { StopFlag } from './stop-flag.js';

/** Behind all that answers people. */
const BEHIND_OTHERS = 19;

/** A thread that does one task after the other, on a connection of its own, so that requests never wait for it. */
const ground = workerData as ThreadGround;
// Only Linux has priorities of threads; elsewhere this would be the whole process's.
if (ground.yields && process.platform === 'linux') setPriority(BEHIND_OTHERS);
const { databaseUrl, busyTimeoutMs, dataKey } = ground;
const opening = openStore(databaseUrl, { busyTimeoutMs, dataKey });
let last: Promise<unknown> = opening;

const tell = (news: News): void => parentPort?.postMessage(news);

async function run(task: Task): Promise<void> {
  try {
    const store = await opening;
    if (task.do === 'answer') {
      const result = await actAs(task.who, () => answer(store, systemClock, task.question));
      tell({ tells: 'answer', result });
    } else if (task.do === 'import') await runImport(store, task.jobId, new StopFlag(task.stop));
    else await runPlan(store, task, new StopFlag(task.stop));
    tell({ tells: 'ended', fault: null });
  } catch (fault) {
    tell({ tells: 'ended', fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
  }
}

async function runImport(store: Store, jobId: string, signal: StopFlag): Promise<void> {
  const ended = await runImportJob(store, systemClock, jobId, {
    open: (path) => createReadStream(path),
    tell: throttled((progress) => tell({ tells: 'progress', progress }), systemClock),
    signal,
  });
  if (!ended.ok) await giveUp(store, jobId, ended.refusal);
}

async function runPlan(
  store: Store,
  { claim }: Extract<Task, { do: 'plan' }>,
  signal: StopFlag,
): Promise<void> {
  const onEvent = (best: SolveEvent): void => tell({ tells: 'best', best });
  const ended: Result<Job> = await runPlanJob(store, systemClock, claim, { onEvent, signal });
  if (!ended.ok && ended.refusal.code !== 'JOB.TAKEN_OVER') throw new Error(ended.refusal.message);
}

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
