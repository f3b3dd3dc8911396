import { JOB_STATUSES, type Job, type JobStatus } from '../model/records.js';
import { type Change } from '../model/stored.js';
import { type Books } from '../ports/store.js';
import { ok, refuse, type Result } from '../result.js';

/** Where a job can go from where it stands. What is done, failed or cancelled stays so. */
const MOVES: Readonly<Record<JobStatus, readonly JobStatus[]>> = {
  queued: ['running', 'failed', 'cancelled'],
  // Back to the queue when whoever ran it went away.
  running: ['queued', 'done', 'failed', 'cancelled'],
  done: [],
  failed: [],
  cancelled: [],
};

/** Whether a job in this status will change no more. */
export const hasEnded = (status: JobStatus): boolean => MOVES[status].length === 0;

/** The statuses of jobs that somebody still has to end. */
export const OPEN_STATUSES = JOB_STATUSES.filter((status) => !hasEnded(status));

/** Moves a job on, with what is known at that moment. Refuses with `JOB.NOT_FOUND` or `JOB.ENDED`. */
export async function moveJob(
  books: Books,
  id: string,
  to: JobStatus,
  facts: Omit<Change<Job>, 'kind' | 'productionId' | 'request' | 'status'> = {},
): Promise<Result<Job>> {
  const job = await books.jobs.find(id);
  if (job === null) return refuse('not-found', 'JOB.NOT_FOUND', `There is no job ${id}.`);
  if (!MOVES[job.status].includes(to)) {
    return refuse('conflict', 'JOB.ENDED', `Job ${id} is ${job.status} and cannot become ${to}.`);
  }
  const moved = await books.jobs.change(id, job.revision, { ...facts, status: to });
  if (typeof moved === 'string') return refuse('stale', 'JOB.STALE', `Job ${id} changed in the meantime.`);
  return ok(moved);
}
