import { loadLinearSolver, readStaffingProblem, solveStaffing, type StaffingProblem } from '#planning';
import { dataFile } from './data.js';
import { staffingProblem } from './staffing-generator.js';
import { linearStaffing } from './staffing-linear.js';
import { sayRow } from './table.js';
import { budgetOf, timed } from './timed.js';

const SEED = 1;
const SIZES = [
  { factor: 1, goal: 'goal 700 ms' },
  { factor: 10, goal: 'goal 3,000 ms' },
  { factor: 100, goal: 'goal 30,000 ms, 1,500 MB' },
];

/** The staffing stage: the file with a known optimum, then generated problems up to `most` times its size. */
export async function benchStaffing(most: number): Promise<void> {
  const text = dataFile('planning/staffing-1x.json');
  if (text !== null) {
    const read = readStaffingProblem(text);
    if (read.problem === null) throw new Error(read.faults.map(({ message }) => message).join(' '));
    benchProblem('staffing-1x', read.problem, 'optimum 1,500,152');
  }
  for (const { factor, goal } of SIZES) {
    if (factor > most) continue;
    const problem = staffingProblem(SEED, factor);
    const { cost, ms } = benchProblem(`${factor}×, generated`, problem, goal);
    if (factor === 1) await benchPeer(problem, cost, ms);
  }
}

function benchProblem(
  name: string,
  problem: StaffingProblem,
  reference: string,
): { readonly cost: number; readonly ms: number } {
  const { answer, ms, memory } = timed(() => solveStaffing(problem, budgetOf()));
  const { cost, lowerBound } = answer;
  if (!answer.proven) throw new Error(`staffing ${name}: cost ${cost}, bound ${lowerBound}, not proven`);
  sayRow({ name: `staffing ${name}`, cost, bound: lowerBound, ms, memory, reference });
  return { cost, ms };
}

/** The same problem by HiGHS: the cost must be equal. */
async function benchPeer(problem: StaffingProblem, cost: number, ours: number): Promise<void> {
  const linear = await loadLinearSolver();
  const { answer, ms, memory } = timed(() => linear.solve(linearStaffing(problem)));
  if (Math.round(answer.objective) !== cost)
    throw new Error(`staffing: HiGHS finds ${answer.objective}, the flow ${cost}`);
  const reference = `equal cost, ${(ms / ours).toFixed(1)} × our time`;
  sayRow({ name: 'staffing 1×, HiGHS', cost, ms, memory, reference });
}
