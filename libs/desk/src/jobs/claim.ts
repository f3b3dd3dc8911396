import { type Clock, instantText } from '#clock';
import { type Job } from '../model/records.js';
import { type Books, type Store } from '../ports/store.js';
import { ok, refuse, type Result } from '../result.js';
import { moveJob } from './job-moves.js';
import { firstInTurn, MOST_ATTEMPTS } from './turns.js';

/** That somebody runs a job, for the so many-eth time. What an earlier claim still brings is not taken. */
export interface Claim {
  readonly jobId: string;
  readonly attempt: number;
}

/**
 * Takes up a plan job for a holder: the one that it held already and has not ended (whoever ran it for that holder died),
 * else the one whose turn it is; null: there is none. One that has been taken up too often is failed with
 * `JOB.GAVE_UP`, and the next is taken.
 */
export function claimPlan(store: Store, clock: Clock, holder: string): Promise<Result<Claim | null>> {
  return store.write(async (books) => {
    for (;;) {
      const [held] = await books.jobs.all({ kind: 'plan', status: 'running', holder });
      const job = held ?? (await firstInTurn(books));
      if (job === null) return ok(null);
      if (job.attempt < MOST_ATTEMPTS) return takeUp(books, job, holder, clock);
      const given = await moveJob(books, job.id, 'failed', { problem: GAVE_UP });
      if (!given.ok) return given;
    }
  });
}

const GAVE_UP = {
  code: 'JOB.GAVE_UP',
  message: `The job was begun ${MOST_ATTEMPTS} times, and each time whoever ran it ended before it did.`,
};

async function takeUp(books: Books, job: Job, holder: string, clock: Clock): Promise<Result<Claim>> {
  const attempt = job.attempt + 1;
  const beatAt = instantText(clock.now());
  // A job that is held already is running, and stays so under a new attempt.
  const taken =
    job.status === 'running'
      ? await books.jobs.change(job.id, job.revision, { attempt, beatAt, best: null })
      : (await moveJob(books, job.id, 'running', { attempt, beatAt, holder, best: null })).ok;
  return typeof taken === 'string' || taken === false
    ? refuse('stale', 'JOB.STALE', `Job ${job.id} changed in the meantime.`)
    : ok({ jobId: job.id, attempt });
}

/** The claimed job, if it is still this claim's to end. Refuses with `JOB.TAKEN_OVER`. */
export async function stillHeld(books: Books, { jobId, attempt }: Claim): Promise<Result<Job>> {
  const job = await books.jobs.find(jobId);
  return job?.status === 'running' && job.attempt === attempt
    ? ok(job)
    : refuse('conflict', 'JOB.TAKEN_OVER', `Job ${jobId} is no longer run by this attempt.`);
}

/** What the one who runs a job is to do: go on, end with the best so far, or drop it. */
export type Bidding = 'go on' | 'stop' | 'drop';

/** What is to be done about a claimed job, as the books say now. */
export async function biddingFor(books: Books, claim: Claim): Promise<Bidding> {
  const held = await stillHeld(books, claim);
  if (!held.ok) return 'drop';
  return held.value.stopAsked ? 'stop' : 'go on';
}

/** A sign of life from whoever runs a job, with the best plan so far. Nothing happens where it is held no more. */
export function beat(
  store: Store,
  clock: Clock,
  claim: Claim,
  best: { readonly share: number | null } | null,
): Promise<Result<Job>> {
  return store.write(async (books) => {
    const held = await stillHeld(books, claim);
    if (!held.ok) return held;
    const { id, revision } = held.value;
    const beatAt = instantText(clock.now());
    const told = await books.jobs.change(id, revision, { best, beatAt, ...progressOf(best?.share ?? null) });
    return typeof told === 'string'
      ? refuse('stale', 'JOB.STALE', `Job ${id} changed in the meantime.`)
      : ok(told);
  });
}

/** How much of a plan's search is done, in hundredths; unknown where it has no end. */
const progressOf = (share: number | null): Pick<Job, 'done' | 'total'> =>
  share === null ? { done: 0, total: null } : { done: Math.floor(share * 100), total: 100 };

/** Gives a claimed job back to the queue as if it had not been taken up; for one who has to go. */
export function handBack(store: Store, claim: Claim): Promise<Result<Job>> {
  return store.write(async (books) => {
    const held = await stillHeld(books, claim);
    if (!held.ok) return held;
    const attempt = claim.attempt - 1;
    return moveJob(books, claim.jobId, 'queued', { holder: null, attempt, best: null });
  });
}
