import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { openStore } from '#storage';
import { onBothDatabases } from '../../support/databases.js';
import { dumpDomain } from '../../support/dump-domain.js';
import { countsOf, reportOn } from './import-text.js';
import { deskBefore, sampleOf } from './sample-files.js';

/** Enough that rows of the transaction have left the process's own memory. */
const ROWS_BEFORE_THE_KILL = 20_000;

/** Starts an import in a process of its own and kills it once it has written this many rows into its transaction. */
const killInTheMiddle = async (url: string): Promise<string | null> => {
  const script = join(process.cwd(), 'test/integration/imports/import-forever.mjs');
  const child = spawn(process.execPath, [script, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    if (Number(line) >= ROWS_BEFORE_THE_KILL) child.kill('SIGKILL');
  }
  const [, signal] = (await ended) as [number | null, string | null];
  return signal;
};

onBothDatabases('a process killed in the middle of an import', (_open, freshUrl) => {
  it('leaves nothing half-written, and the database opens and imports as before', async () => {
    const url = await freshUrl();
    const store = await openStore(url);
    await deskBefore(store, 'roster');
    const before = await dumpDomain(store);
    await store.close();

    expect(await killInTheMiddle(url)).toBe('SIGKILL');

    const reopened = await openStore(url, { busyTimeoutMs: 20_000 });
    try {
      expect(await dumpDomain(reopened)).toEqual(before);
      const { text, rows } = sampleOf('roster');
      const report = await reportOn(reopened, 'roster', text, { locationId: 'vienna' });
      expect(countsOf(report)).toMatchObject({ rows, failed: 0 });
      expect(report.landed).toBe(true);
    } finally {
      await reopened.close();
    }
  }, 60_000);
});
