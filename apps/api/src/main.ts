import { runProgram, say } from '#crew';
import { createFirstKey, type Settings, Store } from '#desk';
import { isShared } from '#storage';
import { setFlagsFromString } from 'node:v8';
import { createApp } from './create-app.js';

// Imports run in a worker thread, and flags are the process's: see the command line's launcher for why.
setFlagsFromString('--no-allocation-site-pretenuring');

/** Starts the service: database, first key, and then it listens until it is told to stop. */
async function serve(settings: Settings): Promise<null> {
  const app = await createApp(settings);
  app.enableShutdownHooks();
  if (!isShared(settings.databaseUrl)) await printFirstKey(app.get(Store));
  await app.listen(settings.port, settings.host);
  say(process.stdout, `Downbeat listens at ${await app.getUrl()}, its API is described at /docs.`);
  return null;
}

async function printFirstKey(store: Store): Promise<void> {
  const first = await createFirstKey(store);
  if (!first.ok || first.value === null) return;
  say(process.stdout, `First API key, an admin's; it is shown this once:\n\n  ${first.value.secret}\n`);
}

runProgram(serve);
