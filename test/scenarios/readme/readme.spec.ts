import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateDemo } from '../../../apps/cli/src/demo/generate-demo.js';
import { writeFiles } from '../../../apps/cli/src/demo/run/write-files.js';
import { startResident } from '../../support/resident.js';
import { consoleSteps } from './console-blocks.js';

const root = process.cwd();
/** The end of one, by which plans are named; as wide, for the columns. */
const SHORT_ID = /\bplan [0-9a-f]{6}\b/g;
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What a terminal would show, which knows no ends of lines; ids differ from run to run. */
function shown(folder: string, launcher: string, command: string): string {
  const real = command.replaceAll('npm run -s downbeat --', launcher);
  const { DATABASE_URL: _, ...env } = process.env;
  const run = spawnSync('bash', ['-c', `exec 2>&1\nexport DATABASE_URL=./tour.db\n${real}`], {
    cwd: folder,
    env: { ...env, NO_COLOR: '1' },
    encoding: 'utf8',
  });
  return run.stdout.replaceAll('\r\n', '\n').replace(UUID, '…').replace(SHORT_ID, 'plan 1a2b3c').trimEnd();
}

describe('the tour of the README', () => {
  // With README_WRITE=1 the page is brought up to date instead.
  it('prints what the page says', async () => {
    const page = await readFile(join(root, 'README.md'), 'utf8');
    const folder = await mkdtemp(join(tmpdir(), 'downbeat-tour-'));
    const resident = await startResident(folder);
    try {
      await writeFiles(join(folder, 'demo-files'), generateDemo(555));
      let written = '';
      let at = 0;
      const differing: { command: string; said: string; printed: string }[] = [];
      for (const { command, output, from, until } of consoleSteps(page)) {
        const printed = shown(folder, resident.command, command);
        if (printed !== output.trimEnd()) differing.push({ command, said: output.trimEnd(), printed });
        written += page.slice(at, from) + (printed === '' ? '' : `${printed}\n`);
        at = until;
      }
      if (process.env['README_WRITE'] === '1')
        await writeFile(join(root, 'README.md'), written + page.slice(at));
      else expect(differing).toEqual([]);
    } finally {
      await resident.close();
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
