import { hasEnded, type Job } from '#desk';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 200;
const SIGN_OF_LIFE_MS = 15_000;

/**
 * A job's course as server-sent events: `event: job` with the job whenever it has changed, the last one when it has
 * ended. A comment now and then keeps the connection open.
 */
export async function* jobEvents(
  look: () => Promise<{ job: Job; shown: object } | null>,
): AsyncGenerator<string> {
  let last = '';
  let quietMs = 0;
  for (;;) {
    const seen = await look();
    if (seen === null) return;
    const data = JSON.stringify(seen.shown);
    if (data !== last) {
      last = data;
      quietMs = 0;
      yield `event: job\ndata: ${data}\n\n`;
    } else if (quietMs >= SIGN_OF_LIFE_MS) {
      quietMs = 0;
      yield ': still here\n\n';
    }
    if (hasEnded(seen.job.status)) return;
    await sleep(LOOK_EVERY_MS, undefined, { ref: false });
    quietMs += LOOK_EVERY_MS;
  }
}
