import { type Clock } from '#clock';
import { type Job, requeuePlans, type Store } from '#desk';

/** So long whoever runs a plan may give no sign of life before it is taken to be gone. */
const LIFE_MS = 60_000;

/**
 * Finds the running plans of which nobody gives a sign of life any more. It goes by what it has seen itself, by its own
 * clock: those of other machines may differ. A plan has to be silent at two looks, since signs of life wait while a long
 * import writes.
 */
export class SilenceWatch {
  private seen = new Map<
    string,
    { readonly revision: number; readonly since: number; readonly suspect: boolean }
  >();

  /** Those of the running plans that are silent, at this moment (milliseconds). */
  silentOf(running: readonly Job[], now: number): readonly Job[] {
    const before = this.seen;
    this.seen = new Map();
    return running.filter(({ id, revision }) => {
      const known = before.get(id);
      const since = known?.revision === revision ? known.since : now;
      const suspect = now - since >= LIFE_MS;
      this.seen.set(id, { revision, since, suspect });
      return suspect && known?.suspect === true;
    });
  }

  /** Puts those back into the queue. Answers the plans that are running as far as the books say. */
  async requeueSilent(store: Store, clock: Clock): Promise<readonly Job[]> {
    const running = await store.books.jobs.all({ kind: 'plan', status: 'running' });
    const silent = this.silentOf(running, clock.now());
    if (silent.length > 0) await requeuePlans(store, silent);
    return running;
  }
}
