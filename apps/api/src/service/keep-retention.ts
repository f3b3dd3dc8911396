import { type Clock } from '#clock';
import { expire, type Settings, type Store } from '#desk';
import { type Logger } from 'pino';

const DAY_MS = 24 * 60 * 60_000;

/** Takes away what is too old to be kept, now and once a day; the answer ends that. */
export function keepRetention(
  store: Store,
  clock: Clock,
  { retentionDays }: Settings,
  log: Logger,
): () => void {
  if (retentionDays === 0) return () => undefined;
  const once = async (): Promise<void> => {
    const expired = await expire(store, clock, retentionDays);
    if (expired.ok) log.info(expired.value, 'what was too old is gone');
    else log.warn({ code: expired.refusal.code }, 'what is too old could not be taken away');
  };
  const run = (): void => void once().catch((error: unknown) => log.error({ error: String(error) }));
  run();
  const timer = setInterval(run, DAY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
