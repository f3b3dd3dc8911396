import { chairsCost, type Instance } from '../instance.js';

/** What a slot with these passes costs; `Infinity` where they do not fit into it together. */
export function costOfCall(instance: Instance, slot: number, passes: readonly number[]): number {
  if (passes.length === 0) return 0;
  const { instrumentCount, slotCount, needs, seconds, mayUse, cap, capacity, slotCost, kindOf, kinds } =
    instance;
  const largest = Array.from({ length: instrumentCount }, (_, q) =>
    Math.max(...passes.map((pass) => needs[pass * instrumentCount + q] ?? 0)),
  );
  const music = passes.reduce((sum, pass) => sum + (seconds[pass] ?? 0), 0);
  const players = largest.reduce((sum, count) => sum + count, 0);
  const kind = kinds[kindOf[slot] ?? 0];
  const fits =
    kind !== undefined &&
    passes.every((pass) => mayUse[pass * slotCount + slot] === 1) &&
    music <= (cap[slot] ?? 0) &&
    players <= (capacity[slot] ?? 0);
  return fits ? (slotCost[slot] ?? 0) + chairsCost(kind, largest) : Infinity;
}

/** Every plan: the passes by slot, and how many are left out. What waits for a pass that is left out is left out too. */
export function eachPlan(
  instance: Instance,
  visit: (calls: readonly (readonly number[])[], unassigned: number) => void,
): void {
  const { passCount, slotCount, before, starts, ends, conflicts } = instance;
  const calls = Array.from({ length: slotCount }, (): number[] => []);
  const slotOf = new Array<number>(passCount).fill(-1);
  const inOrder = (earlier: number, later: number): boolean =>
    earlier === later || later < 0 || (earlier >= 0 && (starts[later] ?? 0) >= (ends[earlier] ?? 0));
  const keepsRules = (): boolean =>
    before.every((earlier, pass) => earlier.every((one) => inOrder(slotOf[one] ?? -1, slotOf[pass] ?? -1))) &&
    calls.every(
      (call, slot) =>
        call.length === 0 || (conflicts[slot] ?? []).every((other) => calls[other]?.length === 0),
    );
  const walk = (pass: number, unassigned: number): void => {
    if (pass === passCount) {
      if (keepsRules()) visit(calls, unassigned);
      return;
    }
    for (const [slot, call] of calls.entries()) {
      call.push(pass);
      slotOf[pass] = slot;
      if (costOfCall(instance, slot, call) < Infinity) walk(pass + 1, unassigned);
      call.pop();
    }
    slotOf[pass] = -1;
    walk(pass + 1, unassigned + 1);
  };
  walk(0, 0);
}

/** The least cost of a plan by the number of passes that it leaves out; `Infinity` where there is none. */
export function leastCosts(instance: Instance): readonly number[] {
  const least = new Array<number>(instance.passCount + 1).fill(Infinity);
  eachPlan(instance, (calls, unassigned) => {
    const cost = calls.reduce((sum, call, slot) => sum + costOfCall(instance, slot, call), 0);
    least[unassigned] = Math.min(least[unassigned] ?? Infinity, cost);
  });
  return least;
}
