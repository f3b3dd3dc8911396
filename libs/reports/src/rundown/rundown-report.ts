import { type Rundown, type Term } from '#agreements';

/** A moment of a call: the instant with its offset, and what the clock in the room shows. */
export interface ClockTime {
  readonly at: string;
  /** `10:00 CET`; the date too where it is not the day the call begins on. */
  readonly clock: string;
}

interface Stretch {
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly minutes: number;
}

export interface RundownRow extends Stretch {
  readonly kind: 'pass' | 'break';
  /** Null: a break. */
  readonly passId: string | null;
  /** "3m21 v2 strings", or "break". */
  readonly what: string;
  readonly title: string | null;
  /** Of music; 0 in a break and in all but the first part of a pass. */
  readonly musicSeconds: number;
  readonly part: number;
  readonly parts: number;
  /** A break that falls inside a pass. */
  readonly interrupts: boolean;
}

export interface ReleaseRow {
  readonly instrument: string;
  /** First and last chair, 1-based. */
  readonly from: number;
  readonly to: number;
  /** Null: no pass needs these chairs. */
  readonly firstNeeded: ClockTime | null;
  readonly released: ClockTime | null;
}

export interface SessionRundown {
  readonly id: string;
  /** Slug. */
  readonly location: string;
  readonly locationName: string;
  readonly room: string;
  readonly zone: string;
  readonly localStart: string;
  readonly status: string;
  readonly agreement: string;
  readonly call: Stretch;
  readonly rows: readonly RundownRow[];
  readonly breakMinutes: number;
  readonly workMinutes: number;
  readonly musicSeconds: number;
  /** Null: no cap is known. */
  readonly capSeconds: number | null;
  readonly capLeftSeconds: number | null;
  readonly chairs: readonly ReleaseRow[];
  /** Whether it can be held as it stands; `remarks` say why not, and what is not known. */
  readonly legal: boolean;
  readonly remarks: Rundown['remarks'];
  /** Figures it follows that are not current. */
  readonly uncertain: readonly Pick<Term, 'parameter' | 'value' | 'unit' | 'standing' | 'year' | 'note'>[];
}

/** The clock of every session, in order of time. */
export interface RundownReport {
  readonly report: 'rundown';
  readonly production: { readonly id: string; readonly slug: string; readonly title: string };
  readonly sessions: readonly SessionRundown[];
}
