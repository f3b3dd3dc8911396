import { type ArgsDef } from 'citty';
import fc from 'fast-check';
import { readArguments } from './arguments.js';

const defs = {
  file: { type: 'positional', required: true },
  location: { type: 'string', alias: 'l' },
  'dry-run': { type: 'boolean' },
  format: { type: 'enum', options: ['text', 'json'] },
  mapping: { type: 'string' },
} satisfies ArgsDef;

const read = (...words: readonly string[]): ReturnType<typeof readArguments> =>
  readArguments(words, defs, ['mapping']);

const codes = (...words: readonly string[]): readonly string[] =>
  read(...words).faults.map(({ code }) => code);

describe('the words behind a command', () => {
  it('are flags and positionals in any order', () => {
    const { flags, positionals, faults } = read('--dry-run', 'a.csv', '-l', 'rome', '--format=json');
    expect(positionals).toEqual(['a.csv']);
    expect([...flags]).toEqual([
      ['dry-run', ['true']],
      ['location', ['rome']],
      ['format', ['json']],
    ]);
    expect(faults).toEqual([]);
  });

  it('may give a repeatable flag several values, and no other', () => {
    expect(read('x', '--mapping', 'a=b', '--mapping', 'c=d').flags.get('mapping')).toEqual(['a=b', 'c=d']);
    expect(codes('x', '--location', 'a', '--location', 'b')).toEqual(['CLI.REPEATED_FLAG']);
    expect(codes('x', '--dry-run', '--dry-run')).toEqual([]);
  });

  it('may turn a boolean off, and give it no value', () => {
    expect(read('x', '--no-dry-run').flags.get('dry-run')).toEqual(['false']);
    expect(read('x', '--dry-run=false').flags.get('dry-run')).toEqual(['false']);
    expect(codes('x', '--dry-run=maybe')).toEqual(['CLI.BAD_VALUE']);
    expect(codes('x', '--no-location')).toEqual(['CLI.UNKNOWN_FLAG']);
  });

  it('take a dash, a dashed figure and what follows -- for positionals', () => {
    expect(read('-').positionals).toEqual(['-']);
    expect(read('- 4.3.3.1').positionals).toEqual(['- 4.3.3.1']);
    expect(read('--', '--location').positionals).toEqual(['--location']);
  });

  it('have every fault told at once, with its place', () => {
    expect(read('a', 'b', '--formt', '--format', 'pdf', '--location').faults).toMatchObject([
      {
        pointer: '/formt',
        code: 'CLI.UNKNOWN_FLAG',
        message: expect.stringContaining('"--format"') as string,
      },
      { pointer: '/location', code: 'CLI.MISSING_VALUE' },
      { pointer: '/format', code: 'CLI.BAD_VALUE' },
    ]);
    expect(codes('a', 'b')).toEqual(['CLI.TOO_MANY_ARGUMENTS']);
    expect(codes()).toEqual(['CLI.MISSING_ARGUMENT']);
  });

  it('are not called too many beside an unknown flag, whose value the surplus word may be', () => {
    expect(codes('a', '--formt', 'json')).toEqual(['CLI.UNKNOWN_FLAG']);
  });

  it('keep any value whole', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(read('x', `--location=${value}`).flags.get('location')).toEqual([value]);
      }),
    );
  });
});
