import { type Instance, type SlotKind } from './instance.js';
import { type SessionsProblem } from './problem.js';

/** A core problem in numbers. Expects a problem without faults; its lists keep their order. */
export function compile(problem: SessionsProblem): Instance {
  const { passes, slots } = problem;
  const instruments = instrumentsOf(problem);
  const at = new Map(instruments.map((id, index) => [id, index]));
  const indexOf = new Map(passes.map((pass, index) => [pass.id, index]));
  const needs = new Int32Array(passes.length * instruments.length);
  for (const [index, pass] of passes.entries())
    for (const [instrument, count] of Object.entries(pass.lineUp)) {
      const column = at.get(instrument);
      if (column !== undefined) needs[index * instruments.length + column] = count;
    }
  const players = Int32Array.from(passes, (pass) =>
    Object.values(pass.lineUp).reduce((sum, count) => sum + count, 0),
  );
  const mayUse = new Uint8Array(passes.length * slots.length);
  for (const [index, pass] of passes.entries())
    for (const [slot, call] of slots.entries()) {
      const here = isAllowedIn(pass, call.location);
      const fits = pass.seconds <= call.capSeconds && (players[index] ?? 0) <= call.capacity;
      mayUse[index * slots.length + slot] = here && fits ? 1 : 0;
    }
  const before = passes.map((pass) =>
    Int32Array.from(new Set((pass.after ?? []).flatMap((id) => indexOf.get(id) ?? []))).sort(),
  );
  const chairCost = Float64Array.from(instruments, (id) =>
    Object.hasOwn(problem.chairCost, id) ? (problem.chairCost[id] ?? 0) : 0,
  );
  const { kindOf, kinds } = kindsOf(problem, chairCost, mayUse);
  return {
    passCount: passes.length,
    slotCount: slots.length,
    instrumentCount: instruments.length,
    kindCount: kinds.length,
    seconds: Int32Array.from(passes, (pass) => pass.seconds),
    needs,
    players,
    before,
    behind: turned(before),
    mayUse,
    cap: Int32Array.from(slots, (slot) => Math.min(slot.capSeconds, MOST_WHOLE)),
    capacity: Int32Array.from(slots, (slot) => Math.min(slot.capacity, MOST_WHOLE)),
    slotCost: Float64Array.from(slots, (slot) => slot.cost),
    starts: Float64Array.from(slots, (_, index) => index),
    ends: Float64Array.from(slots, (_, index) => index + 1),
    conflicts: slots.map(() => new Int32Array(0)),
    kindOf,
    kinds,
  };
}

/** No music and no line-up comes near it: a cap that says "no limit" is cut back to it. */
const MOST_WHOLE = 2 ** 31 - 1;

/** Whether a pass may be recorded in a place. */
export const isAllowedIn = (
  { locations = [] }: SessionsProblem['passes'][number],
  location: string,
): boolean => locations.length === 0 || locations.includes(location);

/** Instruments some pass needs, by name. */
const instrumentsOf = ({ passes }: SessionsProblem): readonly string[] =>
  [
    ...new Set(
      passes.flatMap((pass) =>
        Object.entries(pass.lineUp).flatMap(([instrument, count]) => (count > 0 ? [instrument] : [])),
      ),
    ),
  ].sort();

/** "Must come before" as "must come behind". */
export function turned(before: readonly Int32Array[]): readonly Int32Array[] {
  const behind = before.map((): number[] => []);
  for (const [index, earlier] of before.entries()) for (const one of earlier) behind[one]?.push(index);
  return behind.map((list) => Int32Array.from(list));
}

function kindsOf(
  { slots, passes }: SessionsProblem,
  chairCost: Float64Array,
  mayUse: Uint8Array,
): Pick<Instance, 'kindOf' | 'kinds'> {
  const keys = new Map<string, number[]>();
  const kindOf = new Int32Array(slots.length);
  for (const [index, { location, capSeconds, capacity, cost }] of slots.entries()) {
    const key = JSON.stringify([location, capSeconds, capacity, cost]);
    const members = keys.get(key);
    if (members === undefined) keys.set(key, [index]);
    else members.push(index);
  }
  const kinds = [...keys.values()].map((members, kind): SlotKind => {
    const [first = 0] = members;
    for (const slot of members) kindOf[slot] = kind;
    return {
      cap: Math.min(slots[first]?.capSeconds ?? 0, MOST_WHOLE),
      capacity: Math.min(slots[first]?.capacity ?? 0, MOST_WHOLE),
      cost: slots[first]?.cost ?? 0,
      most: members.length,
      chairCost,
      tiers: null,
      mayHold: Uint8Array.from(passes, (_, pass) => mayUse[pass * slots.length + first] ?? 0),
    };
  });
  return { kindOf, kinds };
}
