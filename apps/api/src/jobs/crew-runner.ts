import { Hand, type PlanQueue, type Question, StopFlag } from '#crew';
import {
  type ImportReport,
  type Job,
  type JobBoard,
  JobRunner,
  moveJob,
  type Result,
  type Settings,
  type Store,
  whoActs,
} from '#desk';
import { type Metrics } from '../service/metrics.js';
import { Logger, type BeforeApplicationShutdown } from '@nestjs/common';

/** Starts jobs: imports in a thread of this process, which takes turns at the database anyway; plans by the queue. */
export class CrewRunner extends JobRunner implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly importer: Hand;
  private readonly clerk: Hand;
  /** Reports are made by two: one that is long keeps no other waiting. */
  private readonly printers: readonly [Hand, Hand];
  /** Whether this process is about to end: whoever follows a job is let go. */
  ending = false;
  private readonly imports = new Map<string, { readonly flag: StopFlag; readonly ended: Promise<void> }>();

  constructor(
    ground: Pick<Settings, 'databaseUrl' | 'busyTimeoutMs' | 'dataKey'>,
    private readonly board: JobBoard,
    private readonly store: Store,
    private readonly plans: PlanQueue,
    private readonly metrics: Metrics,
  ) {
    super();
    const { databaseUrl, busyTimeoutMs, dataKey } = ground;
    const hand = (): Hand => new Hand({ databaseUrl, busyTimeoutMs, dataKey, yields: false });
    this.importer = hand();
    this.clerk = hand();
    this.printers = [hand(), hand()];
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
    const hand = question.kind === 'report' ? this.freePrinter() : this.clerk;
    const fault = await hand.run({ do: 'answer', question, who: { ...whoActs() } }, (news) => {
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
    const hands = [this.importer, this.clerk, ...this.printers];
    await Promise.all([...hands.map((hand) => hand.close()), this.plans.close()]);
    await Promise.all([...this.imports.values()].map((one) => one.ended));
  }

  private freePrinter(): Hand {
    const [one, other] = this.printers;
    return other.load < one.load ? other : one;
  }

  private async import(jobId: string, flag: StopFlag): Promise<void> {
    const fault = await this.importer.run({ do: 'import', jobId, stop: flag.memory }, (news) => {
      if (news.tells === 'progress') this.board.tell(jobId, news.progress);
    });
    if (fault === null) return this.count(jobId);
    this.logger.error({ jobId, error: fault });
    await this.brokeOff(jobId);
  }

  /** An import has landed whether or not it is counted: what goes wrong here is logged, and ends nothing. */
  private async count(jobId: string): Promise<void> {
    try {
      const job = await this.store.books.jobs.find(jobId);
      const report = job?.result as ImportReport | null | undefined;
      if (report?.landed === true) this.metrics.imported(report);
    } catch (error) {
      this.logger.error({ jobId, error: String(error) });
    }
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
