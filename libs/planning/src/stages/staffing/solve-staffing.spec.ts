import fc from 'fast-check';
import { type StaffingAnswer } from './answer.js';
import { type StaffingProblem, type Standing } from './problem.js';
import { solveStaffing } from './solve-staffing.js';
import { stopsAt, unlimited } from './spec-support/budgets.js';
import { costOf, eachStaffing, leastCost, smallProblems } from './spec-support/small-problems.js';

const tiny = smallProblems({ sessions: 4, musicians: 4, candidates: 11 });
const larger = smallProblems({ sessions: 12, musicians: 15, candidates: 120 });

const empty: StaffingProblem = {
  sessions: [],
  musicians: [],
  candidates: [],
  maxSessionsPerDay: 2,
  targetMusicians: 0,
  vacancyCost: 100,
  shortfallCost: 10,
};

/** Recomputes an answer from the problem and holds it against what it says of itself. */
function expectSound(problem: StaffingProblem, answer: StaffingAnswer): void {
  const index = new Map(problem.candidates.map(([m, s, c], at) => [`${m} ${s} ${c}`, at]));
  const engaged = answer.engagements.map((one) => index.get(one.join(' ')) ?? -1);
  expect(engaged).not.toContain(-1);
  expect(new Set(engaged).size).toBe(engaged.length);
  expect(costOf(problem, engaged)).toBe(answer.cost);
  expect(answer.lowerBound).toBeLessThanOrEqual(answer.cost);
  expect(answer.proven).toBe(answer.lowerBound === answer.cost);
  const seats = problem.sessions.flatMap(({ chairs }) => chairs.map(({ count }) => count));
  expect(answer.vacancies).toBe(seats.reduce((sum, count) => sum + count, 0) - engaged.length);
  expect(answer.distinctMusicians).toBe(new Set(answer.engagements.map(([m]) => m)).size);
  for (const [session, { chairs }] of problem.sessions.entries())
    for (const [chair, { count }] of chairs.entries())
      expect(
        answer.engagements.filter(([, s, c]) => s === session && c === chair).length,
      ).toBeLessThanOrEqual(count);
  const services = new Set(answer.engagements.map(([m, s]) => `${m} ${s}`));
  expect(services.size).toBe(engaged.length);
  const days = new Map<string, number>();
  for (const [m, s] of answer.engagements) {
    const key = `${m} ${problem.sessions[s]?.day}`;
    days.set(key, (days.get(key) ?? 0) + 1);
  }
  expect(Math.max(0, ...days.values())).toBeLessThanOrEqual(problem.maxSessionsPerDay);
}

