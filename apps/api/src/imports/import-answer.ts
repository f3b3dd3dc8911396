import { hasEnded, type Job, kindOfProblem, refuse, type Store } from '#desk';
import { type FastifyReply } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refused } from '../http/refused.js';
import { shownJob } from '../jobs/shown-job.js';

/** The report of an import that ends within the wait, its refusal with the report, or the job with status 202. */
export async function answerOf(
  store: Store,
  job: Job,
  over: Promise<void>,
  waitMs: number,
  reply: FastifyReply,
): Promise<unknown> {
  const waiting = new AbortController();
  await Promise.race([over, sleep(waitMs, undefined, { signal: waiting.signal }).catch(() => undefined)]);
  waiting.abort();
  const now = (await store.books.jobs.find(job.id)) ?? job;
  void reply.header('location', jobPath(now));
  if (!hasEnded(now.status)) {
    void reply.status(202);
    return shownJob(now);
  }
  if (now.status === 'done') {
    void reply.status(200);
    return now.result;
  }
  throw refusalOfJob(now);
}

export const jobPath = ({ id, productionId }: Job): string =>
  productionId === null ? `/v1/jobs/${id}` : `/v1/productions/${productionId}/jobs/${id}`;

/** Why a job failed, as the answer to the one who is still waiting for it. */
function refusalOfJob(job: Job): Error {
  if (job.status === 'cancelled')
    return new Refused(refuse('conflict', 'JOB.CANCELLED', 'The import was stopped.').refusal);
  const { code, message } = job.problem ?? { code: 'JOB.FAULT', message: '' };
  if (code === 'JOB.FAULT' || code === 'JOB.INTERRUPTED') return new Error(`job ${job.id} broke off`);
  return new Refused(
    refuse(kindOfProblem(code), code, message).refusal,
    job.result === null ? {} : { report: job.result },
  );
}
