import { holdingCost, type OrderProblem } from './order-problem.js';

/** Whether an order keeps every given pair. */
function keepsOrder(order: readonly number[], before: OrderProblem['before'] = []): boolean {
  const at = new Map(order.map((pass, index) => [pass, index]));
  return before.every(([earlier, later]) => at.get(earlier)! < at.get(later)!);
}

/** Moves single passes to better places until no move helps, or it is told to stop. Never makes an order worse. */
export function shiftPasses(
  problem: OrderProblem,
  start: readonly number[],
  shouldStop: () => boolean,
): readonly number[] {
  let best = start;
  let cost = holdingCost(problem, best);
  for (let better = true; better;) {
    better = false;
    for (const pass of start) {
      if (shouldStop()) return best;
      const rest = best.filter((one) => one !== pass);
      for (let at = 0; at <= rest.length; at += 1) {
        const moved = [...rest.slice(0, at), pass, ...rest.slice(at)];
        const price = holdingCost(problem, moved);
        if (price >= cost || !keepsOrder(moved, problem.before)) continue;
        [best, cost, better] = [moved, price, true];
      }
    }
  }
  return best;
}
