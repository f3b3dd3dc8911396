import { type Job } from '../model/records.js';
import { type Page, type PageQuery } from '../ports/shelf.js';
import { type Store } from '../ports/store.js';
import { ok, refuse, type Result } from '../result.js';
import { type JobBoard } from './job-board.js';
import { hasEnded, moveJob } from './job-moves.js';
import { type JobRunner } from './job-runner.js';
import { nextTurn } from './turns.js';

/**
 * Writes a job down as queued. Starting it is the runner's, once this has landed. `holder`: the process that alone can
 * run it, since it has the file.
 */
export function createJob(
  store: Store,
  {
    holder = null,
    ...order
  }: Pick<Job, 'kind' | 'productionId' | 'request'> & { readonly holder?: string | null },
): Promise<Result<Job>> {
  return store.write(async (books) =>
    ok(
      await books.jobs.add({
        ...order,
        status: 'queued',
        done: 0,
        total: null,
        result: null,
        problem: null,
        best: null,
        turn: order.kind === 'plan' ? await nextTurn(books, order.productionId) : 0,
        holder,
        attempt: 0,
        beatAt: null,
        stopAsked: false,
      }),
    ),
  );
}

/** A job as it stands at this moment. Refuses with `JOB.NOT_FOUND`. */
export async function findJob(store: Store, board: JobBoard, id: string): Promise<Result<Job>> {
  const job = await store.books.jobs.find(id);
  return job === null ? refuse('not-found', 'JOB.NOT_FOUND', `There is no job ${id}.`) : ok(board.show(job));
}

export async function listJobs(store: Store, board: JobBoard, query: PageQuery<Job>): Promise<Page<Job>> {
  const page = await store.books.jobs.page({ ...query, without: ['result'] });
  return { ...page, items: page.items.map((job) => board.show(job)) };
}

/**
 * Stops a job; one that has ended is answered as it is. A running one is asked to end and answered as it stands, for
 * whoever runs it holds the pen (on SQLite an import also holds the write lock).
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
  if (found.value.kind === 'import' && found.value.status === 'running') return found;
  const asked = await store.write(async (books) => {
    // It may have started, or ended, just before: that is no fault of the one who asked.
    const job = await books.jobs.find(id);
    if (job?.status === 'queued') return moveJob(books, id, 'cancelled');
    if (job?.status === 'running' && !job.stopAsked)
      await books.jobs.change(id, job.revision, { stopAsked: true });
    return ok(null);
  });
  return asked.ok ? findJob(store, board, id) : asked;
}
