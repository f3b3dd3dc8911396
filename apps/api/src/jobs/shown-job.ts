import { type Job } from '#desk';

/** A job as a client sees it: not where its file lies, nor who asked, nor what only the queue needs to know. */
export function shownJob(job: Job): object {
  const { holder: _holder, beatAt: _beat, turn: _turn, request: asked, ...rest } = job;
  const { path: _path, actor: _actor, ...request } = asked;
  return { ...rest, request };
}

/** A job in a list: without its result, which can be long. */
export function listedJob(job: Job): object {
  return shownJob({ ...job, result: undefined });
}
