import fc from 'fast-check';
import { compareScores } from '../check/score.js';
import { emptyChairs } from '../check/empty-chairs.js';
import { type Pass } from '../model/music.js';
import { type Plan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import {
  aGroup,
  aMusician,
  anEngagement,
  aPass,
  aProblem,
  aSession,
  aStaffMember,
  at,
  hall,
  rules,
  vienna,
} from '../test-support/builders.js';
import { viewOf } from '../view/plan-view.js';
import { randomFrom } from './random.js';
import { solve } from './solve.js';

const INSTRUMENTS = ['violin-1', 'violin-2', 'horn', 'tuba', 'choir'] as const;
const DOUBLES: readonly (readonly string[])[] = [[], ['horn'], ['tuba']];
const rome = { ...vienna, id: 'rome', slug: 'rome', name: 'Rome', zone: 'Europe/Rome' };
const studio = { ...hall, id: 'studio', locationId: 'rome', name: 'Studio A', capacity: 14 };

const places = fc.constantFrom('vienna', 'rome');
const busy = fc.option(
  fc.integer({ min: 6, max: 9 }).map((day) => ({
    start: at(`2023-03-0${day}T12:00`),
    end: at(`2023-03-0${day}T16:00`),
    kind: 'away' as const,
    why: 'teaching',
  })),
  { nil: null },
);

const pass = (index: number): fc.Arbitrary<Pass> =>
  fc
    .record({
      seconds: fc.integer({ min: 0, max: 900 }),
      players: fc.dictionary(fc.constantFrom(...INSTRUMENTS), fc.integer({ min: 1, max: 5 }), { minKeys: 1 }),
      locationIds: fc.uniqueArray(places, { maxLength: 2 }),
      after: fc.option(fc.nat({ max: Math.max(0, index - 1) }), { nil: null, freq: 2 }),
    })
    .map(({ seconds, players, locationIds, after }) =>
      aPass(`pass ${String(index).padStart(2, '0')}`, {
        seconds,
        seats: { players, doubles: [] },
        locationIds,
        after: after === null || index === 0 ? [] : [`pass ${String(after).padStart(2, '0')}`],
      }),
    );

const people = fc.array(
  fc.record({
    locationId: places,
    instrument: fc.constantFrom('violin', 'horn', 'tuba'),
    doubles: fc.constantFrom(...DOUBLES),
    away: busy,
  }),
  { maxLength: 24 },
);

/** Small productions of two cities over four days: too few players, too much music and awkward staff included. */
const randomProblem: fc.Arbitrary<Problem> = fc
  .record({
    passes: fc
      .integer({ min: 0, max: 10 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => pass(index)))),
    people,
    groups: fc.array(fc.record({ locationId: places, playingMembers: fc.integer({ min: 1, max: 6 }) }), {
      maxLength: 2,
    }),
    conductor: fc.boolean(),
    held: fc.boolean(),
    target: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ passes, people: players, groups, conductor, held, target }) => {
    const musicians = players.map(({ away, ...one }, index) =>
      aMusician(`musician ${String(index).padStart(2, '0')}`, { ...one, busy: away === null ? [] : [away] }),
    );
    const first = musicians.find(
      (one) => one.locationId === 'vienna' && one.instrument === 'horn' && one.busy.length === 0,
    );
    const stands = held && first !== undefined;
    return aProblem({
      window: { from: '2023-03-06', to: '2023-03-09' },
      rules: [rules],
      locations: [vienna, rome],
      rooms: [{ ...hall, capacity: 18 }, studio],
      passes: [...passes],
      musicians,
      groups: groups.map((one, index) => aGroup(`group ${index}`, one)),
      staff: conductor ? [aStaffMember('conductor')] : [],
      sessions: stands
        ? [aSession('held', '2023-03-07T10:00', { seats: { players: { horn: 2 }, doubles: [] } })]
        : [],
      engagements: stands
        ? [anEngagement('held', first.id, { instrument: 'horn', standing: 'firm', id: 'e1' })]
        : [],
      targetMusicians: target,
    });
  });

async function planOf(problem: Problem, budget: { readonly iterations?: number } = {}): Promise<Plan> {
  const solved = await solve(problem, { seed: 1, ...budget });
  if (!solved.ok) throw new Error(solved.faults.map((fault) => fault.message).join('\n'));
  return solved.value;
}

