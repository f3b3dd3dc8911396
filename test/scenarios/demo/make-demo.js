// Makes the demo production with the built code, in a process that runs nothing else: `make-demo.js <database> <folder> <steps>`.
import { fixedClock } from '#clock';
import { openStore } from '#storage';

/** What was built is found when this runs: before the first build there is nothing to point an import at. */
const BUILT = new URL('../../../dist/apps/cli/src/demo/index.js', import.meta.url);

const [url, folder, iterations] = process.argv.slice(2);
const { runDemo } = await import(BUILT.href);
const store = await openStore(url);
const told = [];
const made = await runDemo({
  store,
  clock: fixedClock(Date.parse('2026-01-05T10:00:00Z')),
  actor: 'demo',
  tell: (line) => told.push(line),
  folder,
  seed: 1,
  iterations: Number(iterations),
});
await store.close();
process.stdout.write(JSON.stringify({ made, told }));
