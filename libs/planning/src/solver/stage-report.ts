import { type Stage, type StageReport } from '../model/plan.js';

/** A stage's result held against a lower bound, where there is one. A cost of 0 is proven by itself. */
export function stageReport(
  stage: Stage,
  unit: StageReport['unit'],
  cost: number,
  lowerBound: number | null = null,
): StageReport {
  const bound = cost === 0 ? 0 : lowerBound;
  const gap = bound === null ? null : cost === 0 ? 0 : (cost - bound) / cost;
  return { stage, unit, cost, lowerBound: bound, gap, proven: bound !== null && bound >= cost };
}

/** A stage's result with nothing to hold it against. */
export const unboundedReport = (stage: Stage, unit: StageReport['unit'], cost: number): StageReport => ({
  stage,
  unit,
  cost,
  lowerBound: null,
  gap: null,
  proven: false,
});
