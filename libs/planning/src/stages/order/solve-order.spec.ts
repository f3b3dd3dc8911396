import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdingCost, playingCost, type OrderProblem } from './order-problem.js';
import { readOrderProblem } from './read-order-problem.js';
import { solveOrder } from './solve-order.js';

const plenty = { seed: 1, iterations: Infinity, shouldStop: () => false, elapsedMs: () => 0 };

const flag = fc.constantFrom<0 | 1>(0, 1);
const randomProblem = (most: number): fc.Arbitrary<OrderProblem> =>
  fc
    .record({ passes: fc.integer({ min: 0, max: most }), players: fc.integer({ min: 0, max: 6 }) })
    .chain(({ passes, players }) =>
      fc.record({
        name: fc.constant('random'),
        durations: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: passes, maxLength: passes }),
        players: fc.array(
          fc.record({
            cost: fc.integer({ min: 0, max: 9 }),
            plays: fc.array(flag, { minLength: passes, maxLength: passes }),
          }),
          { minLength: players, maxLength: players },
        ),
        before: fc
          .array(
            fc.tuple(fc.nat({ max: Math.max(0, passes - 1) }), fc.nat({ max: Math.max(0, passes - 1) })),
            {
              maxLength: 3,
            },
          )
          .map((pairs) => pairs.filter(([earlier, later]) => earlier < later)),
      }),
    );

function orders(passes: readonly number[]): readonly (readonly number[])[] {
  if (passes.length === 0) return [[]];
  return passes.flatMap((pass) =>
    orders(passes.filter((one) => one !== pass)).map((rest) => [pass, ...rest]),
  );
}

const keeps = ({ before = [] }: OrderProblem, order: readonly number[]): boolean =>
  before.every(([earlier, later]) => order.indexOf(earlier) < order.indexOf(later));

describe('a run order', () => {
  it('waits as little as the best of all orders, and proves it', () => {
    fc.assert(
      fc.property(randomProblem(6), (problem) => {
        const all = orders([...problem.durations.keys()]).filter((order) => keeps(problem, order));
        const least = Math.min(...all.map((order) => holdingCost(problem, order)));
        const answer = solveOrder(problem, plenty);
        expect([...answer.order].sort((a, b) => a - b)).toEqual([...problem.durations.keys()]);
        expect(keeps(problem, answer.order)).toBe(true);
        expect(answer).toMatchObject({
          holdingCost: least,
          proven: true,
          lowerBound: playingCost(problem) + least,
        });
      }),
      { numRuns: 150 },
    );
  });

  it('costs the same backwards, and whatever order the players come in', () => {
    fc.assert(
      fc.property(randomProblem(12), (given) => {
        const problem = { ...given, before: [] };
        const turned = {
          ...problem,
          durations: problem.durations.toReversed(),
          players: problem.players
            .map(({ cost, plays }) => ({ cost, plays: plays.toReversed() }))
            .toReversed(),
        };
        expect(solveOrder(turned, plenty).totalCost).toBe(solveOrder(problem, plenty).totalCost);
      }),
      { numRuns: 60 },
    );
  });

  it('is never worse, and never less well bounded, for a larger budget', () => {
    fc.assert(
      fc.property(randomProblem(13), (problem) => {
        const answers = [0, 1, 2].map((iterations) => solveOrder(problem, { ...plenty, iterations }));
        for (const [index, answer] of answers.entries()) {
          expect(answer.lowerBound).toBeLessThanOrEqual(answer.totalCost);
          const before = answers[index - 1];
          if (before === undefined) continue;
          expect(answer.totalCost).toBeLessThanOrEqual(before.totalCost);
          expect(answer.lowerBound).toBeGreaterThanOrEqual(before.lowerBound);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is given for more passes than can be proven, with a bound that holds', () => {
    const passes = Array.from({ length: 60 }, (_, pass) => pass);
    const problem: OrderProblem = {
      name: 'long',
      durations: passes.map((pass) => 1 + (pass % 7)),
      players: Array.from({ length: 12 }, (_, player) => ({
        cost: 1 + player,
        plays: passes.map((pass) => ((pass * (player + 3)) % 11 < 4 ? 1 : 0)),
      })),
    };
    const answer = solveOrder(problem, { ...plenty, iterations: 2 });
    expect(new Set(answer.order).size).toBe(60);
    expect(answer.totalCost).toBe(playingCost(problem) + holdingCost(problem, answer.order));
    expect(answer.lowerBound).toBeGreaterThanOrEqual(playingCost(problem));
    expect(answer.lowerBound).toBeLessThanOrEqual(answer.totalCost);
  });

  it('of the rehearsal problem (CSPLib 039) waits 17, where the order it is written in waits 49', () => {
    const rows = ['110101101', '110111010', '110000110', '100011001', '001011110'];
    const problem: OrderProblem = {
      name: 'rehearsal',
      durations: [2, 4, 1, 3, 3, 2, 5, 7, 6],
      players: rows.map((row) => ({ cost: 1, plays: [...row].map((one) => (one === '1' ? 1 : 0)) })),
    };
    expect(holdingCost(problem, [0, 1, 2, 3, 4, 5, 6, 7, 8])).toBe(49);
    expect(solveOrder(problem, plenty)).toMatchObject({ holdingCost: 17, proven: true });
  });
});

const folder = join(process.env['DOWNBEAT_DATA'] ?? '../shared/data', 'talent-scheduling');
const KNOWN = [
  ['tiny', 29],
  ['small', 54],
  ['small2', 56],
  ['concert', 111],
  ['film-12', 401],
  ['film103.dat', 1031],
  ['film105.dat', 849],
  ['film116.dat', 541],
  ['MobStory', 871],
] as const;

(existsSync(folder) ? describe : describe.skip)(
  'the instances of the literature (skipped without the data)',
  () => {
    it.each(KNOWN)('%s costs %i, proven', (file, optimum) => {
      const read = readOrderProblem(readFileSync(join(folder, file), 'utf8'));
      if (!read.ok) throw new Error(read.faults.map((fault) => fault.message).join('\n'));
      expect(solveOrder(read.value, plenty)).toMatchObject({ totalCost: optimum, proven: true });
    });
  },
);
