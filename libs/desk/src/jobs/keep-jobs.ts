import { type Job } from '../model/records.js';
import { type Page, type PageQuery } from '../ports/shelf.js';
import { type Store } from '../ports/store.js';
import { ok, refuse, type Result } from '../result.js';
import { type JobBoard } from './job-board.js';
import { hasEnded, moveJob, OPEN_STATUSES } from './job-moves.js';
import { type JobRunner } from './job-runner.js';

/** Writes a job down as queued. Starting it is the runner's, once this has landed. */
export function createJob(
  store: Store,
  order: Pick<Job, 'kind' | 'productionId' | 'request'>,
): Promise<Result<Job>> {
  return store.write(async (books) =>
    ok(
      await books.jobs.add({ ...order, status: 'queued', done: 0, total: null, result: null, problem: null }),
    ),
  );
}

/** A job as it stands at this moment. Refuses with `JOB.NOT_FOUND`. */
export async function findJob(store: Store, board: JobBoard, id: string): Promise<Result<Job>> {
  const job = await store.books.jobs.find(id);
  return job === null ? refuse('not-found', 'JOB.NOT_FOUND', `There is no job ${id}.`) : ok(board.show(job));
}

export async function listJobs(store: Store, board: JobBoard, query: PageQuery<Job>): Promise<Page<Job>> {
  const page = await store.books.jobs.page(query);
  return { ...page, items: page.items.map((job) => board.show(job)) };
}

/**
 * Stops a job; one that has ended is answered as it is. A running one is asked to end and answered as it stands, for
 * whoever runs it holds the pen (on SQLite also the write lock).
 */
export async function stopJob(
  store: Store,
  board: JobBoard,
  runner: JobRunner,
  id: string,
): Promise<Result<Job>> {
  const found = await findJob(store, board, id);
  if (!found.ok || hasEnded(found.value.status)) return found;
  runner.stop(id);
  if (found.value.status === 'running') return found;
  const cancelled = await store.write((books) => moveJob(books, id, 'cancelled'));
  // It started, or ended, just before: that is no fault of the one who asked.
  return cancelled.ok || cancelled.refusal.code !== 'JOB.ENDED' ? cancelled : findJob(store, board, id);
}

/**
 * Fails the jobs that a process left open when it died, and says how many. To be called when a service starts, before
 * its runner takes work: what they did was rolled back with their transaction.
 */
export function failInterruptedJobs(store: Store): Promise<Result<number>> {
  const problem = { code: 'JOB.INTERRUPTED', message: 'The process that ran this job ended before it did.' };
  return store.write(async (books) => {
    const open = await books.jobs.all({ status: OPEN_STATUSES });
    for (const job of open) {
      const failed = await moveJob(books, job.id, 'failed', { problem });
      if (!failed.ok) return failed;
    }
    return ok(open.length);
  });
}
