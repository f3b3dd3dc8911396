import { type Job } from '#desk';
import { type SolveEvent } from '#planning';

/** A job as a client sees it: not where its file lies, nor who asked; with the best plan so far while it runs. */
export function shownJob(job: Job, best: SolveEvent | null): object {
  const { path: _path, actor: _actor, ...request } = job.request;
  return { ...job, request, best };
}

/** A job in a list: without its result, which can be long. */
export function listedJob(job: Job, best: SolveEvent | null): object {
  const { result: _result, ...rest } = job;
  return shownJob({ ...rest, result: undefined }, best);
}
