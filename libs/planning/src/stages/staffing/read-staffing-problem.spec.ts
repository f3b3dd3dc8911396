import { readStaffingProblem } from './read-staffing-problem.js';

const session = (id: string, count: unknown = 1): object => ({
  id,
  day: 'Monday',
  chairs: [{ instrument: 'vn', rank: 'section', count }],
});

const file = (changes: object): string =>
  JSON.stringify({
    sessions: [session('a'), session('b')],
    musicians: [{ id: 'ann' }, { id: 'ben' }],
    candidates: [
      [0, 0, 0, 5],
      [1, 1, 0, 0],
    ],
    maxSessionsPerDay: 2,
    targetMusicians: 2,
    vacancyCost: 100,
    shortfallCost: 10,
    ...changes,
  });

const faultsOf = (changes: object): readonly string[] =>
  readStaffingProblem(file(changes)).faults.map(({ code, pointer }) => `${code} ${pointer}`);

describe('reading a staffing file', () => {
  it('takes a sound one as it stands', () => {
    const { problem, faults } = readStaffingProblem(file({}));
    expect(faults).toEqual([]);
    expect(problem).toEqual(JSON.parse(file({})));
  });

  it('takes empty lists, amounts of zero and a target beyond the roster', () => {
    const zeros = { maxSessionsPerDay: 0, vacancyCost: 0, shortfallCost: 0 };
    expect(faultsOf({ sessions: [], musicians: [], candidates: [], ...zeros })).toEqual([]);
    expect(faultsOf({ sessions: [session('a', 0), session('b')], targetMusicians: 99 })).toEqual([]);
  });

  it('takes ids and days written as numbers for their digits', () => {
    const { problem } = readStaffingProblem(file({ musicians: [{ id: 7 }, { id: 8 }] }));
    expect(problem?.musicians).toEqual([{ id: '7' }, { id: '8' }]);
    expect(faultsOf({ musicians: [{ id: 7 }, { id: '7' }] })).toEqual([
      'STAFFING.DUPLICATE_ID /musicians/1/id',
    ]);
  });

  it('says what is wrong with amounts, all of it at once', () => {
    const faults = faultsOf({
      sessions: [session('a', -1), session('b', 1.5)],
      candidates: [[0, 0, 0, -3]],
      maxSessionsPerDay: -1,
      targetMusicians: '9',
      vacancyCost: 1e300,
      shortfallCost: null,
    });
    expect(faults).toEqual(
      [
        '/maxSessionsPerDay',
        '/targetMusicians',
        '/vacancyCost',
        '/shortfallCost',
        '/sessions/0/chairs/0/count',
        '/sessions/1/chairs/0/count',
        '/candidates/0/3',
      ].map((pointer) => `STAFFING.BAD_AMOUNT ${pointer}`),
    );
  });

  it('finds ids that stand twice', () => {
    expect(faultsOf({ sessions: [session('a'), session('a')] })).toEqual([
      'STAFFING.DUPLICATE_ID /sessions/1/id',
    ]);
  });

  it('finds candidates for what is not there', () => {
    const candidates = [
      [2, 0, 0, 5],
      [0, 7, 9, 5],
      [0, 1, 1, 5],
      [0.5, 0, 0, 5],
    ];
    expect(faultsOf({ candidates })).toEqual(
      ['/candidates/0/0', '/candidates/1/1', '/candidates/2/2', '/candidates/3/0'].map(
        (pointer) => `STAFFING.UNKNOWN_INDEX ${pointer}`,
      ),
    );
  });

  it('refuses two offers of one musician for one chair', () => {
    const candidates = [
      [0, 0, 0, 5],
      [1, 0, 0, 5],
      [0, 0, 0, 6],
    ];
    expect(faultsOf({ candidates })).toEqual(['STAFFING.DUPLICATE_CANDIDATE /candidates/2']);
  });

  it('finds what is missing or of another kind', () => {
    expect(readStaffingProblem('{').faults[0]).toMatchObject({ code: 'STAFFING.NOT_JSON', pointer: '' });
    expect(readStaffingProblem('[]').faults[0]).toMatchObject({ code: 'STAFFING.BAD_SHAPE', pointer: '' });
    expect(faultsOf({ sessions: {}, musicians: undefined, candidates: 3 })).toEqual(
      ['/sessions', '/musicians', '/candidates'].map((pointer) => `STAFFING.BAD_SHAPE ${pointer}`),
    );
    expect(faultsOf({ sessions: [null, { id: 'b', day: 'x' }], candidates: [[0, 0], 'x'] })).toEqual(
      ['/sessions/0', '/sessions/1/chairs', '/candidates/0', '/candidates/1'].map(
        (pointer) => `STAFFING.BAD_SHAPE ${pointer}`,
      ),
    );
  });

  it('refuses costs that could not be added up exactly', () => {
    expect(faultsOf({ vacancyCost: 2 ** 52 })).toEqual(['STAFFING.TOO_LARGE ']);
  });

  it('lists the first thousand faults and counts the others', () => {
    const faults = faultsOf({ candidates: Array.from({ length: 2_000 }, () => 0) });
    expect(faults).toHaveLength(1_001);
    expect(faults.at(-1)).toBe('STAFFING.MORE_FAULTS ');
  });
});
