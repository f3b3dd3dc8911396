import { holdingCost, type OrderProblem } from '../../stages/order/order-problem.js';

/**
 * Of orders that wait as long as a given one, one in which players go home early: the order or its reverse, then pass by
 * pass wherever moving it helps.
 */
export function earlyHome(problem: OrderProblem, order: readonly number[]): readonly number[] {
  const waiting = holdingCost(problem, order);
  const mayStand = orderTest(problem);
  let best = order;
  let stay = stayOf(problem, order);
  const consider = (candidate: readonly number[]): void => {
    const longer = stayOf(problem, candidate);
    if (longer >= stay || !mayStand(candidate) || holdingCost(problem, candidate) > waiting) return;
    best = candidate;
    stay = longer;
  };
  consider(order.toReversed());
  for (let before = Infinity, round = 0; stay < before && round < MOST_ROUNDS; round += 1) {
    before = stay;
    for (const pass of order)
      for (let to = 0; to < order.length; to += 1) {
        const rest = best.filter((one) => one !== pass);
        consider([...rest.slice(0, to), pass, ...rest.slice(to)]);
      }
  }
  return best;
}

const MOST_ROUNDS = 3;

/** Player-seconds from the begin of the session until each goes home. */
function stayOf({ durations, players }: OrderProblem, order: readonly number[]): number {
  let stay = 0;
  for (const { cost, plays } of players) {
    const last = order.findLastIndex((pass) => plays[pass] === 1);
    for (let at = 0; at <= last; at += 1) stay += cost * durations[order[at]!]!;
  }
  return stay;
}

/** Tells whether an order keeps the pairs that are given. */
function orderTest({ before = [] }: OrderProblem): (order: readonly number[]) => boolean {
  return (order) => {
    const place = new Map(order.map((pass, at) => [pass, at]));
    return before.every(([earlier, later]) => (place.get(earlier) ?? 0) < (place.get(later) ?? 0));
  };
}
