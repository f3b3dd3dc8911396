import { Hand, type PlanQueue, type Question, StopFlag } from '#crew';
import {
  type Job,
  type JobBoard,
  JobRunner,
  moveJob,
  type Result,
  type Settings,
  type Store,
  whoActs,
} from '#desk';
import { Logger, type BeforeApplicationShutdown } from '@nestjs/common';

/** Starts jobs: imports in a thread of this process, which takes turns at the database anyway; plans by the queue. */
export class CrewRunner extends JobRunner implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly importer: Hand;
  private readonly clerk: Hand;
  /** Whether this process is about to end: whoever follows a job is let go. */
  ending = false;
  private readonly imports = new Map<string, { readonly flag: StopFlag; readonly ended: Promise<void> }>();

  constructor(
    ground: Pick<Settings, 'databaseUrl' | 'busyTimeoutMs'>,
    private readonly board: JobBoard,
    private readonly store: Store,
    private readonly plans: PlanQueue,
  ) {
    super();
    const { databaseUrl, busyTimeoutMs } = ground;
    this.importer = new Hand({ databaseUrl, busyTimeoutMs, yields: false });
    this.clerk = new Hand({ databaseUrl, busyTimeoutMs, yields: false });
  }

  override start(job: Job): void {
    if (job.kind === 'plan') {
      this.plans.offer(job.id).catch((error: unknown) => {
        // It waits in the books, and is found there when the queue is held against them.
        this.logger.error({ jobId: job.id, error: String(error) });
      });
      return;
    }
    const flag = new StopFlag();
    const ended = this.import(job.id, flag).finally(() => this.imports.delete(job.id));
    this.imports.set(job.id, { flag, ended });
  }

  override stop(jobId: string): void {
    this.imports.get(jobId)?.flag.abort();
    this.plans.stop(jobId);
  }

  /** Answers what is asked of a production, in a thread beside the one that answers requests. Throws what goes wrong in it. */
  async answer(question: Question): Promise<Result<object>> {
    let result: Result<object> | null = null;
    const fault = await this.clerk.run({ do: 'answer', question, who: { ...whoActs() } }, (news) => {
      if (news.tells === 'answer') result = news.result;
    });
    if (result === null) throw new Error(fault ?? 'The thread did not answer.');
    return result;
  }

  /** Settles when an import that was started has ended, one way or another; at once where it is not running here. */
  ended(jobId: string): Promise<void> {
    return this.imports.get(jobId)?.ended ?? Promise.resolve();
  }

  /**
   * Running imports are asked to end, running plans go back to the queue, and the threads are let go when they have:
   * before the server closes, for whoever follows a job keeps a connection open until then.
   */
  async beforeApplicationShutdown(): Promise<void> {
    this.ending = true;
    for (const { flag } of this.imports.values()) flag.abort();
    await Promise.all([this.importer.close(), this.clerk.close(), this.plans.close()]);
    await Promise.all([...this.imports.values()].map((one) => one.ended));
  }

  private async import(jobId: string, flag: StopFlag): Promise<void> {
    const fault = await this.importer.run({ do: 'import', jobId, stop: flag.memory }, (news) => {
      if (news.tells === 'progress') this.board.tell(jobId, news.progress);
    });
    if (fault === null) return;
    this.logger.error({ jobId, error: fault });
    await this.brokeOff(jobId);
  }

  /** A job must not look as if it were still to end when nobody is left to end it; one that has ended stays so. */
  private async brokeOff(jobId: string): Promise<void> {
    const problem = { code: 'JOB.FAULT', message: 'The job broke off.' };
    try {
      await this.store.write((books) => moveJob(books, jobId, 'failed', { problem }));
    } catch (error) {
      this.logger.error({ jobId, error: String(error) });
    }
  }
}
