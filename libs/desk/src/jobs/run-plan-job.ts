import { type Clock } from '#clock';
import { type SolveEvent } from '#planning';
import { z } from 'zod';
import { planningWeights } from '../model/production.js';
import { type Job } from '../model/records.js';
import { planProduction, type PlanRequest } from '../planning/plan-production.js';
import { type Store } from '../ports/store.js';
import { type Result } from '../result.js';
import { moveJob } from './job-moves.js';

/** What can be asked of a plan. The same seed, iterations and records give the same plan; `seconds` does not. */
export const planOrder = z
  .strictObject({
    seed: z.int().min(0).max(2_147_483_647).default(1),
    apply: z
      .boolean()
      .default(true)
      .describe('whether its sessions and engagements replace what earlier plans proposed'),
    iterations: z.int().min(0).max(1_000_000_000).optional(),
    seconds: z.number().min(0).max(3_600).optional().describe('a limit on top; makes it not reproducible'),
    targetMusicians: z.int().min(0).max(100_000).optional(),
    weights: planningWeights
      .optional()
      .describe('what breaches of the planner’s rules weigh in this plan; before what the production says'),
  })
  .meta({ id: 'PlanCreate' });

/** What a plan job remembers. */
export const planJobRequest = planOrder.extend({ actor: z.string() });

/** Who follows a plan job, and may stop it. */
export interface PlanJobWatch {
  readonly onEvent?: (event: SolveEvent) => void;
  /** Set `aborted` to stop the job. It is looked at while the search runs. */
  readonly signal?: { readonly aborted: boolean };
}

/**
 * Runs a queued plan job to its end and answers the job as it ended: `done` with the plan's id and summary as its
 * result, or `failed` with the problem. Stopped while it searches, it is `done` with the best plan found by then;
 * stopped before that, it is `cancelled`.
 */
export async function runPlanJob(
  store: Store,
  clock: Clock,
  jobId: string,
  { onEvent, signal }: PlanJobWatch = {},
): Promise<Result<Job>> {
  if (isRaised(signal)) return store.write((books) => moveJob(books, jobId, 'cancelled'));
  const started = await store.write((books) => moveJob(books, jobId, 'running'));
  if (!started.ok) return started;
  const failed = (problem: Job['problem']): Promise<Result<Job>> =>
    store.write((books) => moveJob(books, jobId, 'failed', { problem }));
  const order = planJobRequest.safeParse(started.value.request);
  if (!order.success || started.value.productionId === null) {
    return failed({ code: 'JOB.MALFORMED', message: 'The job does not say what to plan.' });
  }
  try {
    const { actor, ...rest } = order.data;
    const request = {
      ...requestOf(started.value.productionId, rest),
      ...(signal === undefined ? {} : { signal }),
    };
    const planned = await planProduction(store, clock, request, actor, onEvent);
    if (!planned.ok) {
      const { code, message, faults } = planned.refusal;
      return await failed({ code, message, ...(faults.length === 0 ? {} : { errors: faults }) });
    }
    const result = {
      planId: planned.value.plan.id,
      written: planned.value.written,
      stopped: isRaised(signal),
      summary: planned.value.summary,
    };
    return await store.write((books) => moveJob(books, jobId, 'done', { done: 1, total: 1, result }));
  } catch (fault) {
    await failed({ code: 'JOB.FAULT', message: 'The planning broke off.' });
    throw fault;
  }
}

const isRaised = (signal: PlanJobWatch['signal']): boolean => signal?.aborted === true;

function requestOf(
  productionId: string,
  { seed, apply, iterations, seconds, targetMusicians, weights }: z.infer<typeof planOrder>,
): PlanRequest {
  const given = Object.entries({ iterations, seconds, targetMusicians, weights });
  const options = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  return { productionId, seed, apply, options };
}
