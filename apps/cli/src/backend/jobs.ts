import { setTimeout as pause } from 'node:timers/promises';
import { kindOfProblem, refuse, type Result } from '#desk';
import { z } from 'zod';
import { codeOf } from '../frame/fault.js';
import { type Answer, type Service, valueOf } from './service.js';

const stage = z.enum(['sessions', 'order', 'staffing']);
const figures = { cost: z.number(), lowerBound: z.number().nullable(), gap: z.number().nullable() };

/** A job as the service shows it, as far as is read here. */
const job = z.object({
  id: z.string(),
  status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  request: z.looseObject({}).optional(),
  result: z.unknown(),
  problem: z
    .object({
      code: z.string(),
      message: z.string(),
      errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
    })
    .nullable(),
  best: z
    .object({
      elapsedMs: z.number(),
      share: z.number().nullable().default(null),
      stages: z.partialRecord(stage, z.object(figures)),
    })
    .nullish(),
});
export type ShownJob = z.infer<typeof job>;

const POLL_MS = 300;
const MOST_TRIES = 20;
const TRY_AGAIN_MS = 500;

export const isJob = (body: unknown): boolean => job.safeParse(body).success;

const goesOn = ({ status }: ShownJob): boolean => status === 'queued' || status === 'running';

/** Somebody who hears of every change of a job. */
export type Hear = (job: ShownJob) => void;

/**
 * Looks at a job, which the answer shows, now and then until it has ended; `path` is that of the jobs. With `stream`
 * the service tells of changes by itself, and is asked only where the stream ends too early.
 */
export async function ended(
  service: Service,
  answer: Answer,
  path: string,
  { hear, stream = false }: { readonly hear?: Hear; readonly stream?: boolean } = {},
): Promise<Result<ShownJob>> {
  let read = valueOf(answer, job);
  while (read.ok && goesOn(read.value)) {
    const own = `${path}/${read.value.id}`;
    const last = stream ? await streamed(service, own, hear) : null;
    if (last !== null && !goesOn(last)) return { ok: true, value: last };
    await pause(POLL_MS);
    read = valueOf(await patiently(() => service.ask(own)), job);
    if (read.ok) hear?.(read.value);
  }
  return read;
}

/** A service that is started again answers after a while; the job waits there. */
async function patiently(ask: () => Promise<Answer>): Promise<Answer> {
  for (let left = MOST_TRIES; ; left -= 1) {
    try {
      return await ask();
    } catch (error) {
      if (left <= 0 || codeOf(error) !== 'CLI.UNREACHABLE') throw error;
      await pause(TRY_AGAIN_MS);
    }
  }
}

/** Hears a job's events as long as they come; the last one, or null. */
async function streamed(service: Service, path: string, hear: Hear | undefined): Promise<ShownJob | null> {
  let last: ShownJob | null = null;
  for await (const event of service.events(`${path}/events`)) {
    const read = job.safeParse(event);
    if (!read.success) continue;
    last = read.data;
    hear?.(last);
  }
  return last;
}

export const refusalOfJob = ({ problem }: ShownJob): Result<never> =>
  problem === null
    ? refuse('conflict', 'JOB.CANCELLED', 'The job was stopped.')
    : refuse(kindOfProblem(problem.code), problem.code, problem.message, problem.errors);
