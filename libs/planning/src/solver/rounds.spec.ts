import { compareScores } from '../check/score.js';
import { type Plan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { aMusician, aPass, aProblem, at, hall, vienna } from '../test-support/builders.js';
import { solve } from './solve.js';

const rome = {
  ...vienna,
  id: 'rome',
  slug: 'rome',
  name: 'Rome',
  chairRate: { minor: 20_000, currency: 'EUR' },
};
const studio = { ...hall, id: 'studio', locationId: 'rome', name: 'Studio A' };

const violinists = (locationId: string, count: number): Problem['musicians'] =>
  Array.from({ length: count }, (_, index) => aMusician(`${locationId} ${index}`, { locationId }));

/** Both violin sections are four strong: each alone could be filled in either city, both together in Rome only. */
const twoSections: Partial<Problem> = {
  locations: [vienna, rome],
  rooms: [hall, studio],
  passes: [aPass('1m1', { seats: { players: { 'violin-1': 4, 'violin-2': 4 }, doubles: [] } })],
  musicians: [...violinists('vienna', 4), ...violinists('rome', 8)],
};

async function planOf(change: Partial<Problem>, iterations: number): Promise<Plan> {
  const solved = await solve(aProblem(change), { iterations });
  if (!solved.ok) throw new Error(solved.faults.map((fault) => fault.message).join('\n'));
  return solved.value;
}

const places = ({ sessions }: Plan): readonly string[] => sessions.map((session) => session.locationId);

describe('what staffing a plan has shown', () => {
  it('moves music to where its chairs can be filled', async () => {
    const first = await planOf(twoSections, 0);
    expect([places(first), first.score.openChairs]).toEqual([['vienna'], 4]);
    const plan = await planOf(twoSections, 20);
    expect([places(plan), plan.score.openChairs]).toEqual([['rome'], 0]);
  });

  it('moves music to another day, when those who are missing only rest or are away', async () => {
    const soloist = aMusician('soloist', {
      instrument: 'horn',
      doubles: ['tuba'],
      busy: [{ start: at('2023-03-06T00:00'), end: at('2023-03-08T00:00'), kind: 'away', why: 'teaching' }],
    });
    const early = aMusician('early', {
      instrument: 'tuba',
      doubles: ['horn'],
      available: [{ start: at('2023-03-06T00:00'), end: at('2023-03-09T00:00') }],
    });
    const plan = await planOf(
      {
        passes: [aPass('1m1', { seats: { players: { horn: 1, tuba: 1 }, doubles: [] } })],
        musicians: [soloist, early],
      },
      20,
    );
    expect(plan.score.openChairs).toBe(0);
    expect(plan.sessions[0]?.localStart).toMatch(/^2023-03-08/);
  });

  it('moves music to where those who come ask for less than is usual there', async () => {
    const dear = violinists('vienna', 8).map((one) => ({
      ...one,
      rate: { minor: 90_000, currency: 'EUR' },
    }));
    const change = { ...twoSections, musicians: [...dear, ...violinists('rome', 8)] };
    expect(places(await planOf(change, 0))).toEqual(['vienna']);
    expect(places(await planOf(change, 20))).toEqual(['rome']);
  });

  it('never gives a plan that is worse than without', async () => {
    for (const count of [0, 2, 5, 8]) {
      const change = {
        ...twoSections,
        musicians: [...violinists('vienna', count), ...violinists('rome', 6)],
      };
      const [first, last] = [await planOf(change, 0), await planOf(change, 20)];
      expect(compareScores(last.score, first.score)).toBeLessThanOrEqual(0);
    }
  });
});
