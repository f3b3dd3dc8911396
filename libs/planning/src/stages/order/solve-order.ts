import { type Budget } from '../budget.js';
import { bitProblem, MOST_BITS } from './bit-problem.js';
import { LayeredSearch } from './layered-search.js';
import {
  holdingCost,
  playingCost,
  type OrderAnswer,
  type OrderPlayer,
  type OrderProblem,
} from './order-problem.js';
import { reduce, type Reduced } from './reduce.js';
import { shiftPasses } from './shift-passes.js';

/** Sets of passes kept at once, by round: a first order soon, then proofs. The last takes some hundred megabytes. */
const WIDTHS = [4, 32, 4_096, 1 << 16, 1 << 20];

interface Ordered {
  readonly order: readonly number[];
  readonly bound: number;
}

/**
 * Orders passes so that the least is paid for waiting (talent scheduling; Cheng, Diamond & Lin 1993). What cannot matter
 * is left out; the rest is searched layer by layer, wider from round to round, until nothing was cut off: then the order
 * is proven. An iteration is one such round. Problems too large for that are bounded by the largest part of their players
 * that is not, and their order is improved by shifting passes. Expects a problem without faults.
 */
export function solveOrder(problem: OrderProblem, budget: Budget): OrderAnswer {
  const { order, bound } = orderOf(problem, budget);
  const playing = playingCost(problem);
  const holding = holdingCost(problem, order);
  return {
    name: problem.name,
    passes: problem.durations.length,
    players: problem.players.length,
    totalCost: playing + holding,
    holdingCost: holding,
    lowerBound: playing + Math.min(bound, holding),
    proven: bound >= holding,
    order,
    ms: budget.elapsedMs(),
  };
}

function orderOf(problem: OrderProblem, budget: Budget): Ordered {
  const whole = reduce(problem);
  if (fits(whole)) return searched(whole, budget);
  const part = largestPart(problem);
  const ordered = searched(part, { ...budget, shouldStop: halfOf(budget.shouldStop) });
  return { order: shiftPasses(problem, ordered.order, budget.shouldStop), bound: ordered.bound };
}

const fits = ({ problem }: Reduced): boolean =>
  problem.durations.length <= MOST_BITS && problem.players.length <= MOST_BITS;

/** Rounds of growing width; the best order, in passes of the whole. */
function searched({ problem, expand }: Reduced, { iterations, shouldStop }: Budget): Ordered {
  const search = new LayeredSearch(bitProblem(oneWay(problem)), shouldStop);
  let order: readonly number[] = inGivenOrder(problem);
  let cost = holdingCost(problem, order);
  let bound = 0;
  for (const [round, width] of WIDTHS.entries()) {
    if (round >= iterations || bound >= cost || shouldStop()) break;
    const found = search.run(width, cost);
    if (found.order !== null && found.cost < cost) {
      order = found.order;
      cost = found.cost;
    }
    bound = Math.max(bound, Math.min(found.bound, cost));
  }
  return { order: expand(order), bound };
}

/**
 * An order waits as long as its reverse, so of two passes either may be asked to come first; orders the other way round
 * need not be looked at. The two passes at which most pay could be lost lie far apart and leave out the most.
 */
function oneWay(problem: OrderProblem): OrderProblem {
  const { durations, players, before = [] } = problem;
  if (before.length > 0 || durations.length < 2) return problem;
  const absent = durations.map((duration, pass) =>
    players.reduce((sum, { cost, plays }) => (plays[pass] === 1 ? sum : sum + cost * duration), 0),
  );
  const [one, other] = [...absent.keys()].sort((a, b) => absent[b]! - absent[a]! || a - b);
  return { ...problem, before: [[one!, other!]] };
}

/** Any order that keeps the given pairs: the first pass that is ready, again and again. */
function inGivenOrder({ durations, before = [] }: OrderProblem): readonly number[] {
  const left = new Set(durations.keys());
  const order: number[] = [];
  while (left.size > 0) {
    const ready = [...left].find(
      (pass) => !before.some(([earlier, later]) => later === pass && left.has(earlier)),
    );
    const next = ready ?? [...left][0]!;
    order.push(next);
    left.delete(next);
  }
  return order;
}

/** The dearest players whose problem fits; fewer players never wait longer, so its bound holds for all. */
function largestPart(problem: OrderProblem): Reduced {
  const ranked = problem.players
    .map((player) => ({ player, weight: player.cost * player.plays.filter((flag) => flag === 1).length }))
    .sort((a, b) => b.weight - a.weight);
  let chosen: readonly OrderPlayer[] = [];
  let part = reduce({ ...problem, players: chosen });
  for (const { player } of ranked) {
    const more = reduce({ ...problem, players: [...chosen, player] });
    if (!fits(more)) continue;
    chosen = [...chosen, player];
    part = more;
  }
  return fits(part) ? part : reduce({ ...problem, players: [], before: [] });
}

/** Leaves time for what comes behind: stops when asked, or after as many questions as it was patient before. */
function halfOf(shouldStop: () => boolean): () => boolean {
  let asked = 0;
  return () => {
    asked += 1;
    return asked > 20_000 || shouldStop();
  };
}
