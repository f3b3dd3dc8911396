import { type StageReport } from '../model/plan.js';
import { type ComparedPlan } from './compared.js';
import { type Pair } from './figures.js';

/**
 * How good both plans are in one stage, side by side. Each bound is of its own plan's question (staffing's, of the
 * sessions it was given), so bounds are not subtracted: a lower one does not make a better plan.
 */
export interface StageComparison extends Pick<StageReport, 'stage' | 'unit'> {
  readonly cost: Pair<number>;
  readonly lowerBound: Pair<number | null>;
  readonly gap: Pair<number | null>;
  readonly proven: Pair<boolean>;
}

/** The stages of which both plans have a report, in the order they are solved in. */
export function compareStages(a: ComparedPlan, b: ComparedPlan): readonly StageComparison[] {
  const reports = b.plan.stages ?? [];
  return (a.plan.stages ?? []).flatMap((one) => {
    const other = reports.find(({ stage }) => stage === one.stage);
    if (other === undefined) return [];
    return [
      {
        stage: one.stage,
        unit: one.unit,
        cost: { a: one.cost, b: other.cost },
        lowerBound: { a: one.lowerBound, b: other.lowerBound },
        gap: { a: one.gap, b: other.gap },
        proven: { a: one.proven, b: other.proven },
      },
    ];
  });
}
