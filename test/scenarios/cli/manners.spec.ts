import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PATIENCE, Shell } from './downbeat.js';

describe('the command line’s manners', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await Shell.open();
    await shell.run(['--version']);
  }, PATIENCE);
  afterAll(() => shell.close());

  it.each([
    [['linup', 'x'], 'CLI.UNKNOWN_COMMAND'],
    [['lineup', 'hp', '--doublin', 'count'], 'CLI.UNKNOWN_FLAG'],
    [['lineup', 'hp', '--doubling', 'twice'], 'CLI.BAD_VALUE'],
    [['lineup'], 'CLI.MISSING_ARGUMENT'],
    [['lineup', '2', '2', '2', '2'], 'CLI.TOO_MANY_ARGUMENTS'],
    [['report', 'schedule'], 'CLI.MISSING_FLAG'],
    [['report', 'schedule', '--production'], 'CLI.MISSING_VALUE'],
    [['import', 'rooster', 'x.csv'], 'IMPORT.UNKNOWN_KIND'],
    [['import', 'roster', 'missing.csv'], 'CLI.FILE_NOT_FOUND'],
    [['import', 'roster', '.'], 'CLI.FILE_IS_FOLDER'],
    [['import', 'roster', '-', '--mapping', 'no pair'], 'CLI.BAD_VALUE'],
    [['report', 'headcount', '--production', 'nobody'], 'PRODUCTION.NOT_FOUND'],
    [['productions', 'list', '--url', 'ftp://x'], 'CLI.BAD_URL'],
  ] as const)(
    'refuses %j with one JSON document and exit 2',
    async (args, code) => {
      const { status, body } = await shell.json(args);
      expect({ status, body }).toMatchObject({
        status: 2,
        body: { code, message: expect.any(String) as string, errors: expect.any(Array) as unknown },
      });
    },
    PATIENCE,
  );

  it(
    'suggests the nearest command and flag',
    async () => {
      expect((await shell.json(['linup'])).body).toMatchObject({ suggestions: ['lineup'] });
      expect((await shell.run(['lineup', 'hp', '--doublin'])).stderr).toContain('Did you mean "--doubling"?');
    },
    PATIENCE,
  );

  it(
    'tells every fault of the settings at once, exit 2',
    async () => {
      const { status, stdout } = await shell.runAlone(['productions', 'list', '--json'], '', {
        PORT: 'x',
        BUSY_TIMEOUT_MS: '-1',
      });
      expect(status).toBe(2);
      expect((JSON.parse(stdout) as { errors: unknown[] }).errors).toMatchObject([
        { pointer: '/PORT' },
        { pointer: '/BUSY_TIMEOUT_MS' },
      ]);
    },
    PATIENCE,
  );

  it(
    'calls a service that is not there a fault, exit 1',
    async () => {
      const { status, body } = await shell.json(['productions', 'list', '--url', 'http://127.0.0.1:9']);
      expect({ status, body }).toMatchObject({ status: 1, body: { code: 'CLI.UNREACHABLE', errors: [] } });
    },
    PATIENCE,
  );

  it(
    'calls a database that is none a fault with its code',
    async () => {
      const file = join(shell.folder, 'no.db');
      await writeFile(file, 'this is not a database, however long it is made to look like one');
      const { status, stdout } = await shell.run(['productions', 'list', '--json'], '', {
        DATABASE_URL: file,
      });
      expect([status, (JSON.parse(stdout) as { code: string }).code]).toEqual([1, 'STORE.NOT_A_DATABASE']);
    },
    PATIENCE,
  );

  it(
    'keeps standard output clean of anything but the answer',
    async () => {
      const { stdout, stderr, status } = await shell.runAlone(['lineup', 'nonsense-instrument']);
      expect([stdout, status]).toEqual(['', 2]);
      expect(stderr).toContain('LINEUP.');
    },
    PATIENCE,
  );

  it(
    'helps in groups, with examples and exit statuses, and says no colour to a pipe',
    async () => {
      const { status, stdout } = await shell.runAlone(['--help']);
      expect(status).toBe(0);
      for (const heading of ['From files to a schedule', 'Examples', 'Environment', 'Exit status']) {
        expect(stdout).toContain(`\n${heading}\n`);
      }
      expect(stdout).not.toContain('\u001B[');
      expect((await shell.run(['import', '--help'])).stdout).toContain(
        'Usage: downbeat import <kind> <file> [flags]',
      );
    },
    PATIENCE,
  );

  it(
    'ends in peace when its reader goes away',
    async () => {
      const command = `node ${resolve('apps/cli/bin/downbeat.mjs')} instruments | head -1; echo "\${PIPESTATUS[0]}"`;
      const { NODE_OPTIONS: _, ...env } = process.env;
      const stdout = await new Promise<string>((done, fail) => {
        execFile('bash', ['-c', command], { env }, (error, text, errors) =>
          error === null && errors === '' ? done(text) : fail(error ?? new Error(errors)),
        );
      });
      expect(stdout.trimEnd().split('\n').at(-1)).toBe('0');
    },
    PATIENCE,
  );

  it(
    'runs from two shells at once',
    async () => {
      const answers = await Promise.all([1, 2, 3].map(() => shell.runAlone(['lineup', '2222/4231/str'])));
      expect(answers.map(({ status }) => status)).toEqual([0, 0, 0]);
    },
    PATIENCE,
  );
});
