/** A sessions problem as its file says it. Slots stand in time order; amounts are whole and not negative. */
export interface SessionsProblem {
  readonly passes: readonly {
    readonly id: string;
    readonly seconds: number;
    readonly lineUp: Readonly<Record<string, number>>;
    /** Where it may be recorded; left out or empty: anywhere. */
    readonly locations?: readonly string[];
    /** Passes recorded in an earlier slot, or earlier in the same one. */
    readonly after?: readonly string[];
  }[];
  readonly slots: readonly {
    readonly id: string;
    readonly location: string;
    readonly capSeconds: number;
    /** Most players: the sum over instruments of the largest count of any pass. */
    readonly capacity: number;
    readonly cost: number;
  }[];
  /** What one called chair costs, by instrument; 0 where an instrument is not named. */
  readonly chairCost: Readonly<Record<string, number>>;
}
