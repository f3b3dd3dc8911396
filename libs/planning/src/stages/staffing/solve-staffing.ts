import { type Budget } from '../budget.js';
import { type StaffingAnswer } from './answer.js';
import { dualValue } from './dual-value.js';
import { nothingStands, type StaffingProblem, type Standing } from './problem.js';
import { RewardSearch } from './reward-search.js';
import { completed } from './seating.js';
import { staffingNetwork, type StaffingNetwork } from './staffing-network.js';
import { tablesOf, type Tables } from './tables.js';

/** An answer, and what a chair of each session's classes is worth: at most the vacancy cost, where one more stays empty. */
export interface PricedAnswer {
  readonly answer: StaffingAnswer;
  /** By session and chair; where several are right, one of them. */
  readonly chairPrices: readonly (readonly number[])[];
}

/**
 * Staffs at least cost. The flow is exact, so the iteration budget is not needed; where `shouldStop` strikes first, the
 * answer is what was reached, completed greedily, with the bound that the prices of that moment give. Whatever the flow
 * claims, `proven` is said only when the independent bound equals the cost. Expects a problem without faults.
 */
export const solveStaffing = (
  problem: StaffingProblem,
  budget: Budget,
  standing: Standing = nothingStands,
): StaffingAnswer => solvePriced(problem, budget, standing).answer;

/** The same, with the prices that the bound is worked out at. */
export function solvePriced(problem: StaffingProblem, budget: Budget, standing: Standing): PricedAnswer {
  const tables = tablesOf(problem, standing);
  const staffing = staffingNetwork(tables);
  const search = new RewardSearch(tables, staffing, budget.shouldStop);
  const done = search.run();
  const carries = (candidate: number): boolean => isEngaged(staffing, candidate);
  const engaged = done
    ? Uint8Array.from(tables.candidateClass, (_, candidate) => Number(carries(candidate)))
    : completed(tables, carries).engaged;
  const { price } = staffing.network;
  const prices = Float64Array.from(staffing.chairNode, (node) => Math.floor(price[node]!));
  const lowerBound = Math.max(0, dualValue(tables, prices, search.reward));
  const answer = answerOf(tables, engaged);
  return {
    answer: { ...answer, lowerBound, proven: answer.cost === lowerBound, ms: budget.elapsedMs() },
    chairPrices: problem.sessions.map(({ chairs }, session) =>
      chairs.map(({ count }, chair) => {
        const at = tables.classFrom[session]! + chair;
        return tables.seats[at]! < count
          ? tables.vacancyCost
          : Math.max(0, Math.min(prices[at]!, tables.vacancyCost));
      }),
    ),
  };
}

function isEngaged({ candidateArc, network }: StaffingNetwork, candidate: number): boolean {
  const arc = candidateArc[candidate]!;
  return arc >= 0 && network.residual[arc] === 0;
}

/** Lists and prices a staffing. */
function answerOf(
  tables: Tables,
  engaged: Uint8Array,
): Pick<StaffingAnswer, 'engagements' | 'vacancies' | 'distinctMusicians' | 'cost'> {
  const { candidateFrom, candidateClass, candidateCost, sessionOf, classFrom, musicianCount, counted } =
    tables;
  const engagements: (readonly [number, number, number])[] = [];
  let cost = 0;
  let distinctMusicians = 0;
  for (let musician = 0; musician < musicianCount; musician += 1) {
    const before = engagements.length;
    for (let at = candidateFrom[musician]!; at < candidateFrom[musician + 1]!; at += 1) {
      if (engaged[at] === 0) continue;
      const session = sessionOf[candidateClass[at]!]!;
      engagements.push([musician, session, candidateClass[at]! - classFrom[session]!]);
      cost += candidateCost[at]!;
    }
    if (engagements.length > before && counted[musician] === 0) distinctMusicians += 1;
  }
  engagements.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  const vacancies = tables.hopeless + tables.seats.reduce((sum, count) => sum + count, -engagements.length);
  cost += vacancies * tables.vacancyCost;
  cost += Math.max(0, tables.target - distinctMusicians) * tables.shortfallCost;
  return { engagements, vacancies, distinctMusicians: tables.countedCount + distinctMusicians, cost };
}
