import { type Plan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { solve } from '../solver/solve.js';
import { aMusician, aPass, aProblem, at, hall, vienna } from '../test-support/builders.js';
import { relaxationsOf, type Relaxation } from './relax.js';

async function relaxed(problem: Problem, limit = 10, verifications = 12): Promise<readonly Relaxation[]> {
  const solved = await solve(problem, { iterations: 100 });
  const plan: Plan | null = solved.ok ? solved.value : null;
  if (plan === null) throw new Error('not planned');
  return relaxationsOf(problem, plan, limit, { iterations: 100, verifications });
}

const rome = { ...vienna, id: 'rome', slug: 'rome', name: 'Rome' };
const tuba = { seats: { players: { tuba: 1 }, doubles: [] } };

describe('what could be allowed', () => {
  it('is a player from another city, or a double of the section, the cheaper first', async () => {
    const found = await relaxed(
      aProblem({
        locations: [vienna, rome],
        passes: [aPass('a', { ...tuba, locationIds: ['vienna'] })],
        musicians: [
          aMusician('roman', { instrument: 'tuba', locationId: 'rome' }),
          aMusician('trombonist', { instrument: 'trombone' }),
        ],
      }),
    );
    expect(found.map((one) => [one.kind, one.cost, one.chairsFilled])).toEqual([
      ['double', 18_000, 1],
      ['other-city', 18_000 + 40_000, 1],
    ]);
    expect(found[0]?.change).toBe('let trombonist (trombone) double on tuba');
  });

  it('is another city for a pass that fits no room of its own', async () => {
    const small = { ...hall, capacity: 3 };
    const big = { ...hall, id: 'big', name: 'Forum', locationId: 'rome' };
    const found = await relaxed(
      aProblem({
        locations: [vienna, rome],
        rooms: [small, big],
        passes: [aPass('a', { locationIds: ['vienna'] })],
      }),
    );
    expect(found).toMatchObject([
      { kind: 'other-location', for: { passId: 'a' }, passesPlaced: 1, verified: true },
    ]);
  });

  it('is a longer window where the rooms are to be had too late', async () => {
    const late = { ...hall, available: [{ start: at('2023-03-20T00:00'), end: at('2023-04-01T00:00') }] };
    const found = await relaxed(aProblem({ rooms: [late], passes: [aPass('a')] }));
    expect(found.map((one) => one.kind).sort()).toEqual(['longer-window', 'one-more-session']);
  });

  it('is one more session where a room of the city is not offered, though nobody has it', async () => {
    const day = { start: at('2023-03-14T10:00'), end: at('2023-03-14T13:00') };
    const why = { kind: 'away', why: 'works' } as const;
    const before = { ...why, start: at('2023-03-01T00:00'), end: day.start };
    const passes = [aPass('a', { seconds: 800 }), aPass('b', { seconds: 800 })];
    const once = { ...hall, available: [day], busy: [before] };
    const found = await relaxed(aProblem({ rooms: [once], passes }));
    const more = found.find((one) => one.kind === 'one-more-session');
    expect(more).toMatchObject({ for: { passId: 'b' }, passesPlaced: 1, verified: true });
    expect(more?.change).toBe('have Synchron Stage (Vienna) on 2023-03-14 14:00 for one more session (b)');
  });

  it('is no session in a room that somebody has, or that is too small', async () => {
    const gone = { start: at('2023-01-01T00:00'), end: at('2023-12-01T00:00') };
    const busy = [{ ...gone, kind: 'engaged', why: 'held by others' }] as const;
    const none = { ...hall, available: [], busy };
    expect(await relaxed(aProblem({ rooms: [none], passes: [aPass('a')] }))).toEqual([]);
    const small = { ...hall, available: [], capacity: 1 };
    expect(await relaxed(aProblem({ rooms: [small], passes: [aPass('a')] }))).toEqual([]);
  });

  it('is nothing where nothing is open, nothing is tried, or nothing helps', async () => {
    expect(await relaxed(aProblem())).toEqual([]);
    expect(await relaxed(aProblem({ passes: [aPass('a', tuba)] }))).toEqual([]);
    const late = { ...hall, available: [{ start: at('2023-03-20T00:00'), end: at('2023-04-01T00:00') }] };
    expect(await relaxed(aProblem({ rooms: [late], passes: [aPass('a')] }), 10, 0)).toEqual([]);
  });
});
