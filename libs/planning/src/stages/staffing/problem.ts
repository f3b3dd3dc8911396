/** A staffing problem as its file says it: who could sit where, and what that costs. Amounts are whole. */
export interface StaffingProblem {
  readonly sessions: readonly {
    readonly id: string;
    /** Sessions with the same day share `maxSessionsPerDay`. */
    readonly day: string;
    readonly chairs: readonly {
      readonly instrument: string;
      readonly rank: string;
      readonly count: number;
    }[];
  }[];
  readonly musicians: readonly { readonly id: string }[];
  /** `[musician, session, chair, cost]`, 0-based; `chair` is an index into that session's `chairs`. */
  readonly candidates: readonly (readonly [musician: number, session: number, chair: number, cost: number])[];
  readonly maxSessionsPerDay: number;
  /** Distinct musicians to reach. */
  readonly targetMusicians: number;
  /** For each chair nobody sits on. */
  readonly vacancyCost: number;
  /** For each musician short of the target. */
  readonly shortfallCost: number;
}

/**
 * What the production planner adds to a problem for what stands already; files have none of it. To be honoured by every
 * solver, bound and explanation of this stage.
 */
export interface Standing {
  /** Musicians who count towards the target whatever happens: they bring nothing by being engaged once more. */
  readonly counted: readonly number[];
  /** Musicians who may take fewer sessions on a day than the rest: `[musician, day, most]`. */
  readonly dayLimits: readonly (readonly [musician: number, day: string, most: number])[];
}

export const nothingStands: Standing = { counted: [], dayLimits: [] };
