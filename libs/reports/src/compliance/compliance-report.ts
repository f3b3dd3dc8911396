import { type Saying } from '../words/said.js';
import { type Breach, type ProvenRepair, type Severity, type Term } from '#agreements';

/** A figure with all that must be said with it. */
export type Figure = Pick<
  Term,
  | 'agreement'
  | 'parameter'
  | 'value'
  | 'unit'
  | 'currency'
  | 'when'
  | 'source'
  | 'confidence'
  | 'standing'
  | 'year'
  | 'clause'
  | 'note'
  | 'origin'
  | 'validFrom'
  | 'validTo'
>;

/** One breach as a memo tells it. */
export interface ReportedBreach extends Omit<Breach, 'term' | 'calls' | 'locationId'> {
  /** Slug. */
  readonly location: string;
  readonly locationName: string;
  readonly zone: string;
  readonly calls: readonly {
    readonly id: string;
    readonly localStart: string;
    readonly room: string;
    readonly minutes: number;
  }[];
  readonly figure: Figure | null;
  /** The cheapest way to mend it that stood a trial, with what it does to the bill; null: none was found. */
  readonly repair: ProvenRepair | null;
  /** Why there is no repair; null where there is one. */
  readonly noRepair: Saying | null;
}

/** Every rule of the agreements held against every call of a production, of a session or of a plan. */
export interface ComplianceReport {
  readonly report: 'compliance';
  readonly production: { readonly id: string; readonly slug: string; readonly title: string };
  /** The plan that was checked; null: what the books hold. */
  readonly planId: string | null;
  /** The one session that is told of; null: all. */
  readonly sessionId: string | null;
  readonly checked: { readonly calls: number; readonly players: number; readonly locations: number };
  readonly counts: Readonly<Record<Severity, number>>;
  readonly breaches: readonly ReportedBreach[];
  /** Figures of these agreements that are old, another's, or only there to plan with. */
  readonly unsure: readonly Figure[];
  readonly rules: readonly { readonly id: string; readonly sentence: string }[];
}
