/** Whole numbers, both ends included; `to` null: no upper end. */
export interface Range {
  readonly from: number;
  readonly to: number | null;
}

/** What a term is narrowed to. A key that is absent narrows nothing. */
export interface When {
  /** The length of the call the figure belongs to. */
  readonly callMinutes?: number;
  /** Players called: size tiers, thresholds. */
  readonly headcount?: Range;
  /** `leader`, `principal`, `contractor`, `librarian` … */
  readonly rank?: string;
  /** The kind of scale, where an agreement has several (`concert`); absent: the usual one. */
  readonly rateClass?: string;
  /** Local wall time; a window may pass midnight. `00:00` as its end is midnight. */
  readonly window?: { readonly from: string; readonly to: string };
  /** ISO weekdays: 1 is Monday, 7 Sunday. */
  readonly weekdays?: readonly number[];
  /** Class of porterage: `A`, `B`, `C`. */
  readonly porterageClass?: string;
  /** Instruments the figure belongs to; of `non-double` the two that do not double each other. */
  readonly instruments?: readonly string[];
  /** Hours of notice with which a call was cancelled. */
  readonly noticeHours?: Range;
  /** Minutes worked in the day. */
  readonly dayMinutes?: Range;
}
