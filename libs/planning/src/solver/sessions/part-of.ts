import { type Instance } from '../../stages/sessions/instance.js';
import { restricted } from '../../stages/sessions/restricted.js';

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
  const inside = new Set(passes);
  const kinds = Int32Array.from(whole.kinds.keys());
  const rest = restricted(whole, { passes, slots, kinds });
  const mayUse = rest.mayUse.map((may, cell) => {
    const pass = passes[Math.floor(cell / slots.length)]!;
    return may === 1 && isInOrder(whole, slotOf, inside, pass, slots[cell % slots.length]!) ? 1 : 0;
  });
  return {
    instance: {
      ...rest,
      mayUse,
      kinds: rest.kinds.map((kind, index) => ({
        ...kind,
        most: slots.filter((slot) => whole.kindOf[slot] === index).length,
      })),
    },
    passes,
    slots,
    start: Int32Array.from(passes, (pass) => at.get(slotOf[pass]!) ?? -1),
  };
}

/** Whether a pass in a slot keeps the order with the passes that stay where they are. */
function isInOrder(
  { before, behind, starts, ends }: Instance,
  slotOf: Int32Array,
  inside: ReadonlySet<number>,
  pass: number,
  slot: number,
): boolean {
  const outside = (one: number): boolean => !inside.has(one);
  return (
    before[pass]!.every((one) => !outside(one) || ends[slotOf[one]!]! <= starts[slot]!) &&
    behind[pass]!.every((one) => !outside(one) || starts[slotOf[one]!]! >= ends[slot]!)
  );
}
