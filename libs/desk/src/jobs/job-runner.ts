import { type Job } from '../model/records.js';

/**
 * Where long work is done: a worker thread, another process, or here. The runner answers at once; how the work goes
 * is told through the job's record and the `JobBoard`.
 */
export abstract class JobRunner {
  /** Takes a queued job to be run now or when there is room. */
  abstract start(job: Job): void;
  /** Asks for a job to end; the one that runs it writes how it ended. Nothing happens where it is not running. */
  abstract stop(jobId: string): void;
}
