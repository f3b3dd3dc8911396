import { type Instance, type SlotKind } from '../instance.js';

/** Two instances of the same instruments as one: the music of neither may go into slots of the other. */
export function beside(one: Instance, other: Instance): Instance {
  const lists = (
    first: readonly Int32Array[],
    second: readonly Int32Array[],
    from: number,
  ): readonly Int32Array[] => [...first, ...second.map((list) => list.map((index) => index + from))];
  const mayUse = [one, other].flatMap((own, which) =>
    Array.from({ length: own.passCount }, (_, pass) => {
      const row = Array.from(own.mayUse.subarray(pass * own.slotCount, (pass + 1) * own.slotCount));
      return which === 0 ? [...row, ...nothing(other.slotCount)] : [...nothing(one.slotCount), ...row];
    }).flat(),
  );
  const holding = ({ mayHold, ...kind }: SlotKind, before: number, after: number): SlotKind => ({
    ...kind,
    mayHold: Uint8Array.from([...nothing(before), ...mayHold, ...nothing(after)]),
  });
  return {
    passCount: one.passCount + other.passCount,
    slotCount: one.slotCount + other.slotCount,
    instrumentCount: one.instrumentCount,
    kindCount: one.kindCount + other.kindCount,
    seconds: Int32Array.from([...one.seconds, ...other.seconds]),
    needs: Int32Array.from([...one.needs, ...other.needs]),
    players: Int32Array.from([...one.players, ...other.players]),
    before: lists(one.before, other.before, one.passCount),
    behind: lists(one.behind, other.behind, one.passCount),
    mayUse: Uint8Array.from(mayUse),
    cap: Int32Array.from([...one.cap, ...other.cap]),
    capacity: Int32Array.from([...one.capacity, ...other.capacity]),
    slotCost: Float64Array.from([...one.slotCost, ...other.slotCost]),
    starts: Float64Array.from([...one.starts, ...other.starts]),
    ends: Float64Array.from([...one.ends, ...other.ends]),
    conflicts: lists(one.conflicts, other.conflicts, one.slotCount),
    kindOf: Int32Array.from([...one.kindOf, ...other.kindOf.map((kind) => kind + one.kindCount)]),
    kinds: [
      ...one.kinds.map((kind) => holding(kind, 0, other.passCount)),
      ...other.kinds.map((kind) => holding(kind, one.passCount, 0)),
    ],
  };
}

const nothing = (count: number): readonly number[] => new Array<number>(count).fill(0);
