import { type Store } from '#desk';
import { createPostgresBackend, withBackend } from 'bullmq';
import { type PlanQueue } from './plan-queue.js';
import { Planners, type Setting } from './planners.js';
import { SilenceWatch } from './silence.js';

const { Queue, Worker } = withBackend(createPostgresBackend);

const NAME = 'downbeat-plans';
/** A worker that has not renewed its ticket for so long is dead; the others look so often. */
const LOCK_MS = 6_000;
const LOOK_FOR_DEAD_MS = 3_000;
/** So often tickets are held against the books. */
const RECONCILE_MS = 15_000;
/** Tickets are given out again as often as it takes: how often a job is begun is the books' to count. */
const ALWAYS = 1_000_000;

const TICKET = {
  attempts: 20,
  backoff: { type: 'fixed', delay: 1_000 },
  removeOnComplete: true,
  removeOnFail: true,
} as const;

type Tickets = InstanceType<typeof Queue>;

/**
 * Plans of many processes on one PostgreSQL. The queue holds tickets, one for each queued plan; whoever gets a ticket
 * takes up the plan whose turn it is. A ticket of a worker that died is given to another, who goes on with the plan
 * that the ticket held. What becomes of a plan is decided by the books alone, so a ticket too many does no harm, and
 * one that was lost is made up for.
 */
export class SharedQueue implements PlanQueue {
  private readonly planners: Planners | null;
  private readonly worker: InstanceType<typeof Worker> | null;
  private readonly silence = new SilenceWatch();
  private readonly timer: NodeJS.Timeout;
  private reconciling: Promise<void> = Promise.resolve();

  private constructor(
    private readonly setting: Setting,
    private readonly tickets: Tickets,
  ) {
    const { threads, complain } = setting;
    this.planners = threads > 0 ? new Planners(setting) : null;
    this.worker = this.planners === null ? null : ticketWorker(this.planners, setting);
    this.worker
      ?.run()
      .catch((error: unknown) => complain({ error: String(error) }, 'no more plans are taken'));
    this.timer = setInterval(() => this.reconcileAgain(), RECONCILE_MS);
    this.timer.unref();
    this.reconcileAgain();
  }

  /** Opens the queue, and takes tickets from it if there are threads to run plans. */
  static async open(setting: Setting): Promise<SharedQueue> {
    const connection = { ...connectionOf(setting), migrate: true };
    const tickets = new Queue(NAME, { connection });
    tickets.on('error', (error) => setting.complain({ error: error.message }, UNREACHABLE));
    // A worker that finds no tables goes on asking for them without a pause.
    await tickets.waitUntilReady();
    return new SharedQueue(setting, tickets);
  }

  async offer(jobId: string): Promise<void> {
    await this.tickets.add('plan', {}, { ...TICKET, jobId });
  }

  stop(jobId: string): void {
    this.planners?.stop(jobId);
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.reconciling;
    // Plans that run here are given back; then nothing holds the tickets any more, and the last look hands out new ones.
    const taking = this.worker?.close();
    await this.planners?.close();
    await taking;
    await reconcile(this.setting.store, this.tickets);
    await this.tickets.close();
  }

  private reconcileAgain(): void {
    const { store, clock, complain } = this.setting;
    this.reconciling = this.reconciling
      .then(() => this.silence.requeueSilent(store, clock))
      .then(() => reconcile(store, this.tickets))
      .catch((error: unknown) =>
        complain({ error: String(error) }, 'the queue could not be held against the books'),
      );
  }
}

const UNREACHABLE = 'the queue cannot be reached';

const connectionOf = ({ ground }: Setting): { connectionString: string } => ({
  connectionString: ground.databaseUrl,
});

function ticketWorker(planners: Planners, setting: Setting): InstanceType<typeof Worker> {
  const worker = new Worker(NAME, (ticket) => planners.serve(`ticket/${ticket.id ?? ''}`), {
    connection: connectionOf(setting),
    concurrency: setting.threads,
    autorun: false,
    lockDuration: LOCK_MS,
    stalledInterval: LOOK_FOR_DEAD_MS,
    maxStalledCount: ALWAYS,
  });
  worker.on('error', (error) => setting.complain({ error: error.message }, UNREACHABLE));
  return worker;
}

/** Sees to it that there are at least as many tickets as plans that wait for one. */
async function reconcile(store: Store, tickets: Tickets): Promise<void> {
  const waiting = await store.books.jobs.count({ kind: 'plan', status: 'queued' });
  const there = await tickets.getJobCounts('waiting', 'delayed', 'prioritized');
  const missing = waiting - Object.values(there).reduce((sum, one) => sum + one, 0);
  // Not under the names of jobs: a ticket of that name may be at work on another.
  for (let nth = 0; nth < missing; nth += 1) await tickets.add('plan', {}, TICKET);
}
