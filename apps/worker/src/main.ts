import { systemClock } from '#clock';
import { isShared, openCrew } from '#crew';
import { readSettings, type Settings } from '#desk';
import { openStore } from '#storage';
import { availableParallelism } from 'node:os';

/** Runs plans that others queued, until it is told to end. */
async function main(): Promise<number | null> {
  const settings = readSettings(process.env);
  if (!settings.ok) {
    say(process.stderr, settings.refusal.message);
    for (const { pointer, message } of settings.refusal.faults)
      say(process.stderr, `  ${pointer.slice(1)}: ${message}`);
    return 2;
  }
  const { databaseUrl } = settings.value;
  if (!isShared(databaseUrl)) {
    say(
      process.stderr,
      'A worker takes plans from a queue that it shares with services, so DATABASE_URL has to name a PostgreSQL database (postgres://…).\n' +
        'On an SQLite database the service runs plans by itself.',
    );
    return 2;
  }
  await work(settings.value);
  return null;
}

async function work({ databaseUrl, busyTimeoutMs, planners }: Settings): Promise<void> {
  const store = await openStore(databaseUrl, { busyTimeoutMs });
  const threads = Math.max(1, planners ?? availableParallelism());
  const complain = (about: object, what: string): void => {
    say(process.stderr, JSON.stringify({ level: 'error', time: systemClock.now(), ...about, msg: what }));
  };
  const crew = await openCrew({
    store,
    clock: systemClock,
    ground: { databaseUrl, busyTimeoutMs },
    threads,
    complain,
  });
  say(
    process.stdout,
    `Downbeat's worker makes up to ${threads} ${threads === 1 ? 'plan' : 'plans'} at a time.`,
  );
  const end = (): void => {
    say(process.stdout, 'Plans that are being made go back to the queue.');
    void crew
      .close()
      .then(() => store.close())
      // Whatever a library still holds open must not keep a worker that has nothing left to do.
      .finally(() => process.exit());
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

const say = (to: NodeJS.WriteStream, text: string): boolean => to.write(`${text}\n`);

main().then(
  (code) => {
    if (code !== null) process.exitCode = code;
  },
  (error: unknown) => {
    say(process.stderr, error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
