import { type Clock, instantText } from '#clock';
import { type Job } from '../model/records.js';
import { type Store } from '../ports/store.js';
import { ok, type Result } from '../result.js';
import { moveJob, OPEN_STATUSES } from './job-moves.js';

/** So long whoever runs a plan may give no sign of life before it is taken to be gone. */
const LIFE_MS = 60_000;

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
export function recoverJobs(store: Store, isGone: (holder: string) => boolean): Promise<Result<Recovered>> {
  const problem = { code: 'JOB.INTERRUPTED', message: 'The process that ran this job ended before it did.' };
  return store.write(async (books) => {
    const open = await books.jobs.all({ status: OPEN_STATUSES });
    const left = open.filter(({ holder }) => holder !== null && isGone(holder));
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

/** Puts plans back into the queue whose holder has given no sign of life for long, wherever it is. */
export function requeueSilent(store: Store, clock: Clock): Promise<Result<readonly Job[]>> {
  const before = instantText(clock.now() - LIFE_MS);
  return store.write(async (books) => {
    const running = await books.jobs.all({ kind: 'plan', status: 'running' });
    const queued: Job[] = [];
    for (const { id, beatAt } of running) {
      if (beatAt !== null && beatAt >= before) continue;
      const moved = await moveJob(books, id, 'queued', { holder: null, best: null });
      if (!moved.ok) return moved;
      queued.push(moved.value);
    }
    return ok(queued);
  });
}