const shuffled = <T>(items: readonly T[], random: () => number): readonly T[] =>
  items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

function permuted(problem: Problem, seed: number): Problem {
  const random = randomFrom(seed);
  return {
    ...problem,
    locations: shuffled(problem.locations, random),
    rooms: shuffled(problem.rooms, random),
    slots: shuffled(problem.slots, random),
    passes: shuffled(problem.passes, random).map((pass) => ({
      ...pass,
      after: shuffled(pass.after, random),
    })),
    musicians: shuffled(problem.musicians, random),
    groups: shuffled(problem.groups, random),
    staff: shuffled(problem.staff, random),
    sessions: shuffled(problem.sessions, random),
    engagements: shuffled(problem.engagements, random),
  };
}

const law = (holds: (problem: Problem) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(randomProblem, holds), { numRuns: 12 });

describe('every plan', () => {
  it('breaks no hard rule', () =>
    law(async (problem) => {
      const plan = await planOf(problem);
      expect(plan.violations.filter((one) => one.level === 'hard')).toEqual([]);
      expect(plan.score.hard).toBe(0);
    }));

  it('places every pass once or says why not', () =>
    law(async (problem) => {
      const plan = await planOf(problem);
      const placed = plan.sessions.flatMap((session) => session.runOrder);
      const reported = plan.unplaced.map((one) => one.passId);
      expect([...placed, ...reported].sort()).toEqual(problem.passes.map((pass) => pass.id).sort());
      expect(plan.score.unplacedPasses).toBe(reported.length);
      expect(plan.unplaced.every((one) => one.reason !== '' && one.code.startsWith('PLAN.'))).toBe(true);
    }));

  it('fills every chair or says why not, and only when nobody is free for it', () =>
    law(async (problem) => {
      const plan = await planOf(problem);
      const view = viewOf(problem, plan);
      const empty = plan.sessions.flatMap((session) =>
        emptyChairs(view, session).map((one) => `${session.id} ${one.instrument} ${one.chair}`),
      );
      const reported = plan.openChairs.map((one) => `${one.sessionId} ${one.instrument} ${one.chair}`);
      expect(reported).toEqual(empty);
      for (const { supply, instrument } of plan.openChairs) {
        const { exist, unavailable, resting, seated, free } = supply;
        expect(unavailable + resting + seated + free).toBe(exist);
        if (instrument !== 'choir') expect(free).toBe(0);
      }
    }));

  it('is the same when the problem comes in another order, and when it is made again', () =>
    law(async (problem) => {
      const plan = await planOf(problem);
      expect(await planOf(problem)).toEqual(plan);
      expect(await planOf(permuted(problem, 7))).toEqual(plan);
    }));

  it('is never worse, by its score, than one that less work was done at', () =>
    law(async (problem) => {
      let before: Plan | null = null;
      for (const iterations of [0, 3, 10, 30, 100]) {
        const plan = await planOf(problem, { iterations });
        if (before !== null) expect(compareScores(plan.score, before.score)).toBeLessThanOrEqual(0);
        before = plan;
      }
    }));

  it('leaves what stands as it stands', () =>
    law(async (problem) => {
      const plan = await planOf(problem);
      expect(plan.sessions).toEqual(expect.arrayContaining([...problem.sessions]));
      expect(plan.engagements).toEqual(expect.arrayContaining([...problem.engagements]));
    }));

  it('counts its people right and reaches the target where its chairs and players allow', () =>
    law(async (problem) => {
      const plan = await planOf(problem);
      const groups = new Set(plan.engagements.flatMap((one) => one.groupId ?? []));
      const members = problem.groups.filter((one) => groups.has(one.id)).map((one) => one.playingMembers);
      const musicians = new Set(plan.engagements.flatMap((one) => one.musicianId ?? []));
      const people = musicians.size + members.reduce((sum, count) => sum + count, 0);
      expect(plan.headcount.people).toBe(people);
      expect(plan.score.shortfall).toBe(Math.max(0, problem.targetMusicians - people));
    }));

  it('never has a bound above its cost', () =>
    law(async (problem) => {
      for (const { cost, lowerBound, gap, proven } of (await planOf(problem)).stages) {
        if (lowerBound === null) continue;
        expect(lowerBound).toBeLessThanOrEqual(cost);
        expect(proven).toBe(lowerBound === cost);
        expect(gap).toBeGreaterThanOrEqual(0);
      }
    }));
});
