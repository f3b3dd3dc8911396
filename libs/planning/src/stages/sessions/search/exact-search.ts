import { Assignment } from './assignment.js';

/** Problems with more passes are not tried exactly. */
export const MOST_EXACT_PASSES = 12;
const MOST_NODES = 400_000;
const NODES_A_STEP = 2_000;

/** The best of all plans of a small problem. */
export interface ExactResult {
  readonly slotOf: Int32Array;
  readonly unassigned: number;
  readonly cost: number;
}

/**
 * Tries every way to put passes into slots, those first that others must follow; a way is left where it already leaves
 * out more, or costs as much, as the best known. Of closed slots that are alike in all a pass or an order could tell,
 * only the first is tried. Null: too many ways.
 */
export function* exactSearch({ instance }: Assignment): Generator<void, ExactResult | null> {
  const assignment = new Assignment(instance);
  const order = topological(assignment);
  const isOrdered = instance.before.some((list) => list.length > 0);
  let best: ExactResult | null = null;
  let nodes = 0;
  function* visit(depth: number, leftOut: number): Generator<void, boolean> {
    nodes += 1;
    if (nodes > MOST_NODES) return false;
    if (nodes % NODES_A_STEP === 0) yield;
    if (
      best !== null &&
      (leftOut > best.unassigned || (leftOut === best.unassigned && noCheaper(assignment, best)))
    )
      return true;
    const pass = order[depth];
    if (pass === undefined) {
      best = { slotOf: assignment.slotOf.slice(), unassigned: leftOut, cost: assignment.cost };
      return true;
    }
    const tried = new Set<number>();
    for (let slot = 0; slot < instance.slotCount; slot += 1) {
      if (!assignment.fits(pass, slot) || (!isOrdered && isRepeated(assignment, slot, tried))) continue;
      assignment.place(pass, slot);
      const whole = yield* visit(depth + 1, leftOut);
      assignment.remove(pass);
      if (!whole) return false;
    }
    return yield* visit(depth + 1, leftOut + 1);
  }
  return (yield* visit(0, 0)) ? best : null;
}

/** Whether a closed slot like it was tried; if not, it is noted. */
function isRepeated(assignment: Assignment, slot: number, tried: Set<number>): boolean {
  const { kindOf, kindCount, slotCost, conflicts } = assignment.instance;
  if (assignment.isOpen(slot) || conflicts[slot]!.length > 0) return false;
  const key = slotCost[slot]! * kindCount + kindOf[slot]!;
  if (tried.has(key)) return true;
  tried.add(key);
  return false;
}

/** Chairs are priced by tiers that may fall as calls grow, so only without tiers a part of a plan bounds the whole. */
const noCheaper = ({ cost, instance }: Assignment, best: ExactResult): boolean =>
  cost >= best.cost && instance.kinds.every(({ tiers }) => tiers === null);

function topological({ instance }: Assignment): readonly number[] {
  const { before, behind, passCount, seconds } = instance;
  const open = Int32Array.from(before, (list) => list.length);
  const order: number[] = [];
  const ready = Array.from({ length: passCount }, (_, pass) => pass).filter((pass) => open[pass] === 0);
  while (ready.length > 0) {
    ready.sort((a, b) => seconds[a]! - seconds[b]! || b - a);
    const pass = ready.pop()!;
    order.push(pass);
    for (const later of behind[pass]!) {
      open[later]! -= 1;
      if (open[later] === 0) ready.push(later);
    }
  }
  return order;
}
