import { type Clock } from '#clock';
import { type Job } from '../model/records.js';
import { hasEnded } from './job-moves.js';

/** How far a running job has come; `total` is null while nobody knows. */
export interface JobProgress {
  readonly done: number;
  readonly total: number | null;
}

/**
 * How far the running jobs have come, in memory. A running import holds the only write lock an SQLite database has, so
 * its progress cannot be written there: it is told to this board (from a worker thread by message), and readers see the
 * stored job with the board's figures. A process that dies takes only these figures with it.
 */
export class JobBoard {
  readonly #progress = new Map<string, JobProgress>();

  tell(jobId: string, progress: JobProgress): void {
    this.#progress.set(jobId, progress);
  }

  /** The job as it stands now. Figures of an ended job are forgotten: its record has the final ones. */
  show(job: Job): Job {
    if (hasEnded(job.status)) {
      this.#progress.delete(job.id);
      return job;
    }
    const progress = this.#progress.get(job.id);
    return progress === undefined ? job : { ...job, ...progress };
  }
}

/** Passes progress on at most once in `everyMs`, however often it is told. */
export function throttled<T>(tell: (told: T) => void, clock: Clock, everyMs = 200): (told: T) => void {
  let next = -Infinity;
  return (told) => {
    const now = clock.now();
    if (now < next) return;
    next = now + everyMs;
    tell(told);
  };
}
