import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeSpoolFolder, removeAbandonedSpools } from './spool-folder.js';

it('takes away the uploads of a process that is no more, and leaves those of one that runs', async () => {
  const own = await makeSpoolFolder();
  const { pid } = spawnSync(process.execPath, ['--version']);
  const left = await mkdtemp(own.replace(/\d+-\w+$/, `${pid}-`));
  await writeFile(join(left, 'file'), 'Name\n');
  await removeAbandonedSpools();
  expect([existsSync(own), existsSync(left)]).toEqual([true, false]);
  await rm(own, { recursive: true });
});
