import {
  loadLinearSolver,
  readOrderProblem,
  readSessionsProblem,
  readStaffingProblem,
  solveOrder,
  solveSessions,
  solveStaffing,
  whyLeftOut,
  type StageBudget,
} from '#planning';
import { type Fault } from '#desk';
import { figure } from '../frame/figures.js';
import { table } from '../frame/table.js';

/** What a stage makes of a problem file: its answer as JSON and as rows for a person, or all that is wrong with it. */
export type Solved =
  | { readonly ok: true; readonly json: object; readonly text: (width: number) => string }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** "871, proven" or "871; not below 860 (gap 1.3 %)" */
function costText(cost: number, lowerBound: number, proven: boolean): string {
  if (proven) return `${figure(cost)}, proven: nothing costs less`;
  const gap = cost === 0 ? 0 : (100 * (cost - lowerBound)) / cost;
  return `${figure(cost)}; nothing costs less than ${figure(lowerBound)} (gap ${gap.toFixed(1)} %)`;
}

function order(text: string, budget: StageBudget): Solved {
  const read = readOrderProblem(text);
  if (!read.ok) return read;
  const answer = solveOrder(read.value, budget);
  const { totalCost, holdingCost, lowerBound, proven } = answer;
  return {
    ok: true,
    json: answer,
    text: (width) =>
      table(
        [
          [
            'Problem',
            `${answer.name === '' ? '' : `${answer.name}: `}${answer.passes} passes, ${answer.players} players`,
          ],
          ['Order', answer.order.join(' ')],
          ['Cost', costText(totalCost, lowerBound, proven)],
          ['Waiting', `${figure(holdingCost)} of it is paid for waiting`],
        ],
        width,
      ),
  };
}

function staffing(text: string, budget: StageBudget): Solved {
  const { problem, faults } = readStaffingProblem(text);
  if (problem === null) return { ok: false, faults };
  const answer = solveStaffing(problem, budget);
  const { cost, lowerBound, proven, engagements, vacancies, distinctMusicians } = answer;
  return {
    ok: true,
    json: answer,
    text: (width) =>
      table(
        [
          ['Engagements', `${figure(engagements.length)}; ${figure(vacancies)} chairs stay open`],
          ['Musicians', `${figure(distinctMusicians)} of ${figure(problem.targetMusicians)} wanted`],
          ['Cost', costText(cost, lowerBound, proven)],
        ],
        width,
      ),
  };
}

async function sessions(text: string, budget: StageBudget): Promise<Solved> {
  const { problem, faults } = readSessionsProblem(text);
  if (problem === null) return { ok: false, faults };
  const answer = solveSessions(problem, budget, { linear: await loadLinearSolver() });
  const { cost, lowerBound, assignment, unassigned } = answer;
  const used = problem.slots.flatMap(({ id: slot }) => {
    const passes = problem.passes.filter(({ id }) => assignment[id] === slot);
    return passes.length === 0 ? [] : [[slot, passes.map(({ id }) => id).join(', ')]];
  });
  const left = new Set(unassigned);
  const leftOut = problem.passes.filter(({ id }) => left.has(id));
  return {
    ok: true,
    json: answer,
    text: (width) =>
      table(
        [
          [
            'Passes',
            `${figure(problem.passes.length - left.size)} of ${figure(problem.passes.length)} in a slot`,
          ],
          ['Slots', `${figure(used.length)} of ${figure(problem.slots.length)} used`],
          ['Cost', costText(cost, lowerBound, cost === lowerBound)],
          ...used,
          ...leftOut.map((pass) => ['Left out', `${pass.id}: ${whyLeftOut(problem, pass, left)}`]),
        ],
        width,
      ),
  };
}

/** The stages a problem file can be of. */
export const stages = { order, sessions, staffing } as const;
