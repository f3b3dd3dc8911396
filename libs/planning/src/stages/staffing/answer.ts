/** What a staffing problem is answered with. */
export interface StaffingAnswer {
  /** `[musician, session, chair]`, sorted. */
  readonly engagements: readonly (readonly [musician: number, session: number, chair: number])[];
  readonly vacancies: number;
  readonly distinctMusicians: number;
  readonly cost: number;
  /** What no staffing can cost less than. */
  readonly lowerBound: number;
  /** True where cost and bound meet. */
  readonly proven: boolean;
  readonly ms: number;
}
