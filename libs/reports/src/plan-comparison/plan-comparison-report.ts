import { type PlanComparison } from '#planning';

type Names = Readonly<Record<string, string>>;

/** What people call those a comparison names by id; whoever is not in the books any more has no name. */
export interface ComparedNames {
  readonly locations: Names;
  readonly rooms: Names;
  readonly musicians: Names;
  readonly groups: Names;
  readonly passes: Names;
}

/** Two plans held against each other, with names for all that is named by its id. */
export interface PlansCompared extends PlanComparison {
  /** Ids, or `current` for what the books hold. */
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly names: ComparedNames;
}

export interface PlanComparisonReport extends PlansCompared {
  readonly report: 'plan-comparison';
  readonly production: { readonly id: string; readonly slug: string; readonly title: string };
}
