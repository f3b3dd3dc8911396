import { type Chapter } from './catalogue.js';
import { command } from './command.js';
import { Fault } from './fault.js';
import { done, refused } from './outcome.js';
import { runCommandLine } from './run.js';
import { type Terminal } from './terminal.js';

const chapters: readonly Chapter[] = [
  {
    title: 'Test',
    entries: [
      {
        name: 'greet',
        summary: 'say hello',
        load: () =>
          Promise.resolve(
            command({
              summary: 'Say hello.',
              args: { name: { type: 'positional', required: true }, loud: { type: 'boolean' } },
              run: ({ args }) =>
                args.name === 'nobody'
                  ? refused('invalid', 'TEST.NOBODY', 'There is nobody.')
                  : done({ name: args.name, loud: args.loud === true }, () => `Hello ${args.name}\n`),
            }),
          ),
      },
      {
        name: 'break',
        summary: 'fail',
        load: () =>
          Promise.resolve(
            command({
              summary: 'Fail.',
              args: {},
              run: () => {
                throw new Fault('DISK.FULL', 'The disk is full.');
              },
            }),
          ),
      },
    ],
  },
];

async function run(...words: readonly string[]): Promise<{ status: number; out: string; notes: string }> {
  const texts = { out: '', notes: '' };
  const terminal: Terminal = {
    environment: {},
    print: (text) => (texts.out += text),
    note: (text) => (texts.notes += text),
    input: () => (async function* () {})(),
    width: 80,
    paint: (_tone, text) => text,
    paintNote: (_tone, text) => text,
    watched: false,
  };
  return { status: await runCommandLine(words, chapters, terminal), ...texts };
}

describe('a command line', () => {
  it('prints text for people and one document for scripts', async () => {
    expect(await run('greet', 'Ada')).toEqual({ status: 0, out: 'Hello Ada\n', notes: '' });
    const { out, status } = await run('greet', 'Ada', '--loud', '--json');
    expect([status, JSON.parse(out)]).toEqual([0, { name: 'Ada', loud: true }]);
  });

  it('ends with 2 when the input is refused', async () => {
    expect(await run('greet', 'nobody')).toEqual({
      status: 2,
      out: '',
      notes: 'TEST.NOBODY  There is nobody.\n',
    });
    expect(JSON.parse((await run('greet', 'nobody', '--json')).out)).toEqual({
      code: 'TEST.NOBODY',
      message: 'There is nobody.',
      errors: [],
    });
  });

  it('ends with 1 and the fault’s code when something breaks', async () => {
    const { status, out } = await run('break', '--json');
    expect([status, JSON.parse(out)]).toEqual([
      1,
      { code: 'DISK.FULL', message: 'The disk is full.', errors: [] },
    ]);
  });

  it('helps with everything, with one command, and when nothing is asked', async () => {
    expect((await run('--help')).out).toContain('greet  say hello');
    expect((await run('greet', '--help')).out).toContain('Usage: downbeat greet <name> [flags]');
    expect((await run('help', 'greet')).out).toBe((await run('greet', '--help')).out);
    expect((await run()).status).toBe(2);
  });

  it('names the command that was probably meant', async () => {
    const { status, out } = await run('gret', '--json');
    expect([status, JSON.parse(out)]).toMatchObject([
      2,
      { code: 'CLI.UNKNOWN_COMMAND', suggestions: ['greet'] },
    ]);
  });
});
