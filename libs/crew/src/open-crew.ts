import { recoverJobs } from '#desk';
import { isShared } from '#storage';
import { EmbeddedQueue } from './embedded-queue.js';
import { isGone, isGoneFromHere } from './holders.js';
import { type PlanQueue } from './plan-queue.js';
import { type Setting } from './planners.js';

/**
 * The queue of plans on a database, with so many threads of this process to run them. Jobs of processes that are gone
 * are seen to first: plans are queued again, imports failed.
 */
export async function openCrew(setting: Setting): Promise<PlanQueue> {
  const { databaseUrl } = setting.ground;
  const shared = isShared(databaseUrl);
  const recovered = await recoverJobs(setting.store, setting.clock, shared ? isGoneFromHere : isGone);
  if (!recovered.ok) {
    const { code } = recovered.refusal;
    setting.complain({ code }, 'jobs of a process that ended are still open');
  }
  const queue: PlanQueue = shared
    ? await (await import('./shared-queue.js')).SharedQueue.open(setting)
    : new EmbeddedQueue(setting);
  const again = recovered.ok ? recovered.value.queued : [];
  for (const { id } of again) await queue.offer(id);
  return queue;
}
