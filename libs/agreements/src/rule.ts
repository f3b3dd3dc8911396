/** How a rule binds: `hard` may not be broken, `cost` may be bought, `warn` is said aloud and left to the user. */
export type RuleSeverity = 'hard' | 'cost' | 'warn';

/** What stands behind a figure: an agreement's text, an old edition of it, custom, a law, or a figure to plan with. */
export type RuleSource = 'agreement' | 'old-edition' | 'practice' | 'statute' | 'planning-figure';

export type RuleConfidence = 'high' | 'medium' | 'low';

export type RuleParameter =
  | 'call-minutes' // a length a call may have
  | 'recorded-seconds' // most music recorded in a call of `callMinutes`
  | 'sessions-per-day'
  | 'minutes-per-day'
  | 'minutes-between-sessions'
  | 'turnaround-minutes' // rest between one day's last call and the next day's first
  | 'break-minutes' // breaks owed in a call of `callMinutes`
  | 'overtime-unit-minutes';

/** One dated figure of an agreement. `validTo` is exclusive; null: still in force as far as is known. */
export interface Rule {
  readonly agreement: string;
  readonly parameter: RuleParameter;
  readonly value: number;
  readonly unit: 'minutes' | 'seconds' | 'sessions';
  /** The call length the figure belongs to, in minutes; null: any. */
  readonly callMinutes: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly severity: RuleSeverity;
  readonly source: RuleSource;
  readonly confidence: RuleConfidence;
  readonly note: string;
}

export interface Agreement {
  readonly id: string;
  readonly name: string;
  /** Where it is used, in words. */
  readonly scope: string;
}

/** What a call of one player is paid under an agreement; an example to be overridden, and says so. */
export interface Rate {
  readonly agreement: string;
  /** The kind of pay: "session", "principal" …; the first of an agreement is its usual one. */
  readonly rateClass: string;
  readonly minor: number;
  readonly currency: string;
  readonly callMinutes: number;
  readonly year: number;
  /** `old`: the agreement's own figure of that year; `proxy`: another agreement's, standing in. */
  readonly standing: 'old' | 'proxy';
  readonly note: string;
}
