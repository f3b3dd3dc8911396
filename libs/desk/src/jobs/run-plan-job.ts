import { type Clock } from '#clock';
import { type SolveEvent } from '#planning';
import { z } from 'zod';
import { type Job } from '../model/records.js';
import { figuresIn } from '../planning/plan-summary.js';
import { planProduction, type PlanOutcome, type PlanRequest } from '../planning/plan-production.js';
import { type Books, type Store } from '../ports/store.js';
import { type Refusal, type Result } from '../result.js';
import { persistently } from './persistently.js';
import { type Claim, handBack, stillHeld } from './claim.js';
import { moveJob } from './job-moves.js';

/** What a plan job remembers: what was asked for, as it was read against the books, and who asked. */
export interface PlanJobRequest extends Omit<PlanRequest, 'productionId'> {
  readonly actor: string;
}

const planJobRequest: z.ZodType<PlanJobRequest> = z.looseObject({
  seed: z.int(),
  apply: z.boolean(),
  options: z.custom<PlanRequest['options']>((value) => typeof value === 'object' && value !== null),
  actor: z.string(),
});

/** Who follows a plan job, and may end it. */
export interface PlanJobWatch {
  readonly onEvent?: (event: SolveEvent) => void;
  /** Looked at while the search runs: `aborted` ends it with the best so far, `handedBack` returns it to the queue. */
  readonly signal?: { readonly aborted: boolean; readonly handedBack: boolean };
}

/**
 * Runs a claimed plan job to its end and answers the job as it ended: `done` with the plan's id and figures as its
 * result, or `failed` with the problem. Stopped, it is `done` with the best plan found by then. The plan and the end of
 * its job land in one transaction, and only while the claim holds, so a plan is stored exactly once. Refuses with
 * `JOB.TAKEN_OVER` where somebody else has the job by now.
 */
export async function runPlanJob(
  store: Store,
  clock: Clock,
  claim: Claim,
  { onEvent, signal }: PlanJobWatch = {},
): Promise<Result<Job>> {
  const job = await stillHeld(store.books, claim);
  if (!job.ok) return job;
  const { productionId, request } = job.value;
  const order = planJobRequest.safeParse(request);
  if (!order.success || productionId === null) {
    return failPlan(store, claim, { code: 'JOB.MALFORMED', message: 'The job does not say what to plan.' });
  }
  const { actor, ...asked } = order.data;
  const landing: { job: Result<Job> | null } = { job: null };
  try {
    const planned = await planProduction(
      persistently(store),
      clock,
      { ...asked, productionId },
      {
        actor,
        jobId: claim.jobId,
        ...(onEvent === undefined ? {} : { onEvent }),
        ...(signal === undefined ? {} : { signal }),
        alongside: async (books, outcome) => {
          landing.job = await land(books, claim, outcome, signal);
          return landing.job;
        },
      },
    );
    if (planned.ok && landing.job !== null) return landing.job;
    if (planned.ok || planned.refusal.code === 'JOB.TAKEN_OVER') return stillHeld(store.books, claim);
    if (planned.refusal.code === 'JOB.HANDED_BACK') return await handBack(store, claim);
    return await failPlan(store, claim, problemOf(planned.refusal));
  } catch (fault) {
    await failPlan(store, claim, { code: 'JOB.FAULT', message: 'The planning broke off.' });
    throw fault;
  }
}

/** Ends the job with its plan, in the plan's own transaction. */
async function land(
  books: Books,
  claim: Claim,
  { plan, written, summary, notApplied }: PlanOutcome,
  signal: PlanJobWatch['signal'],
): Promise<Result<Job>> {
  const held = await stillHeld(books, claim);
  if (!held.ok) return held;
  if (signal?.handedBack === true) {
    return {
      ok: false,
      refusal: { kind: 'busy', code: 'JOB.HANDED_BACK', message: 'The process ends.', faults: [] },
    };
  }
  const result = {
    planId: plan.id,
    written,
    stopped: signal?.aborted === true,
    notApplied: notApplied === null ? null : problemOf(notApplied),
    ...figuresIn(summary),
  };
  return moveJob(books, claim.jobId, 'done', { done: 100, total: 100, result, best: null });
}

const problemOf = ({ code, message, faults }: Refusal): NonNullable<Job['problem']> => ({
  code,
  message,
  ...(faults.length === 0 ? {} : { errors: faults }),
});

/** Fails a claimed job; one that is no longer this claim's is left alone. */
export const failPlan = (store: Store, claim: Claim, problem: Job['problem']): Promise<Result<Job>> =>
  persistently(store).write(async (books) => {
    const held = await stillHeld(books, claim);
    return held.ok ? moveJob(books, claim.jobId, 'failed', { problem, best: null }) : held;
  });
