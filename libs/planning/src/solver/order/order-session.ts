import { type Pass } from '../../model/music.js';
import { type Budget } from '../../stages/budget.js';
import { holdingCost, type OrderAnswer, type OrderProblem } from '../../stages/order/order-problem.js';
import { solveOrder } from '../../stages/order/solve-order.js';
import { earlyHome } from './early-home.js';
import { layersOf, type Layer } from './layers.js';

export interface SessionOrder {
  readonly order: readonly Pass[];
  /** Player-seconds spent waiting between a player's first and last pass of the session. */
  readonly waiting: number;
  /** No order waits less than this. */
  readonly leastWaiting: number;
}

/** Rounds of the search that are always done, in no time, and at most: more take much memory, for larger sessions than there are. */
const FIRST_ROUNDS = 2;
const MOST_ROUNDS = 4;

/**
 * Orders the passes of a session so that players wait as little as can be, and everything follows what it must. Among
 * orders with the same waiting, one is taken by which players go home early.
 */
export function orderSession(
  passes: readonly Pass[],
  budget: Pick<Budget, 'seed' | 'shouldStop'>,
): SessionOrder {
  const layers = layersOf(passes);
  const problem = problemOf(passes, layers);
  const answer = leastWaiting(problem, budget);
  const order = earlyHome(problem, answer.order);
  return {
    order: order.flatMap((index) => passes[index] ?? []),
    waiting: holdingCost(problem, order),
    leastWaiting: answer.lowerBound - (answer.totalCost - answer.holdingCost),
  };
}

function leastWaiting(
  problem: OrderProblem,
  { seed, shouldStop }: Pick<Budget, 'seed' | 'shouldStop'>,
): OrderAnswer {
  const budget = { seed, elapsedMs: () => 0 };
  const quick = solveOrder(problem, { ...budget, iterations: FIRST_ROUNDS, shouldStop: () => false });
  if (quick.proven || shouldStop()) return quick;
  const long = solveOrder(problem, { ...budget, iterations: MOST_ROUNDS, shouldStop });
  return long.totalCost > quick.totalCost ? quick : long;
}

/** Layers of players as the order stage has players; each of them is paid the same. */
function problemOf(passes: readonly Pass[], layers: readonly Layer[]): OrderProblem {
  const index = new Map(passes.map((pass, at) => [pass.id, at]));
  return {
    name: '',
    durations: passes.map((pass) => pass.seconds),
    players: layers.map(({ plays, players }) => ({
      cost: players,
      plays: passes.map((_, at) => (plays.has(at) ? 1 : 0)),
    })),
    before: passes.flatMap((pass, later) =>
      pass.after.flatMap((id) => {
        const earlier = index.get(id);
        return earlier === undefined ? [] : [[earlier, later] as const];
      }),
    ),
  };
}
