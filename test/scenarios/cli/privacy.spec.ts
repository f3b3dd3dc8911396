import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PATIENCE, Shell } from './downbeat.js';

const ROSTER = 'Name,Instrument,Email\nIrena Zebrowska,violin,irena@zebrowska.example\n';

describe('people’s data on the command line', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await Shell.open();
    await writeFile(join(shell.folder, 'roster.csv'), ROSTER);
  }, PATIENCE);
  afterAll(() => shell.close());

  it(
    'is encrypted where it lies, shown to whoever has the key, exported, and forgotten',
    async () => {
      const key = { DOWNBEAT_DATA_KEY: randomBytes(32).toString('hex') };
      const run = (...args: readonly string[]) => shell.run(args, '', key);
      await shell.run(['locations', 'create', '--name', 'Vienna']);
      expect(await shell.run(['import', 'roster', 'roster.csv', '--location', 'vienna'])).toMatchObject({
        status: 0,
      });
      expect((await run('musicians', 'list')).stderr).toContain('STORE.NOT_ENCRYPTED');
      expect((await run('encrypt')).stdout).toMatch(/^Encrypted what is personal in 2 records/);
      expect(await readFile(join(shell.folder, 'test.db'), 'latin1')).not.toContain('Zebrowska');
      expect((await shell.run(['musicians', 'list'])).stderr).toContain('STORE.KEY_MISSING');
      expect((await run('musicians', 'list')).stdout).toContain('Irena Zebrowska');
      const exported = await run('musicians', 'export', 'irena@zebrowska.example', '--json');
      expect(JSON.parse(exported.stdout)).toMatchObject({
        musician: { name: 'Irena Zebrowska' },
        engagements: [],
      });
      expect(await run('musicians', 'erase', 'Irena Zebrowska')).toMatchObject({ status: 2 });
      expect((await run('musicians', 'erase', 'Irena Zebrowska', '--yes')).stdout).toMatch(/^Forgotten\./);
      expect((await run('musicians', 'list')).stdout).toContain('Erased musician');
      const csv = (await run('history', '--kind', 'musician', '--csv')).stdout.split('\r\n');
      expect(csv[0]).toMatch(/^at,actor,source,action,record kind/);
      expect(
        csv.filter((line) => line.includes(',change,musician,')).map((line) => line.split(',')[8]),
      ).toEqual(['erased', 'active']);
      expect((await run('encrypt', '--off')).stdout).toContain('opens without a key now');
      expect((await shell.run(['history'])).stdout).toContain('create location');
      expect((await shell.run(['expire', '--days', '1'])).stdout).toContain('0 past values');
    },
    PATIENCE,
  );
});
