import { systemClock } from '#clock';
import { importFile, type ImportReport } from '#desk';
import { openStore } from '#storage';
import { createReadStream } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { secondsOf } from './figures.js';

/** Imports a roster file into a fresh database, the way the command line and the service do. */
export async function importRoster(file: string, database: string): Promise<ImportReport> {
  const store = await openStore(database);
  const report = await importFile(store, systemClock, {
    kind: 'roster',
    fileName: file.slice(-100),
    chunks: () => createReadStream(file),
    actor: 'bench',
    dryRun: false,
    skipFailed: false,
  });
  await store.close();
  if (!report.ok) throw new Error(report.refusal.message);
  if (!report.value.landed) throw new Error(JSON.stringify(report.value.entries.slice(0, 3)));
  return report.value;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , file, database] = argv;
  let created = 0;
  const seconds = await secondsOf(async () => {
    created = (await importRoster(file!, database!)).created;
  });
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ seconds, peakMegabytes, created }));
}
