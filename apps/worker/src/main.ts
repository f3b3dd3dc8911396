import { systemClock } from '#clock';
import { openCrew, runProgram, say } from '#crew';
import { type Settings } from '#desk';
import { isShared, openStore } from '#storage';
import { availableParallelism } from 'node:os';

/** Runs plans that others queued, until it is told to end. */
async function work({ databaseUrl, busyTimeoutMs, dataKey, planners }: Settings): Promise<number | null> {
  if (!isShared(databaseUrl)) {
    say(
      process.stderr,
      'A worker takes plans from a queue that it shares with services, so DATABASE_URL has to name a PostgreSQL database (postgres://…).\n' +
        'On an SQLite database the service runs plans by itself.',
    );
    return 2;
  }
  const store = await openStore(databaseUrl, { busyTimeoutMs, dataKey });
  const threads = Math.max(1, planners ?? availableParallelism());
  const complain = (about: object, what: string): void => {
    say(process.stderr, JSON.stringify({ level: 'error', time: systemClock.now(), ...about, msg: what }));
  };
  const crew = await openCrew({
    store,
    clock: systemClock,
    ground: { databaseUrl, busyTimeoutMs, dataKey },
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
  return null;
}

runProgram(work);
