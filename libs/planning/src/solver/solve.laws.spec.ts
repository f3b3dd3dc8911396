import fc from 'fast-check';
import { emptyChairs } from '../check/empty-chairs.js';
import { type Plan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { randomProblem } from '../test-support/random-problem.js';
import { viewOf } from '../view/plan-view.js';
import { randomFrom } from './random.js';
import { solve } from './solve.js';

async function planOf(problem: Problem, seed = 1): Promise<Plan> {
  const solved = await solve(problem, { seed, iterations: 300 });
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
  fc.assert(fc.asyncProperty(randomProblem, holds), { numRuns: 60 });

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
