import { createFirstKey, readSettings, Store } from '#desk';
import { setFlagsFromString } from 'node:v8';
import { createApp } from './create-app.js';

// Imports run in a worker thread, and flags are the process's: see the command line's launcher for why.
setFlagsFromString('--no-allocation-site-pretenuring');

/** Starts the service: settings, database, first key, and then it listens until it is told to stop. */
async function main(): Promise<number | null> {
  const settings = readSettings(process.env);
  if (!settings.ok) {
    say(process.stderr, `${settings.refusal.message}`);
    for (const fault of settings.refusal.faults)
      say(process.stderr, `  ${fault.pointer.slice(1)}: ${fault.message}`);
    return 2;
  }
  const app = await createApp(settings.value);
  app.enableShutdownHooks();
  if (!settings.value.databaseUrl.startsWith('postgres')) await printFirstKey(app.get(Store));
  await app.listen(settings.value.port, settings.value.host);
  say(process.stdout, `Downbeat listens at ${await app.getUrl()}, its API is described at /docs.`);
  return null;
}

async function printFirstKey(store: Store): Promise<void> {
  const first = await createFirstKey(store);
  if (!first.ok || first.value === null) return;
  say(process.stdout, `First API key, an admin's; it is shown this once:\n\n  ${first.value.secret}\n`);
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
