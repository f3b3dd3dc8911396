/**
 * The sessions stage in numbers: which passes go into which slots. Passes, slots and instruments are indices in
 * canonical order; tables are row-major. Slots that cost and hold the same are of one kind: bounds speak of kinds, plans
 * of slots.
 */
export interface Instance {
  readonly passCount: number;
  readonly slotCount: number;
  readonly instrumentCount: number;
  readonly kindCount: number;

  /** Seconds of music, by pass. */
  readonly seconds: Int32Array;
  /** Players needed, pass × instrument. */
  readonly needs: Int32Array;
  /** Players needed in all, by pass. */
  readonly players: Int32Array;
  /** Passes that must be recorded earlier (in an earlier slot, or earlier in the same one), by pass, ascending. */
  readonly before: readonly Int32Array[];
  /** The other way round. */
  readonly behind: readonly Int32Array[];
  /** 1 where a pass alone could be recorded in a slot (place, length, room, people), pass × slot. */
  readonly mayUse: Uint8Array;

  /** Most seconds of music, by slot. */
  readonly cap: Int32Array;
  /** Most players (the sum of the largest counts), by slot. */
  readonly capacity: Int32Array;
  /** What opening a slot costs beside its chairs, by slot. */
  readonly slotCost: Float64Array;
  /** A slot is later than another when it starts no earlier than the other ends. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Slots that cannot be open together with a slot (same room, staff on the way …), ascending; empty in core problems. */
  readonly conflicts: readonly Int32Array[];

  readonly kindOf: Int32Array;
  readonly kinds: readonly SlotKind[];
}

/** What slots of one kind have in common. */
export interface SlotKind {
  readonly cap: number;
  readonly capacity: number;
  /** The least `slotCost` of its slots. */
  readonly cost: number;
  /** Most slots of this kind that any plan can open (fewer than there are where they conflict). */
  readonly most: number;
  /** What a called chair costs, by instrument; not negative. */
  readonly chairCost: Float64Array;
  /** Rates by size of the call, ascending by `from` (the first from 0); null: one rate whatever the size. */
  readonly tiers: readonly SizeTier[] | null;
  /** 1 where some slot of the kind may hold the pass, by pass; it is no longer than the cap then. */
  readonly mayHold: Uint8Array;
}

/** From so many players on, chairs cost `perMille` thousandths of their rate: "the 35th player lowers the bill". */
export interface SizeTier {
  readonly from: number;
  readonly perMille: number;
}

/** Cost of the chairs of one call: the largest counts by instrument, priced by the tier of their sum. */
export function chairsCost(kind: SlotKind, largest: ArrayLike<number>): number {
  let base = 0;
  let players = 0;
  for (let q = 0; q < kind.chairCost.length; q += 1) {
    const count = largest[q] ?? 0;
    players += count;
    base += count * (kind.chairCost[q] ?? 0);
  }
  return kind.tiers === null ? base : Math.round((base * perMilleAt(kind.tiers, players)) / 1_000);
}

export function perMilleAt(tiers: readonly SizeTier[], players: number): number {
  let found = 1_000;
  for (const tier of tiers) {
    if (tier.from > players) break;
    found = tier.perMille;
  }
  return found;
}

/** The least factor (thousandths) that any call of the kind could be priced with; for bounds. */
export const leastPerMille = ({ tiers }: SlotKind): number =>
  tiers === null
    ? 1_000
    : tiers.reduce((least, tier) => Math.min(least, tier.perMille), perMilleAt(tiers, 0));

/** The counts of an instrument that passes need, ascending, without 0. */
export const countsOf = (
  { instrumentCount, needs }: Instance,
  passes: Iterable<number>,
  instrument: number,
): readonly number[] =>
  [...new Set(Array.from(passes, (pass) => needs[pass * instrumentCount + instrument]!))]
    .filter((count) => count > 0)
    .sort((a, b) => a - b);
