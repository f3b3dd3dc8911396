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
    expect(found.map((one) => one.kind)).toEqual(['longer-window']);
  });

  it('is nothing where nothing is open, nothing is tried, or nothing helps', async () => {
    expect(await relaxed(aProblem())).toEqual([]);
    expect(await relaxed(aProblem({ passes: [aPass('a', tuba)] }))).toEqual([]);
    const late = { ...hall, available: [{ start: at('2023-03-20T00:00'), end: at('2023-04-01T00:00') }] };
    expect(await relaxed(aProblem({ rooms: [late], passes: [aPass('a')] }), 10, 0)).toEqual([]);
  });
});
