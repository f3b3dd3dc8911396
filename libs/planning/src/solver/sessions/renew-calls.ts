import { chairsCost, type Instance } from '../../stages/sessions/instance.js';
import { SessionsSearch, type SessionsPlan } from '../../stages/sessions/sessions-search.js';
import { randomFrom } from '../random.js';
import { partOf, type Part } from './part-of.js';

/** So many calls, at least and at most, are planned anew together. */
const FEWEST_CALLS = 3;
const MOST_CALLS = 9;
/** Steps of the search for one part. */
const PART_STEPS = 20;
const SEEDS = 2 ** 31;

/**
 * Betters a plan step by step, a few calls at a time: some that are alike are planned anew with a closed slot beside
 * them, and what comes out is kept if it leaves less music out, or costs less. Tells the best plan after each step of a
 * few milliseconds; ends where nothing is left to gain. Slots must not conflict.
 */
export function* renewCalls(
  instance: Instance,
  start: Int32Array,
  seed: number,
): Generator<SessionsPlan, void> {
  const whole = new SessionsSearch(instance, { seed, start });
  const leftOut = start.filter((slot) => slot < 0).length;
  let best: SessionsPlan = { slotOf: start, unassigned: leftOut, cost: costOf(instance, start) };
  try {
    for (let more = true; more;) {
      more = whole.step() && instance.slotCount <= MOST_CALLS;
      best = better(best, whole.best);
      yield best;
    }
  } finally {
    whole.close();
  }
  if (instance.slotCount > MOST_CALLS) yield* renewSome(instance, best, randomFrom(seed));
}

function* renewSome(
  instance: Instance,
  first: SessionsPlan,
  random: () => number,
): Generator<SessionsPlan, never> {
  let best = first;
  for (;;) {
    const part = partOf(instance, someCalls(instance, best.slotOf, random), best.slotOf);
    const seed = Math.floor(random() * SEEDS);
    const search = new SessionsSearch(part.instance, { seed, start: part.start });
    try {
      for (let step = 0; step < PART_STEPS && search.step(); step += 1) yield best;
      const found = merged(part, best, search.best);
      if (leadsAll(instance, found)) best = better(best, found);
    } finally {
      search.close();
    }
    yield best;
  }
}

/** An open call, some that are like it, the likelier the more, and a slot that is not open. */
function someCalls(instance: Instance, slotOf: Int32Array, random: () => number): Int32Array {
  const largest = largestOf(instance, slotOf);
  const open = [...largest.keys()];
  const pick = <T>(items: readonly T[], at: number): T | undefined => items[Math.floor(items.length * at)];
  const first = pick(open, random());
  const model = first === undefined ? undefined : largest.get(first);
  const others = open
    .filter((slot) => slot !== first)
    .map((slot) => ({ slot, far: distance(largest.get(slot)!, model!) }))
    .sort((a, b) => a.far - b.far || a.slot - b.slot);
  const chosen = first === undefined ? [] : [first];
  const wanted = FEWEST_CALLS + Math.floor(random() * (MOST_CALLS - FEWEST_CALLS));
  while (chosen.length < wanted && others.length > 0)
    chosen.push(others.splice(Math.floor(others.length * random() * random()), 1)[0]!.slot);
  const closed = Array.from({ length: instance.slotCount }, (_, slot) => slot).filter(
    (slot) => !largest.has(slot),
  );
  return Int32Array.from([...chosen, pick(closed, random()) ?? []].flat()).sort();
}

/** The called line-up of each open slot, in the order of slots. */
function largestOf(
  { needs, instrumentCount, slotCount }: Instance,
  slotOf: Int32Array,
): ReadonlyMap<number, Int32Array> {
  const largest = Array.from({ length: slotCount }, () => new Int32Array(instrumentCount));
  for (const [pass, slot] of slotOf.entries())
    for (let q = 0; slot >= 0 && q < instrumentCount; q += 1)
      largest[slot]![q] = Math.max(largest[slot]![q]!, needs[pass * instrumentCount + q]!);
  const open = new Set(slotOf);
  return new Map([...largest.entries()].filter(([slot]) => open.has(slot)));
}

const distance = (one: Int32Array, other: Int32Array): number =>
  one.reduce((sum, count, q) => sum + Math.abs(count - other[q]!), 0);

/** A plan with what was found for a part of it. */
function merged(
  { instance, passes, slots, start }: Part,
  plan: SessionsPlan,
  found: SessionsPlan,
): SessionsPlan {
  const slotOf = plan.slotOf.slice();
  for (const [row, pass] of passes.entries()) slotOf[pass] = slots[found.slotOf[row]!] ?? -1;
  const leftOut = start.filter((slot) => slot < 0).length;
  return {
    slotOf,
    unassigned: plan.unassigned - leftOut + found.unassigned,
    cost: plan.cost - costOf(instance, start) + found.cost,
  };
}

/** Whether no pass is in a plan without what it must follow: a part may leave out what passes elsewhere follow. */
const leadsAll = ({ before }: Instance, { slotOf }: SessionsPlan): boolean =>
  slotOf.every((slot, pass) => slot < 0 || before[pass]!.every((earlier) => slotOf[earlier]! >= 0));

function costOf(instance: Instance, slotOf: Int32Array): number {
  const { slotCost, kinds, kindOf } = instance;
  return [...largestOf(instance, slotOf)].reduce(
    (sum, [slot, largest]) => sum + slotCost[slot]! + chairsCost(kinds[kindOf[slot]!]!, largest),
    0,
  );
}

const better = (one: SessionsPlan, other: SessionsPlan): SessionsPlan =>
  (other.unassigned - one.unassigned || other.cost - one.cost) < 0 ? other : one;
