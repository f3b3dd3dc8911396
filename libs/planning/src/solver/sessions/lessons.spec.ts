import { type Musician } from '../../model/people.js';
import { type Problem } from '../../model/problem.js';
import { aMusician, aPass, aProblem, at, hall, vienna } from '../../test-support/builders.js';
import { canonical } from '../canonical.js';
import { SessionsStage } from '../sessions-stage.js';
import { staffed } from '../staffed.js';
import { type Draft } from './draft.js';
import { lessonsOf, nothingLearned } from './lessons.js';

const budget = { seed: 1, iterations: Infinity, shouldStop: () => false, elapsedMs: () => 0 };
const limits = {
  shouldStop: () => false,
  tell: () => undefined,
  breathe: () => Promise.resolve(),
  count: () => undefined,
};

const paid = (name: string, count: number, minor: number, change: Partial<Musician> = {}): Musician[] =>
  Array.from({ length: count }, (_, index) =>
    aMusician(`${name} ${index}`, { ...change, rate: { minor, currency: 'EUR' } }),
  );

/** Two cheap players who can come in the morning only; from then on Vienna is dearer than Rome. */
const twoCalls = (): Problem =>
  canonical(
    aProblem({
      locations: [
        vienna,
        { ...vienna, id: 'rome', slug: 'rome', name: 'Rome', chairRate: { minor: 35_000, currency: 'EUR' } },
      ],
      rooms: [hall, { ...hall, id: 'studio', locationId: 'rome', name: 'Studio A' }].map((one) => ({
        ...one,
        hire: { minor: 0, currency: 'EUR' },
      })),
      passes: ['1m1', '1m2'].map((id) =>
        aPass(id, { seats: { players: { violin: 2 }, doubles: [] }, seconds: 600 }),
      ),
      musicians: [
        ...paid('cheap', 2, 10_000, {
          available: [{ start: at('2023-03-06T00:00'), end: at('2023-03-06T13:30') }],
        }),
        ...paid('dear', 4, 50_000),
        ...paid('roman', 4, 35_000, { locationId: 'rome' }),
      ],
    }),
  );

describe('the lessons of a staffed plan', () => {
  it('move the music whose chairs are dear at the margin, though they are cheap on average', async () => {
    const problem = twoCalls();
    const stage = new SessionsStage(problem, 1);
    const slotAt = (locationId: string, localStart: string): Draft['slot'] => {
      const slot = problem.slots.find(
        (one) => one.locationId === locationId && one.localStart === localStart,
      );
      if (slot === undefined) throw new Error(`no slot in ${locationId} at ${localStart}`);
      return slot;
    };
    const times = ['2023-03-06T10:00', '2023-03-06T14:00'];
    const calls = times.map((time) => slotAt('vienna', time));
    const drafts = stage.passes.map((pass, index) => ({ slot: calls[index]!, passes: [pass] }));
    const { sessions } = stage.ordered(drafts, budget.shouldStop);
    const { view, chairPrices } = staffed(problem, sessions, budget);
    const before = nothingLearned(problem);
    const lessons = lessonsOf(problem, stage.workload, { view, openChairs: [], chairPrices, before });
    if (lessons === null) throw new Error('nothing was learned');
    expect(calls.map((slot) => lessons.prices.chair(slot, 0))).toEqual([10_000, 50_000]);
    const search = await stage.search(drafts, lessons);
    await search.run(20, limits);
    search.close();
    expect(search.drafts.map(({ slot }) => slot.locationId).sort()).toEqual(['rome', 'vienna']);
  });
});