describe('a staffing', () => {
  it('costs what the best of all staffings costs', () => {
    fc.assert(
      fc.property(tiny, (problem) => {
        const answer = solveStaffing(problem, unlimited);
        expectSound(problem, answer);
        expect(answer.cost).toBe(leastCost(problem));
        expect(answer.proven).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('is sound and proven where there are too many staffings to try', () => {
    fc.assert(
      fc.property(larger, (problem) => {
        const answer = solveStaffing(problem, unlimited);
        expectSound(problem, answer);
        expect(answer.proven).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same in whatever order candidates are listed', () => {
    fc.assert(
      fc.property(larger, fc.func(fc.nat()), (problem, key) => {
        const candidates = [...problem.candidates].sort((a, b) => key(a) - key(b));
        expect(solveStaffing({ ...problem, candidates }, unlimited)).toEqual(
          solveStaffing(problem, unlimited),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('costs the same in whatever order musicians and sessions are listed', () => {
    fc.assert(
      fc.property(larger, (problem) => {
        const people = problem.musicians.length - 1;
        const calls = problem.sessions.length - 1;
        const turned: StaffingProblem = {
          ...problem,
          sessions: [...problem.sessions].reverse(),
          musicians: [...problem.musicians].reverse(),
          candidates: problem.candidates.map(([m, s, c, cost]) => [people - m, calls - s, c, cost]),
        };
        expect(solveStaffing(turned, unlimited).cost).toBe(solveStaffing(problem, unlimited).cost);
      }),
      { numRuns: 60 },
    );
  });

  it('never costs more with one musician more', () => {
    fc.assert(
      fc.property(larger, (problem) => {
        const last = problem.musicians.length - 1;
        const fewer = {
          ...problem,
          musicians: problem.musicians.slice(0, -1),
          candidates: problem.candidates.filter(([musician]) => musician !== last),
        };
        expect(solveStaffing(problem, unlimited).cost).toBeLessThanOrEqual(
          solveStaffing(fewer, unlimited).cost,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('keeps to every limit, and to a valid bound, wherever it is stopped', () => {
    fc.assert(
      fc.property(larger, fc.integer({ min: 1, max: 20 }), (problem, nth) => {
        const answer = solveStaffing(problem, stopsAt(nth));
        expectSound(problem, answer);
        expect(answer.lowerBound).toBeLessThanOrEqual(solveStaffing(problem, unlimited).cost);
      }),
      { numRuns: 150 },
    );
  });

  it('of nothing costs nothing', () => {
    expect(solveStaffing(empty, unlimited)).toEqual({
      engagements: [],
      vacancies: 0,
      distinctMusicians: 0,
      cost: 0,
      lowerBound: 0,
      proven: true,
      ms: 0,
    });
  });

  it('leaves every seat vacant where a day allows no session', () => {
    const problem: StaffingProblem = {
      ...empty,
      sessions: [{ id: 's', day: 'd', chairs: [{ instrument: 'vn', rank: 'section', count: 3 }] }],
      musicians: [{ id: 'm' }],
      candidates: [[0, 0, 0, 5]],
      maxSessionsPerDay: 0,
      targetMusicians: 4,
    };
    expect(solveStaffing(problem, unlimited)).toMatchObject({ vacancies: 3, cost: 340, proven: true });
  });

  it('counts seats far beyond the number of candidates', () => {
    const count = 3_000_000_000;
    const problem: StaffingProblem = {
      ...empty,
      sessions: [{ id: 's', day: 'd', chairs: [{ instrument: 'vn', rank: 'section', count }] }],
      musicians: [{ id: 'm' }],
      candidates: [[0, 0, 0, 5]],
    };
    expect(solveStaffing(problem, unlimited)).toMatchObject({
      vacancies: count - 1,
      cost: (count - 1) * 100 + 5,
      proven: true,
    });
  });

  it('spreads the work up to the target and no further', () => {
    const day = (id: string): StaffingProblem['sessions'][number] => ({
      id,
      day: id,
      chairs: [{ instrument: 'vn', rank: 'section', count: 1 }],
    });
    const problem: StaffingProblem = {
      ...empty,
      sessions: ['a', 'b', 'c'].map(day),
      musicians: [{ id: 'cheap' }, { id: 'fair' }, { id: 'dear' }],
      candidates: [0, 1, 2].flatMap((session) =>
        [10, 12, 40].map((cost, musician) => [musician, session, 0, cost] as const),
      ),
    };
    const costs = [1, 2, 3].map(
      (targetMusicians) => solveStaffing({ ...problem, targetMusicians }, unlimited).cost,
    );
    expect(costs).toEqual([30, 32, 42]);
  });
});

const standingOf = (musicians: number): fc.Arbitrary<Standing> =>
  fc.record({
    counted: fc.array(fc.nat({ max: Math.max(0, musicians - 1) }), { maxLength: musicians }),
    dayLimits: fc.array(
      fc.tuple(
        fc.nat({ max: Math.max(0, musicians - 1) }),
        fc.constantFrom('day 0', 'day 1', 'day 2', 'another'),
        fc.nat({ max: 2 }),
      ),
      { maxLength: musicians === 0 ? 0 : 3 },
    ),
  });

/** The least cost by trying all, counting who stands and keeping to every day's own limit. */
function leastBeside(problem: StaffingProblem, { counted, dayLimits }: Standing): number {
  let least = Infinity;
  const stands = new Set(counted);
  eachStaffing(problem, (engaged) => {
    const chosen = engaged.flatMap((at) => problem.candidates.slice(at, at + 1));
    const onDay = (musician: number, day: string): number =>
      chosen.filter(([who, session]) => who === musician && problem.sessions[session]?.day === day).length;
    if (dayLimits.some(([musician, day, most]) => onDay(musician, day) > most)) return;
    const own = new Set(chosen.map(([musician]) => musician));
    const distinct = new Set([...own, ...stands]).size;
    const missing = (count: number): number =>
      Math.max(0, problem.targetMusicians - count) * problem.shortfallCost;
    least = Math.min(least, costOf(problem, engaged) - missing(own.size) + missing(distinct));
  });
  return least;
}

describe('a staffing beside what stands', () => {
  const cases = tiny
    .filter(({ musicians }) => musicians.length > 0)
    .chain((problem) => fc.tuple(fc.constant(problem), standingOf(problem.musicians.length)));

  it('costs what the best of all staffings costs, with who is counted and days that are shorter', () => {
    fc.assert(
      fc.property(cases, ([problem, standing]) => {
        const answer = solveStaffing(problem, unlimited, standing);
        expect(answer.cost).toBe(leastBeside(problem, standing));
        expect(answer.lowerBound).toBe(answer.cost);
        expect(answer.proven).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('is never bounded above its best when it is stopped', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 4 }), ([problem, standing], nth) => {
        const answer = solveStaffing(problem, stopsAt(nth), standing);
        const least = leastBeside(problem, standing);
        expect(answer.lowerBound).toBeLessThanOrEqual(least);
        expect(answer.cost).toBeGreaterThanOrEqual(least);
      }),
      { numRuns: 100 },
    );
  });
});
