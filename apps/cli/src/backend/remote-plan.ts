import { ok, type PlanSummary, refuse, type Result } from '#desk';
import { z } from 'zod';
import { type Planned } from './backend.js';
import { type Following } from './following.js';
import { ended, type Hear, refusalOfJob, type ShownJob } from './jobs.js';
import { type Service, valueOf } from './service.js';
import { believed, under } from './shapes.js';

const made = z.object({
  planId: z.string(),
  written: z.object({ sessions: z.int(), engagements: z.int() }),
  stopped: z.boolean(),
  notApplied: z
    .object({
      code: z.string(),
      message: z.string(),
      errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
    })
    .nullable(),
});

const kept = z.object({ summary: believed<PlanSummary>() });

const STAGES = ['sessions', 'order', 'staffing'] as const;

const asked = z.object({ seed: z.int(), apply: z.boolean() });

/** Has a service plan, and waits for it. A signal that is aborted has the job end with the best so far. */
export async function planRemotely(
  service: Service,
  production: string,
  order: unknown,
  following: Following | null,
): Promise<Result<Planned>> {
  const answer = await service.ask(under(production, 'plans'), { method: 'POST', json: order });
  const jobs = under(production, 'jobs');
  const signal = following?.signal;
  const stop = answer.ok ? stopper(service, `${jobs}/${idOf(answer.body)}`) : (): void => undefined;
  signal?.addEventListener('abort', stop);
  if (signal?.aborted === true) stop();
  try {
    const hear = following === null || !answer.ok ? undefined : await teller(service, production, following);
    const over = await ended(service, answer, jobs, {
      stream: signal !== undefined,
      ...(hear === undefined ? {} : { hear }),
    });
    return over.ok ? await plannedBy(service, production, over.value) : over;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

const idOf = (body: unknown): string => z.looseObject({ id: z.string() }).parse(body).id;

/** Asks a job to end. Where that does not get through, the job goes on, and so does whoever waits for it. */
const stopper = (service: Service, path: string) => (): void =>
  void service.ask(path, { method: 'DELETE' }).catch(() => undefined);

/** Tells of a job's best so far, in the currency of its production. */
async function teller(service: Service, production: string, { tell }: Following): Promise<Hear> {
  const answer = await service.ask(`/v1/productions/${encodeURIComponent(production)}`);
  const found = valueOf(answer, z.looseObject({ currency: z.string() }));
  const currency = found.ok ? found.value.currency : '';
  return ({ best }) => {
    if (best === undefined || best === null) return;
    const { elapsedMs, share, stages } = best;
    const told = STAGES.flatMap((stage) => {
      const figures = stages[stage];
      return figures === undefined ? [] : [{ stage, elapsedMs, share, currency, ...figures }];
    });
    tell(...told);
  };
}

async function plannedBy(service: Service, production: string, job: ShownJob): Promise<Result<Planned>> {
  if (job.status !== 'done') return refusalOfJob(job);
  const { seed, apply } = asked.parse(job.request);
  const { planId, written, stopped, notApplied } = made.parse(job.result);
  const plan = valueOf(await service.ask(`${under(production, 'plans')}/${planId}`), kept);
  if (!plan.ok) return plan;
  const applied = apply && notApplied === null;
  return ok({
    answer: { planId, seed, applied, stopped, written, ...plan.value.summary },
    notApplied:
      notApplied === null
        ? null
        : refuse('conflict', notApplied.code, notApplied.message, notApplied.errors).refusal,
  });
}
