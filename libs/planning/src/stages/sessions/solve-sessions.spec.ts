import fc from 'fast-check';
import { loadLinearSolver } from '../../linear/highs-solver.js';
import { type LinearSolver } from '../../linear/linear-model.js';
import { type Budget } from '../budget.js';
import { compile } from './compile.js';
import { type SessionsProblem } from './problem.js';
import { solveSessions, type SessionsAnswer } from './solve-sessions.js';
import { leastCosts } from './spec-support/brute-force.js';
import { filmProblem } from './spec-support/film-problems.js';
import { smallProblems } from './spec-support/small-problems.js';

const steps = (iterations: number, seed = 1): Budget => ({
  seed,
  iterations,
  shouldStop: () => false,
  elapsedMs: () => 0,
});

/** What a plan costs by the words of the file format, or the rule that it breaks. */
const judged = (problem: SessionsProblem, answer: SessionsAnswer): number | string =>
  misplaced(problem, answer) ?? costOf(problem, answer);

function misplaced(
  { passes, slots }: SessionsProblem,
  { assignment, unassigned }: SessionsAnswer,
): string | null {
  const at = (id: string): number => slots.findIndex((slot) => slot.id === assignment[id]);
  for (const { id, after = [], locations = [] } of passes) {
    if (unassigned.includes(id) !== at(id) < 0) return `${id} is neither here nor there`;
    if (at(id) < 0) continue;
    if (after.some((one) => at(one) < 0 || at(one) > at(id))) return `${id} comes too early`;
    if (locations.length > 0 && !locations.includes(slots[at(id)]?.location ?? ''))
      return `${id} is elsewhere`;
  }
  return null;
}

function costOf(
  { passes, slots, chairCost }: SessionsProblem,
  { assignment }: SessionsAnswer,
): number | string {
  let cost = 0;
  for (const slot of slots) {
    const here = passes.filter(({ id }) => assignment[id] === slot.id);
    if (here.length === 0) continue;
    if (here.reduce((sum, { seconds }) => sum + seconds, 0) > slot.capSeconds)
      return `${slot.id} is too long`;
    const names = new Set(here.flatMap(({ lineUp }) => Object.keys(lineUp)));
    const largest = [...names].map(
      (name) => [name, Math.max(...here.map(({ lineUp }) => lineUp[name] ?? 0))] as const,
    );
    if (largest.reduce((sum, [, count]) => sum + count, 0) > slot.capacity) return `${slot.id} is too full`;
    cost += largest.reduce((sum, [name, count]) => sum + count * (chairCost[name] ?? 0), slot.cost);
  }
  return cost;
}

describe('the sessions stage', () => {
  let linear: LinearSolver;
  beforeAll(async () => {
    linear = await loadLinearSolver();
  });

  it('answers an empty problem, and one without slots', () => {
    const nothing = { passes: [], slots: [], chairCost: {} };
    expect(solveSessions(nothing, steps(10))).toMatchObject({
      assignment: {},
      unassigned: [],
      cost: 0,
      lowerBound: 0,
      gap: 0,
    });
    const pass = { id: 'a', seconds: 1, lineUp: { vn: 1 } };
    expect(solveSessions({ passes: [pass], slots: [], chairCost: { vn: 1 } }, steps(10))).toMatchObject({
      assignment: {},
      unassigned: ['a'],
      cost: 0,
      lowerBound: 0,
    });
  });

  it('finds the best plan of every small problem and proves it', () => {
    fc.assert(
      fc.property(smallProblems({ passes: 5, slots: 4 }), fc.nat({ max: 99 }), (problem, seed) => {
        const answer = solveSessions(problem, steps(Infinity, seed), { linear });
        expect(answer.cost).toBe(judged(problem, answer));
        expect(answer.lowerBound).toBe(answer.cost);
        const least = leastCosts(compile(problem));
        const fewest = least.findIndex((cost) => cost < Infinity);
        expect([answer.unassigned.length, answer.cost]).toEqual([fewest, least[fewest]]);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps every rule, counts what it costs and stays above its bound, on problems too large to try out', () => {
    fc.assert(
      fc.property(smallProblems({ passes: 30, slots: 9 }), fc.nat({ max: 99 }), (problem, seed) => {
        const answer = solveSessions(problem, steps(40, seed), { linear });
        expect(answer.cost).toBe(judged(problem, answer));
        expect(answer.lowerBound).toBeLessThanOrEqual(answer.cost);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same plan for the same seed and steps, and never a worse one for more', () => {
    const problem = filmProblem(3, 60, 1);
    let before = Infinity;
    for (const iterations of [1, 10, 60, 200]) {
      const answer = solveSessions(problem, steps(iterations), { linear });
      expect(answer).toEqual(solveSessions(problem, steps(iterations), { linear }));
      expect(answer.unassigned).toEqual([]);
      expect(answer.cost).toBe(judged(problem, answer));
      expect(answer.cost).toBeLessThanOrEqual(before);
      before = answer.cost;
    }
  });

  it('stops when it is told to, with the plan and the bound that it has', () => {
    const problem = filmProblem(4, 60, 1);
    let asked = 0;
    const shouldStop = (): boolean => (asked += 1) > 5;
    const answer = solveSessions(problem, { ...steps(Infinity), shouldStop }, { linear });
    expect(answer.cost).toBe(judged(problem, answer));
    expect(answer.lowerBound).toBeGreaterThan(0);
    expect(answer.gap).toBeCloseTo(1 - answer.lowerBound / answer.cost, 12);
  });

  it('costs no more at best when there is one more slot', () => {
    const slot = { id: 'more', location: 'A', capSeconds: 12, capacity: 1_000, cost: 3 };
    fc.assert(
      fc.property(smallProblems({ passes: 5, slots: 3 }), (problem) => {
        const before = solveSessions(problem, steps(Infinity));
        const after = solveSessions({ ...problem, slots: [...problem.slots, slot] }, steps(Infinity));
        expect(after.unassigned.length).toBeLessThanOrEqual(before.unassigned.length);
        if (after.unassigned.length === before.unassigned.length)
          expect(after.cost).toBeLessThanOrEqual(before.cost);
      }),
      { numRuns: 100 },
    );
  });

  it('means the same problem by any order of its passes and instruments', () => {
    fc.assert(
      fc.property(smallProblems({ passes: 6, slots: 4 }), (problem) => {
        const turned = {
          ...problem,
          passes: problem.passes.toReversed().map((pass) => ({
            ...pass,
            lineUp: Object.fromEntries(Object.entries(pass.lineUp).toReversed()),
          })),
        };
        const { cost, unassigned } = solveSessions(problem, steps(Infinity));
        const other = solveSessions(turned, steps(Infinity));
        expect([other.cost, other.unassigned.length]).toEqual([cost, unassigned.length]);
      }),
      { numRuns: 60 },
    );
  });
});
