import { type Clock, instantText } from '#clock';
import { type Job } from '../model/records.js';
import { type Store } from '../ports/store.js';
import { ok, type Result } from '../result.js';
import { moveJob, OPEN_STATUSES } from './job-moves.js';

/** No import takes so long: one that is still open then was left by a process that nobody knows of any more. */
const LONGEST_IMPORT_MS = 24 * 3_600_000;

export interface Recovered {
  /** Plans that are in the queue again. */
  readonly queued: readonly Job[];
  /** How many imports were ended. */
  readonly failed: number;
}

/**
 * Deals with jobs whose holder is gone. A plan goes back to the queue: nothing of it was written. An import is failed:
 * its rows were rolled back, and its file may be gone.
 */
export function recoverJobs(
  store: Store,
  clock: Clock,
  isGone: (holder: string) => boolean,
): Promise<Result<Recovered>> {
  const longAgo = instantText(clock.now() - LONGEST_IMPORT_MS);
  const problem = { code: 'JOB.INTERRUPTED', message: 'The process that ran this job ended before it did.' };
  return store.write(async (books) => {
    const open = await books.jobs.all({ status: OPEN_STATUSES });
    const left = open.filter(
      ({ kind, holder, updatedAt }) =>
        (holder !== null && isGone(holder)) || (kind === 'import' && updatedAt < longAgo),
    );
    const queued: Job[] = [];
    let failed = 0;
    for (const { id, kind, status } of left) {
      if (kind === 'plan' && status === 'queued') continue;
      const moved =
        kind === 'plan'
          ? await moveJob(books, id, 'queued', { holder: null, best: null })
          : await moveJob(books, id, 'failed', { problem });
      if (!moved.ok) return moved;
      if (kind === 'plan') queued.push(moved.value);
      else failed += 1;
    }
    return ok({ queued, failed });
  });
}

/** Puts plans back into the queue whose holders are taken to be gone, if their jobs are still as they were seen. */
export function requeuePlans(store: Store, silent: readonly Job[]): Promise<Result<readonly Job[]>> {
  return store.write(async (books) => {
    const queued: Job[] = [];
    for (const { id, revision } of silent) {
      const job = await books.jobs.find(id);
      if (job?.revision !== revision) continue;
      const moved = await moveJob(books, id, 'queued', { holder: null, best: null });
      if (!moved.ok) return moved;
      queued.push(moved.value);
    }
    return ok(queued);
  });
}
