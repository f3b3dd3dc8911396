import { type Job, JobBoard, JobRunner, moveJob, type Store } from '#desk';
import { type SolveEvent } from '#planning';
import { Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import { type News, type Order, type WorkerGround } from './messages.js';
import { StopFlag } from './stop-flag.js';
import { workerFile } from './worker-file.js';

interface Lane {
  readonly worker: Worker;
  readonly jobs: Map<string, StopFlag>;
  readonly exited: Promise<void>;
}

/**
 * Runs jobs in worker threads: one thread for imports, which take turns at the database anyway, and one for plans. A
 * thread is started with its first job.
 */
export class ThreadRunner extends JobRunner implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly lanes = new Map<Job['kind'], Lane>();
  private readonly waiting = new Map<string, (() => void)[]>();
  private readonly bests = new Map<string, SolveEvent>();

  constructor(
    private readonly ground: WorkerGround,
    private readonly board: JobBoard,
    private readonly store: Store,
  ) {
    super();
  }

  override start(job: Job): void {
    const lane = this.lane(job.kind);
    const flag = new StopFlag();
    lane.jobs.set(job.id, flag);
    send(lane, { do: job.kind, jobId: job.id, stop: flag.memory });
  }

  override stop(jobId: string): void {
    for (const { jobs } of this.lanes.values()) jobs.get(jobId)?.abort();
  }

  /** Settles when a job that was started has ended, one way or another; at once where it is not running here. */
  ended(jobId: string): Promise<void> {
    if (![...this.lanes.values()].some((lane) => lane.jobs.has(jobId))) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.set(jobId, [...(this.waiting.get(jobId) ?? []), resolve]);
    });
  }

  /** The best plan a running job has told of. */
  best(jobId: string): SolveEvent | null {
    return this.bests.get(jobId) ?? null;
  }

  /**
   * Running jobs are asked to end, and the threads are let go when they have: before the server closes, for whoever
   * follows a job keeps a connection open until then.
   */
  async beforeApplicationShutdown(): Promise<void> {
    const lanes = [...this.lanes.values()];
    for (const lane of lanes) {
      for (const flag of lane.jobs.values()) flag.abort();
      send(lane, { do: 'close' });
    }
    await Promise.all(lanes.map((lane) => lane.exited));
  }

  private lane(kind: Job['kind']): Lane {
    const known = this.lanes.get(kind);
    if (known !== undefined) return known;
    const worker = new Worker(workerFile(import.meta.url), { workerData: this.ground });
    const jobs = new Map<string, StopFlag>();
    const exited = new Promise<void>((resolve) => {
      worker.once('exit', () => {
        this.lanes.delete(kind);
        void Promise.all([...jobs.keys()].map((jobId) => this.brokeOff(jobs, jobId))).then(() => resolve());
      });
    });
    worker.on('message', (news: News) => this.hear(jobs, news));
    worker.on('error', (error) => this.logger.error({ thread: kind, error: error.stack }));
    const lane = { worker, jobs, exited };
    this.lanes.set(kind, lane);
    return lane;
  }

  private hear(jobs: Lane['jobs'], news: News): void {
    if (news.tells === 'progress') this.board.tell(news.jobId, news.progress);
    else if (news.tells === 'best') this.bests.set(news.jobId, news.best);
    else {
      if (news.fault === null) return this.over(jobs, news.jobId);
      this.logger.error({ jobId: news.jobId, error: news.fault });
      void this.brokeOff(jobs, news.jobId);
    }
  }

  /** A job must not look as if it were still to end when nobody is left to end it; one that has ended stays so. */
  private async brokeOff(jobs: Lane['jobs'], jobId: string): Promise<void> {
    const problem = { code: 'JOB.FAULT', message: 'The job broke off.' };
    try {
      await this.store.write((books) => moveJob(books, jobId, 'failed', { problem }));
    } catch (error) {
      this.logger.error({ jobId, error: String(error) });
    } finally {
      this.over(jobs, jobId);
    }
  }

  private over(jobs: Lane['jobs'], jobId: string): void {
    jobs.delete(jobId);
    this.bests.delete(jobId);
    for (const resolve of this.waiting.get(jobId) ?? []) resolve();
    this.waiting.delete(jobId);
  }
}

const send = (lane: Lane, order: Order): void => lane.worker.postMessage(order);
