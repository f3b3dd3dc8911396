import { type Problem } from '../../model/problem.js';
import { type Session } from '../../model/session.js';
import { type Budget } from '../../stages/budget.js';
import { staffingBound, type ChairPrice } from './lower-bound.js';
import { seatByFlow } from './seat-by-flow.js';
import { seatGroups } from './seat-groups.js';
import { seatPlayers } from './seat-players.js';
import { spreadTo, type Share } from './spread.js';
import { StaffPlan } from './staff-plan.js';
import { isBetter, worthOf, type Worth } from './worth.js';

export interface Staffed {
  readonly plan: StaffPlan;
  /** In minor units: what the rules about engagements weigh in the plan, history included. */
  readonly cost: number;
  readonly lowerBound: number;
  /** What chairs are worth at the margin. */
  readonly chairPrices: readonly ChairPrice[];
}

/**
 * Fills the chairs of all sessions to come in several ways and returns the best: with the fewest open chairs, then
 * people missing, then the least cost; of equals, the first. The flow comes first, and the others are not tried where
 * it is proven already.
 */
export function staffSessions(problem: Problem, sessions: readonly Session[], budget: Budget): Staffed {
  const { lowerBound, chairPrices } = staffingBound(problem, sessions, budget);
  const filledBy = (fill: Way): { readonly plan: StaffPlan; readonly worth: Worth } => {
    const plan = new StaffPlan(problem, sessions);
    fill(plan, budget);
    return { plan, worth: worthOf(plan) };
  };
  let best = filledBy(byFlow);
  for (const other of payDiffers(problem) ? [inTime, frugally] : [inTime]) {
    if (isUnbeaten(best.worth, lowerBound)) break;
    const one = filledBy(other);
    if (isBetter(one.worth, best.worth)) best = one;
  }
  return { plan: best.plan, cost: best.worth.cost, lowerBound, chairPrices };
}

type Way = (plan: StaffPlan, budget: Budget) => void;

/** Whether no other way could be better: nothing is missing, nothing costs less. */
const isUnbeaten = ({ open, short, cost }: Worth, lowerBound: number): boolean =>
  open + short === 0 && cost <= lowerBound;

/** Session by session, whoever is fittest. */
function inTime(plan: StaffPlan): void {
  complete(plan, 'half');
}

/** Groups, then players as the flow has them, then whoever can take what is left. */
function byFlow(plan: StaffPlan, budget: Budget): void {
  seatWell(plan, budget);
  complete(plan, 'half');
}

/** The same, but newcomers, who may be dearer, come to as little as they can. */
function frugally(plan: StaffPlan, budget: Budget): void {
  seatWell(plan, budget);
  complete(plan, 'least');
}

function seatWell(plan: StaffPlan, budget: Budget): void {
  for (const session of plan.coming) seatGroups(plan, session);
  seatByFlow(plan, budget);
}

function complete(plan: StaffPlan, share: Share): void {
  for (const session of plan.coming) {
    seatGroups(plan, session);
    seatPlayers(plan, session);
  }
  spreadTo(plan, plan.problem.targetMusicians - plan.people(), share);
}

/** Whether two players of one city are paid differently. */
function payDiffers(problem: Problem): boolean {
  const pays = new Map<string, string>();
  return problem.musicians.some(({ locationId, rate }) => {
    const pay = rate === null ? '' : `${rate.minor} ${rate.currency}`;
    const known = pays.get(locationId ?? '') ?? pay;
    pays.set(locationId ?? '', known);
    return known !== pay;
  });
}
