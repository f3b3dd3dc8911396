import { type Term } from '../terms/term.js';

/** A call to be laid out. Instants are epoch milliseconds. */
export interface RundownCall {
  readonly start: number;
  /** Elapsed minutes of the call. */
  readonly minutes: number;
  /** In the order they are recorded. */
  readonly passes: readonly RundownPass[];
  /** Who is called: seats by instrument. */
  readonly called: Readonly<Record<string, number>>;
}

export interface RundownPass {
  readonly id: string;
  /** Of music. */
  readonly seconds: number;
  /** Players it needs, by instrument. */
  readonly players: Readonly<Record<string, number>>;
}

/** A stretch of the call, in epoch milliseconds. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface RundownBreak extends Stretch {
  readonly kind: 'break';
  /** Whether it falls inside a pass. */
  readonly interrupts: boolean;
}

/** Setting up and recording a pass, or a part of that between two breaks. */
export interface RundownWork extends Stretch {
  readonly kind: 'pass';
  readonly passId: string;
  /** 1-based; `parts` is 1 unless a break falls inside the pass. */
  readonly part: number;
  readonly parts: number;
}

/** Chairs of an instrument that come and go together. */
export interface ChairTimes {
  readonly instrument: string;
  /** First and last chair, 1-based. */
  readonly from: number;
  readonly to: number;
  /** When the first pass that needs them begins, and the last one ends; null: no pass needs them. */
  readonly firstNeeded: number | null;
  readonly released: number | null;
}

/**
 * Stable: `RUNDOWN.NO_TERMS` nothing is known of the agreement on that day; `RUNDOWN.NO_BREAK_RULE` it says nothing of
 * breaks; `RUNDOWN.BREAKS_FILL_CALL`, `RUNDOWN.MUSIC_TOO_LONG`, `RUNDOWN.NO_LEGAL_BREAK`, `RUNDOWN.CAP_EXCEEDED`
 * and `RUNDOWN.NO_MUSIC`.
 */
export interface RundownRemark {
  readonly code: string;
  /** Whether the call cannot be held as it stands. */
  readonly illegal: boolean;
  /** What the message is worded from. */
  readonly figures: object;
  readonly message: string;
}

/** The clock of a call: what is worked at when, and when everybody may rest and go. */
export interface Rundown {
  readonly items: readonly (RundownBreak | RundownWork)[];
  readonly breakMinutes: number;
  readonly workMinutes: number;
  readonly musicSeconds: number;
  /** Most music the call may yield; null: no cap is known. */
  readonly capSeconds: number | null;
  /** Left of the cap; negative: over it. */
  readonly capLeftSeconds: number | null;
  readonly chairs: readonly ChairTimes[];
  readonly remarks: readonly RundownRemark[];
  /** The figures it follows. */
  readonly terms: readonly Term[];
}
