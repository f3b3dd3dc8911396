import { type Step } from '../status/progress.js';

/** How far the music was on a day; whole seconds, of versions that are still meant today. */
export interface BurnDownRow {
  readonly date: string;
  /** Whether the day is still to come: figures are those of today, but for what is due. */
  readonly ahead: boolean;
  readonly written: number;
  readonly byStatus: readonly {
    readonly status: string;
    readonly versions: number;
    readonly seconds: number;
  }[];
  /** Of `written`: what has not come so far. */
  readonly left: Readonly<Record<LeftTo, number>>;
  /** Music whose parts have to be printed by this day. */
  readonly partsDue: number;
  /** Of `partsDue`: not printed. */
  readonly partsLate: number;
}

/** What remains is told up to these steps. */
export const LEFT_TO = [
  'approved',
  'parts-printed',
  'recorded',
  'delivered',
] as const satisfies readonly Step[];
export type LeftTo = (typeof LEFT_TO)[number];

/** By when the parts of a version are to be printed: so many days before its first session. */
export interface PartsDeadline {
  readonly versionId: string;
  readonly cue: string;
  readonly version: string;
  readonly seconds: number;
  readonly sessionId: string;
  readonly localStart: string;
  readonly zone: string;
  readonly on: string;
  readonly status: string;
  readonly printed: boolean;
  /** From today; negative when it has passed. */
  readonly daysLeft: number;
}

/** How the work runs down, day by day, against what it is wanted for. */
export interface BurnDownReport {
  readonly report: 'burn-down';
  readonly production: { readonly id: string; readonly slug: string; readonly title: string };
  readonly today: string;
  /** Every day on which something changed or falls due, and today. */
  readonly rows: readonly BurnDownRow[];
  /** The earliest first. */
  readonly deadlines: readonly PartsDeadline[];
  readonly finalDub: {
    readonly on: string;
    readonly daysLeft: number;
    /** Not delivered yet. */
    readonly left: number;
  } | null;
}
