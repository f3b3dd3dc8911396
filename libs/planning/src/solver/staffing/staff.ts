import { type Problem } from '../../model/problem.js';
import { type Engagement, type Session } from '../../model/session.js';
import { type Budget } from '../../stages/budget.js';
import { Keep } from './keep.js';
import { isLeast, leastChanges } from './least-changes.js';
import { lowerBoundOf } from './lower-bound.js';
import { seatByFlow } from './seat-by-flow.js';
import { seatGroups } from './seat-groups.js';
import { seatPlayers } from './seat-players.js';
import { spreadTo, type Share } from './spread.js';
import { StaffPlan } from './staff-plan.js';
import { isBetter, worthOf, type Worth } from './worth.js';

interface StaffOptions {
  readonly budget: Budget;
  /** Engagements of a plan that was published: as few as possible of them change. */
  readonly keep?: readonly Engagement[];
}

export interface Staffed {
  readonly plan: StaffPlan;
  /** In minor units: what the rules about engagements weigh in the plan, history included. */
  readonly cost: number;
  readonly lowerBound: number;
  /** Engagements of `keep` that the plan has as they were. */
  readonly kept: number;
  /** Whether no plan with as few vacancies and people missing has fewer new engagements; null without `keep`. */
  readonly leastChanges: boolean | null;
}

/**
 * Fills the chairs of all sessions to come in several ways and returns the best: with the fewest open chairs, then
 * people missing, then (with `keep`) changes, then the least cost; of equals, the first. The flow comes first, and the others
 * are not tried where it is proven already.
 */
export function staffSessions(
  problem: Problem,
  sessions: readonly Session[],
  { budget, keep: published }: StaffOptions,
): Staffed {
  const keep = published === undefined ? null : new Keep(published);
  const lowerBound = lowerBoundOf(problem, sessions, budget);
  const filledBy = (fill: Way): { readonly plan: StaffPlan; readonly worth: Worth } => {
    const plan = new StaffPlan(problem, sessions);
    fill(plan, keep, budget);
    return { plan, worth: worthOf(plan, keep) };
  };
  let best = filledBy(byFlow);
  for (const other of payDiffers(problem) ? [inTime, frugally] : [inTime]) {
    if (isUnbeaten(best.worth, lowerBound)) break;
    const one = filledBy(other);
    if (isBetter(one.worth, best.worth)) best = one;
  }
  const { plan, worth } = best;
  return {
    plan,
    cost: worth.cost,
    lowerBound,
    kept: worth.kept,
    leastChanges: keep === null ? null : isLeast(worth, leastChanges(problem, sessions, keep, budget)),
  };
}

type Way = (plan: StaffPlan, keep: Keep | null, budget: Budget) => void;

/** Whether no other way could be better: nothing is missing, nothing is changed, nothing costs less. */
const isUnbeaten = ({ open, short, changed, cost }: Worth, lowerBound: number): boolean =>
  open + short + changed === 0 && cost <= lowerBound;

/** Session by session, whoever is fittest. */
function inTime(plan: StaffPlan, keep: Keep | null): void {
  keep?.seatAgain(plan);
  complete(plan, keep, 'half');
}

/** Groups, then players as the flow has them, then whoever can take what is left. */
function byFlow(plan: StaffPlan, keep: Keep | null, budget: Budget): void {
  seatWell(plan, keep, budget);
  complete(plan, keep, 'half');
}

/** The same, but newcomers, who may be dearer, come to as little as they can. */
function frugally(plan: StaffPlan, keep: Keep | null, budget: Budget): void {
  seatWell(plan, keep, budget);
  complete(plan, keep, 'least');
}

function seatWell(plan: StaffPlan, keep: Keep | null, budget: Budget): void {
  keep?.seatGroupsAgain(plan);
  for (const session of plan.coming) seatGroups(plan, session);
  seatByFlow(plan, budget, keep);
}

function complete(plan: StaffPlan, keep: Keep | null, share: Share): void {
  const { targetMusicians } = plan.problem;
  const wantsNew = (): boolean => keep !== null && plan.people() < targetMusicians;
  for (const session of plan.coming) {
    seatGroups(plan, session);
    seatPlayers(plan, session, wantsNew);
  }
  const isKept = (one: Engagement): boolean => keep?.has(one) === true;
  spreadTo(plan, targetMusicians - plan.people(), { share, mayMove: (one) => !isKept(one) });
  if (keep !== null) spreadTo(plan, targetMusicians - plan.people(), { share, mayMove: isKept });
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
