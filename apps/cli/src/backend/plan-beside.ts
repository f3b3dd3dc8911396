import { StopFlag } from '#crew';
import { type PlanOutcome, type Result } from '#desk';
import { type SolveEvent } from '#planning';
import { Worker } from 'node:worker_threads';
import { type PlanNews, type PlanTask } from './plan-thread.js';

/** Makes a plan in a thread of its own. `signal` ends the search, and what was found by then is the plan. */
export function planInThread(
  task: Omit<PlanTask, 'stop'>,
  onEvent: (event: SolveEvent) => void,
  signal: AbortSignal,
): Promise<Result<PlanOutcome>> {
  const flag = new StopFlag();
  const stop = (): void => flag.abort();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const thread = new Worker(new URL('./plan-thread.js', import.meta.url), {
    workerData: { ...task, stop: flag.memory } satisfies PlanTask,
  });
  const planned = new Promise<Result<PlanOutcome>>((resolve, reject) => {
    let outcome: Result<PlanOutcome> | null = null;
    thread.on('message', (news: PlanNews) => {
      if (news.tells === 'best') onEvent(news.best);
      else outcome = news.planned;
    });
    thread.once('error', reject);
    // Only then has it let go of the database.
    thread.once('exit', () => {
      if (outcome === null) reject(new Error('The planning broke off.'));
      else resolve(outcome);
    });
  });
  return planned.finally(() => signal.removeEventListener('abort', stop));
}
