import { type Clock } from '#clock';
import { beat, biddingFor, type Claim, claimPlan, failPlan, handBack, type Store } from '#desk';
import { type BestSoFar, withEvent } from './best-so-far.js';
import { Hand } from './hand.js';
import { type ThreadGround } from './messages.js';
import { StopFlag } from './stop-flag.js';

/** Told of what went wrong, with what it was about. */
export type Complain = (about: Readonly<Record<string, unknown>>, what: string) => void;

export interface Setting {
  readonly store: Store;
  readonly clock: Clock;
  readonly ground: Omit<ThreadGround, 'yields'>;
  /** Plans at a time. */
  readonly threads: number;
  readonly complain: Complain;
}

interface Running {
  readonly flag: StopFlag;
  readonly claim: Claim;
}

/** So often whoever runs a job looks up whether it is to end, and tells the best so far if that is new. */
const LOOK_EVERY_MS = 400;
/** So often it gives a sign of life in any case. */
const BEAT_EVERY_MS = 10_000;

/** Threads that plan, each one job at a time. */
export class Planners {
  private readonly idle: Hand[];
  private readonly hands: readonly Hand[];
  private readonly running = new Map<string, Running>();
  private closing = false;

  constructor(private readonly setting: Setting) {
    const ground = { ...setting.ground, yields: true };
    this.hands = Array.from({ length: setting.threads }, () => new Hand(ground));
    this.idle = [...this.hands];
  }

  /**
   * Takes up the plan whose turn it is, or the one this holder has already, and runs it to its end; false: there is
   * none, or no thread is free. A fault of the job is the job's: this never throws for it.
   */
  async serve(holder: string): Promise<boolean> {
    const hand = this.closing ? undefined : this.idle.pop();
    if (hand === undefined) return false;
    try {
      const claim = await claimPlan(this.setting.store, this.setting.clock, holder);
      if (!claim.ok) throw new Error(`${claim.refusal.code}: ${claim.refusal.message}`);
      if (claim.value === null) return false;
      await this.run(hand, claim.value);
      return true;
    } finally {
      this.idle.push(hand);
    }
  }

  /** Asks a job to end with the best so far, if it runs here. */
  stop(jobId: string): void {
    this.running.get(jobId)?.flag.abort();
  }

  /** Gives running jobs back to the queue and lets the threads go. */
  async close(): Promise<void> {
    this.closing = true;
    for (const { flag } of this.running.values()) flag.handBack();
    await Promise.all(this.hands.map((hand) => hand.close()));
  }

  private async run(hand: Hand, claim: Claim): Promise<void> {
    const { store, complain } = this.setting;
    const flag = new StopFlag();
    if (this.closing) {
      await handBack(store, claim);
      return;
    }
    this.running.set(claim.jobId, { flag, claim });
    let best: BestSoFar | null = null;
    const watch = this.watch(claim, flag, () => best);
    const fault = await hand.run({ do: 'plan', claim, stop: flag.memory }, (news) => {
      if (news.tells === 'best') best = withEvent(best, news.best);
    });
    await watch.end();
    this.running.delete(claim.jobId);
    if (fault === null) return;
    complain({ jobId: claim.jobId, error: fault }, 'a plan broke off');
    await this.brokeOff(claim);
  }

  /** Tells the books of the best so far, and the job of what the books say. */
  private watch(claim: Claim, flag: StopFlag, best: () => BestSoFar | null): { end: () => Promise<void> } {
    const { store, clock, complain } = this.setting;
    let told: BestSoFar | null = null;
    let toldAt = clock.now();
    const look = async (): Promise<void> => {
      const bidding = await biddingFor(store.books, claim);
      if (bidding === 'stop') flag.abort();
      if (bidding === 'drop') flag.drop();
      const now = best();
      if (bidding === 'drop' || (now === told && clock.now() - toldAt < BEAT_EVERY_MS)) return;
      const beaten = await beat(store, clock, claim, now);
      if (!beaten.ok) return;
      told = now;
      toldAt = clock.now();
    };
    let going: Promise<void> | null = null;
    const timer = setInterval(() => {
      going ??= look()
        .catch((error: unknown) =>
          complain({ jobId: claim.jobId, error: String(error) }, 'a plan could not be followed'),
        )
        .finally(() => {
          going = null;
        });
    }, LOOK_EVERY_MS);
    return {
      end: async () => {
        clearInterval(timer);
        await going;
      },
    };
  }

  /** A job must not look as if it were still to end when nobody is left to end it; what is another's is left alone. */
  private async brokeOff(claim: Claim): Promise<void> {
    const { store, complain } = this.setting;
    const problem = { code: 'JOB.FAULT', message: 'The job broke off.' };
    const failed = await failPlan(store, claim, problem);
    if (!failed.ok && failed.refusal.code !== 'JOB.TAKEN_OVER')
      complain(
        { jobId: claim.jobId, error: failed.refusal.message },
        'a job that broke off could not be failed',
      );
  }
}
