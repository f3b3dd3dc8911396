/** A further instrument asked of one chair. */
export interface ChairDouble {
  readonly instrument: string;
  /** The chair, 1-based. */
  readonly player: number;
  readonly double: string;
}

/** Seats by instrument id, each count at least 1, with the doubles asked for. */
export interface Seats {
  readonly players: Readonly<Record<string, number>>;
  readonly doubles: readonly ChairDouble[];
}

/** What is recorded in one go. */
export interface Pass {
  readonly id: string;
  /** What a person calls it: "3m21 v2 strings". */
  readonly name: string;
  readonly seconds: number;
  readonly seats: Seats;
  /** Where it may be recorded; empty: anywhere. */
  readonly locationIds: readonly string[];
  /** Passes recorded in an earlier session, or earlier in the same one. */
  readonly after: readonly string[];
}
