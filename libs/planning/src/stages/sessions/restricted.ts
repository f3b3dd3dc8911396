import { type Instance, type SlotKind } from './instance.js';

/** What of an instance is left: indices into it, ascending. */
export interface Left {
  readonly passes: Int32Array;
  readonly slots: Int32Array;
  readonly kinds: Int32Array;
}

/** An instance with some of its passes, slots and kinds of slots only; the kinds of the slots must be among them. */
export function restricted(whole: Instance, { passes, slots, kinds }: Left): Instance {
  const { instrumentCount } = whole;
  const passAt = placesOf(passes);
  const slotAt = placesOf(slots);
  const kindAt = placesOf(kinds);
  return {
    passCount: passes.length,
    slotCount: slots.length,
    instrumentCount,
    kindCount: kinds.length,
    seconds: passes.map((pass) => whole.seconds[pass]!),
    needs: Int32Array.from(
      Array.from(passes).flatMap((pass) =>
        Array.from(whole.needs.subarray(pass * instrumentCount, (pass + 1) * instrumentCount)),
      ),
    ),
    players: passes.map((pass) => whole.players[pass]!),
    before: Array.from(passes, (pass) => within(whole.before[pass]!, passAt)),
    behind: Array.from(passes, (pass) => within(whole.behind[pass]!, passAt)),
    mayUse: Uint8Array.from(
      Array.from(passes).flatMap((pass) =>
        Array.from(slots, (slot) => whole.mayUse[pass * whole.slotCount + slot]!),
      ),
    ),
    cap: slots.map((slot) => whole.cap[slot]!),
    capacity: slots.map((slot) => whole.capacity[slot]!),
    slotCost: Float64Array.from(slots, (slot) => whole.slotCost[slot]!),
    starts: Float64Array.from(slots, (slot) => whole.starts[slot]!),
    ends: Float64Array.from(slots, (slot) => whole.ends[slot]!),
    conflicts: Array.from(slots, (slot) => within(whole.conflicts[slot]!, slotAt)),
    kindOf: slots.map((slot) => kindAt.get(whole.kindOf[slot]!)!),
    kinds: Array.from(kinds, (kind): SlotKind => {
      const { mayHold, ...rest } = whole.kinds[kind]!;
      return { ...rest, mayHold: Uint8Array.from(passes, (pass) => mayHold[pass]!) };
    }),
  };
}

const placesOf = (indices: Int32Array): ReadonlyMap<number, number> =>
  new Map(Array.from(indices, (index, place) => [index, place]));

const within = (list: Int32Array, places: ReadonlyMap<number, number>): Int32Array =>
  Int32Array.from(Array.from(list).flatMap((index) => places.get(index) ?? []));
