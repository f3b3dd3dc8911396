import { type Problem } from '../../model/problem.js';
import { type Session } from '../../model/session.js';
import { type Budget } from '../../stages/budget.js';
import { solveStaffing } from '../../stages/staffing/solve-staffing.js';
import { type Keep } from './keep.js';
import { openingsOf } from './openings.js';
import { relaxationOf } from './relaxation.js';
import { StaffPlan } from './staff-plan.js';
import { type Worth } from './worth.js';

/** A bound from below on `weight × (vacancies + people short) + chairs filled otherwise than published`. */
interface LeastChanges {
  readonly weight: number;
  readonly bound: number;
}

/** Bounds how little a plan can change, with a weight that no number of changes outweighs. */
export function leastChanges(
  problem: Problem,
  sessions: readonly Session[],
  keep: Keep,
  budget: Budget,
): LeastChanges {
  const plan = new StaffPlan(problem, sessions);
  const openings = openingsOf(plan.view(), plan.coming);
  const weight = openings.reduce((sum, { open }) => sum + open, 1);
  const relaxation = relaxationOf(
    plan,
    openings,
    {
      player: (musician, { session }, { instrument }) =>
        keep.satIn(session.id, musician.id, instrument) ? 0 : 1,
      group: (group, { session }, instrument, open) =>
        keep.satIn(session.id, group.id, instrument) ? 0 : open,
      vacancy: weight,
      shortfall: weight,
    },
    problem.groups,
  );
  const { lowerBound } = solveStaffing(relaxation.problem, budget, relaxation.standing);
  return { weight, bound: lowerBound + relaxation.excess };
}

/** Whether no plan with as few vacancies and people short changes fewer chairs. */
export const isLeast = ({ open, short, changed }: Worth, { weight, bound }: LeastChanges): boolean =>
  weight * (open + short) + changed <= bound;
