import { type Instance, type SlotKind } from '../../stages/sessions/instance.js';

/** Some slots of an instance with what may go into them, and how its numbers become those of the whole. */
export interface Part {
  readonly instance: Instance;
  /** Passes and slots of the whole, by index in the part. */
  readonly passes: Int32Array;
  readonly slots: Int32Array;
  /** Where its passes are in the plan it was made from. */
  readonly start: Int32Array;
}

/**
 * The part of an instance that is made of some slots, the passes a plan has in them, and those it has nowhere. All
 * other passes stay where they are, so that any plan of the part is one of the whole, unless it leaves out what they
 * follow. Slots must not conflict.
 */
export function partOf(whole: Instance, slots: Int32Array, slotOf: Int32Array): Part {
  const at = new Map(Array.from(slots, (slot, index) => [slot, index]));
  const passes = Int32Array.from(slotOf.keys()).filter((pass) => slotOf[pass]! < 0 || at.has(slotOf[pass]!));
  const inside = new Map(Array.from(passes, (pass, index) => [pass, index]));
  const within = (list: Int32Array): Int32Array =>
    Int32Array.from(Array.from(list).flatMap((pass) => inside.get(pass) ?? []));
  const { instrumentCount, kinds, kindOf } = whole;
  const mayUse = new Uint8Array(passes.length * slots.length);
  for (const [row, pass] of passes.entries())
    for (const [column, slot] of slots.entries())
      if (mayUseBeside(whole, slotOf, inside, pass, slot)) mayUse[row * slots.length + column] = 1;
  const of = <T extends Int32Array | Float64Array>(table: T, rows: Int32Array): number[] =>
    Array.from(rows, (row) => table[row]!);
  return {
    instance: {
      passCount: passes.length,
      slotCount: slots.length,
      instrumentCount,
      kindCount: whole.kindCount,
      seconds: Int32Array.from(of(whole.seconds, passes)),
      needs: Int32Array.from(
        Array.from(passes).flatMap((pass) =>
          Array.from(whole.needs.subarray(pass * instrumentCount, (pass + 1) * instrumentCount)),
        ),
      ),
      players: Int32Array.from(of(whole.players, passes)),
      before: Array.from(passes, (pass) => within(whole.before[pass]!)),
      behind: Array.from(passes, (pass) => within(whole.behind[pass]!)),
      mayUse,
      cap: Int32Array.from(of(whole.cap, slots)),
      capacity: Int32Array.from(of(whole.capacity, slots)),
      slotCost: Float64Array.from(of(whole.slotCost, slots)),
      starts: Float64Array.from(of(whole.starts, slots)),
      ends: Float64Array.from(of(whole.ends, slots)),
      conflicts: Array.from(slots, () => new Int32Array(0)),
      kindOf: Int32Array.from(of(kindOf, slots)),
      kinds: kinds.map((kind, index): SlotKind => ({
        ...kind,
        most: slots.filter((slot) => kindOf[slot] === index).length,
        mayHold: Uint8Array.from(passes, (pass) => kind.mayHold[pass]!),
      })),
    },
    passes,
    slots,
    start: Int32Array.from(passes, (pass) => at.get(slotOf[pass]!) ?? -1),
  };
}

/** Whether a pass may be in a slot as far as it is concerned alone, and the passes that stay where they are. */
function mayUseBeside(
  { mayUse, slotCount, before, behind, starts, ends }: Instance,
  slotOf: Int32Array,
  inside: ReadonlyMap<number, number>,
  pass: number,
  slot: number,
): boolean {
  const outside = (one: number): boolean => !inside.has(one);
  return (
    mayUse[pass * slotCount + slot] === 1 &&
    before[pass]!.every((one) => !outside(one) || ends[slotOf[one]!]! <= starts[slot]!) &&
    behind[pass]!.every((one) => !outside(one) || starts[slotOf[one]!]! >= ends[slot]!)
  );
}
