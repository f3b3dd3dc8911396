import { type Assignment } from './assignment.js';
import { depthOf } from './depth.js';

/**
 * A first plan in milliseconds: passes that wait for none first, the dearest line-ups first among them, each where it
 * adds least to the cost; among equals where the least time is left. What finds no place pushes others out.
 */
export function firstPlan(assignment: Assignment, random: () => number): void {
  const { instance } = assignment;
  const order = inOrder(assignment);
  for (const pass of order) if (assignment.slotOf[pass]! < 0) placeCheapest(assignment, pass);
  makeRoom(assignment, random, PUSHES * instance.slotCount);
}

const PUSHES = 40;

/** Whether some slot could hold the pass if it were alone. */
function isPlaceable({ instance }: Assignment, pass: number): boolean {
  const from = pass * instance.slotCount;
  return instance.mayUse.subarray(from, from + instance.slotCount).includes(1);
}

function inOrder(assignment: Assignment): readonly number[] {
  const { instance, sets } = assignment;
  const { passCount, seconds } = instance;
  const price = Float64Array.from({ length: passCount }, (_, pass) =>
    sets.playersOf(sets.ofPass, pass * sets.words),
  );
  const depth = depthOf(instance);
  return Array.from({ length: passCount }, (_, pass) => pass).sort(
    (a, b) => depth[a]! - depth[b]! || price[b]! - price[a]! || seconds[b]! - seconds[a]! || a - b,
  );
}

/** Puts a pass where it adds least; false: nowhere. */
export function placeCheapest(assignment: Assignment, pass: number): boolean {
  const { instance, load } = assignment;
  let found = -1;
  let least = Infinity;
  let left = Infinity;
  for (let slot = 0; slot < instance.slotCount; slot += 1) {
    if (!assignment.fits(pass, slot)) continue;
    const price = assignment.added(pass, slot);
    const room = instance.cap[slot]! - load[slot]!;
    if (price > least || (price === least && room >= left)) continue;
    [found, least, left] = [slot, price, room];
  }
  if (found < 0) return false;
  assignment.place(pass, found);
  return true;
}

/**
 * Places what is left by pushing others out of a slot, which then look for a place themselves. Only passes without
 * relations are pushed, and no more seconds than come in for long: the queue shrinks, or the tries run out and the best
 * plan met is taken.
 */
export function makeRoom(assignment: Assignment, random: () => number, tries: number): void {
  const { instance } = assignment;
  const queue = Array.from(assignment.slotOf.keys()).filter(
    (pass) => assignment.slotOf[pass]! < 0 && isPlaceable(assignment, pass),
  );
  let best = assignment.slotOf.slice();
  let fewest = assignment.unassigned;
  for (let left = tries; queue.length > 0 && left > 0; left -= 1) {
    queue.sort((a, b) => instance.seconds[a]! - instance.seconds[b]! || a - b);
    const pass = queue.splice(random() < 0.8 ? queue.length - 1 : Math.floor(random() * queue.length), 1)[0]!;
    if (!placeCheapest(assignment, pass)) {
      const pushed = pushInto(assignment, pass, random);
      if (pushed === null) queue.push(pass);
      else queue.push(...pushed);
    }
    if (assignment.unassigned >= fewest) continue;
    fewest = assignment.unassigned;
    best = assignment.slotOf.slice();
  }
  if (assignment.unassigned > fewest) assignment.restore(best);
}

/** Makes room for a pass in some slot; whom it pushed out, or null where that cannot be done. */
function pushInto(assignment: Assignment, pass: number, random: () => number): readonly number[] | null {
  const { instance, members, load } = assignment;
  const { seconds, before, behind, slotCount, cap, mayUse } = instance;
  const from = Math.floor(random() * slotCount);
  let chosen: { readonly slot: number; readonly out: readonly number[]; readonly weight: number } | null =
    null;
  for (let step = 0; step < slotCount; step += 1) {
    const slot = (from + step) % slotCount;
    if (
      mayUse[pass * slotCount + slot] === 0 ||
      !assignment.canOpen(slot) ||
      !assignment.keepsOrder(pass, slot)
    )
      continue;
    const excess = load[slot]! + seconds[pass]! - cap[slot]!;
    const free = members[slot]!.filter((one) => before[one]!.length + behind[one]!.length === 0);
    // The shortest pass that is long enough, or the longest ones.
    const enough = free.filter((one) => seconds[one]! >= excess).sort((a, b) => seconds[a]! - seconds[b]!)[0];
    const out = enough !== undefined ? [enough] : longestUntil(free, seconds, excess);
    if (out === null) continue;
    const weight = out.reduce((sum, one) => sum + seconds[one]!, 0) * (0.8 + 0.4 * random());
    if (chosen === null || weight < chosen.weight) chosen = { slot, out, weight };
  }
  if (chosen === null) return null;
  for (const one of chosen.out) assignment.remove(one);
  if (!assignment.fits(pass, chosen.slot)) {
    for (const one of chosen.out) assignment.place(one, chosen.slot);
    return null;
  }
  assignment.place(pass, chosen.slot);
  return chosen.out;
}

function longestUntil(
  passes: readonly number[],
  seconds: Int32Array,
  excess: number,
): readonly number[] | null {
  const out: number[] = [];
  let gone = 0;
  for (const pass of [...passes].sort((a, b) => seconds[b]! - seconds[a]! || a - b)) {
    if (gone >= excess) break;
    out.push(pass);
    gone += seconds[pass]!;
  }
  return gone >= excess ? out : null;
}
