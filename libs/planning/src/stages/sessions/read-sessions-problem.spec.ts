import fc from 'fast-check';
import { readSessionsProblem } from './read-sessions-problem.js';
import { smallProblems } from './spec-support/small-problems.js';

const pass = (id: unknown, changes: object = {}): object => ({
  id,
  seconds: 60,
  lineUp: { vn: 2 },
  ...changes,
});

const slot = (id: unknown, changes: object = {}): object => ({
  id,
  location: 'Rome',
  capSeconds: 900,
  capacity: 50,
  cost: 10,
  ...changes,
});

const file = (changes: object): string =>
  JSON.stringify({
    passes: [pass('a'), pass('b', { after: ['a'], locations: ['Rome'] })],
    slots: [slot('s'), slot('t')],
    chairCost: { vn: 3 },
    ...changes,
  });

const faultsOf = (changes: object): readonly string[] =>
  readSessionsProblem(file(changes)).faults.map(({ code, pointer }) => `${code} ${pointer}`);

describe('reading a sessions file', () => {
  it('takes every sound problem as it stands', () => {
    fc.assert(
      fc.property(smallProblems({ passes: 5, slots: 4 }), (problem) => {
        const { problem: read, faults } = readSessionsProblem(JSON.stringify(problem));
        const codes = new Set(faults.map(({ code }) => code));
        codes.delete('SESSIONS.PASS_TOO_LONG');
        expect([...codes]).toEqual([]);
        if (read === null) return;
        expect(read.slots).toEqual(problem.slots);
        expect(read.passes).toEqual(problem.passes.map((one) => ({ locations: [], after: [], ...one })));
      }),
      { numRuns: 100 },
    );
  });

  it('takes empty lists, amounts of zero, places without slots, and caps that mean "no limit"', () => {
    expect(faultsOf({ passes: [], slots: [], chairCost: {} })).toEqual([]);
    expect(faultsOf({ slots: [] })).toEqual([]);
    expect(faultsOf({ passes: [pass('a', { seconds: 0, lineUp: {} })] })).toEqual([]);
    expect(faultsOf({ passes: [pass('a', { lineUp: { tuba: 0 } })] })).toEqual([]);
    expect(faultsOf({ passes: [pass('a', { locations: ['Venice'] })] })).toEqual([]);
    expect(faultsOf({ slots: [slot('s', { capSeconds: 2 ** 50, capacity: 2 ** 50 })] })).toEqual([]);
  });

  it('takes ids written as numbers for their digits, and lets a byte order mark pass', () => {
    const passes = [pass(1), pass(2, { after: [1] })];
    const { problem } = readSessionsProblem(`\uFEFF${file({ passes })}`);
    expect(problem?.passes.map(({ id, after }) => [id, after])).toEqual([
      ['1', []],
      ['2', ['1']],
    ]);
    expect(faultsOf({ passes: [pass(1), pass('1')] })).toEqual(['SESSIONS.DUPLICATE_ID /passes/1/id']);
  });

  it('says all that is wrong with amounts and names at once', () => {
    const faults = faultsOf({
      passes: [
        pass('a', { seconds: -60, lineUp: { vn: 1.5, 'alto/flute': 1 } }),
        pass('a', { after: ['c'], locations: 'Rome' }),
        7,
      ],
      slots: [slot('s', { capSeconds: '900', capacity: -1, cost: null, location: null })],
      chairCost: { vn: -3 },
    });
    expect(faults.toSorted()).toEqual([
      'SESSIONS.BAD_AMOUNT /chairCost/vn',
      'SESSIONS.BAD_AMOUNT /passes/0/lineUp/vn',
      'SESSIONS.BAD_AMOUNT /passes/0/seconds',
      'SESSIONS.BAD_AMOUNT /slots/0/capSeconds',
      'SESSIONS.BAD_AMOUNT /slots/0/capacity',
      'SESSIONS.BAD_AMOUNT /slots/0/cost',
      'SESSIONS.BAD_SHAPE /passes/1/locations',
      'SESSIONS.BAD_SHAPE /passes/2',
      'SESSIONS.BAD_SHAPE /slots/0/location',
      'SESSIONS.DUPLICATE_ID /passes/1/id',
      'SESSIONS.UNKNOWN_INSTRUMENT /passes/0/lineUp/alto~1flute',
      'SESSIONS.UNKNOWN_PASS /passes/1/after/0',
    ]);
  });

  it('refuses circles in the order of passes and passes longer than every cap, together', () => {
    const passes = [
      pass('a', { after: ['b'] }),
      pass('b', { after: ['a'] }),
      pass('c', { after: ['c'], seconds: 901 }),
    ];
    expect(readSessionsProblem(file({ passes })).faults).toEqual([
      {
        code: 'SESSIONS.CYCLIC_ORDER',
        pointer: '/passes/0/after',
        message: 'These passes wait for each other: a → b → a.',
      },
      {
        code: 'SESSIONS.CYCLIC_ORDER',
        pointer: '/passes/2/after',
        message: 'These passes wait for each other: c → c.',
      },
      {
        code: 'SESSIONS.PASS_TOO_LONG',
        pointer: '/passes/2/seconds',
        message: 'The pass has 901 s; no slot takes more than 900 s.',
      },
    ]);
  });

  it('refuses sums that cannot be kept', () => {
    const long = { seconds: 2 ** 30 };
    const slots = [slot('s', { capSeconds: 2 ** 31 })];
    expect(faultsOf({ passes: [pass('a', long), pass('b', long)], slots })).toEqual([
      'SESSIONS.TOO_LARGE /passes',
    ]);
    expect(faultsOf({ chairCost: { vn: 2 ** 52 } })).toEqual(['SESSIONS.TOO_LARGE ']);
    expect(faultsOf({ passes: [pass('a', { lineUp: { vn: 2 ** 31 } })] })).toEqual([
      'SESSIONS.TOO_LARGE /passes',
    ]);
  });

  it('refuses what is no problem at all', () => {
    const codeOf = (text: string): unknown => readSessionsProblem(text).faults[0]?.code;
    expect(codeOf('{')).toBe('SESSIONS.NOT_JSON');
    expect(codeOf('[]')).toBe('SESSIONS.BAD_SHAPE');
    expect(readSessionsProblem('{}').faults.map(({ pointer }) => pointer)).toEqual([
      '/chairCost',
      '/slots',
      '/passes',
    ]);
  });
});
