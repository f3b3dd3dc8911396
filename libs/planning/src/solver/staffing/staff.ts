import { type LinearSolver } from '../../linear/linear-model.js';
import { type Money } from '../../model/places.js';
import { type Problem } from '../../model/problem.js';
import { type Session } from '../../model/session.js';
import { type Budget } from '../../stages/budget.js';
import { staffingBound, type ChairPrice } from './lower-bound.js';
import { rearranged } from './rearrange/rearrange.js';
import { seatByFlow } from './seat-by-flow.js';
import { seatGroups } from './seat-groups.js';
import { seatPlayers } from './seat-players.js';
import { spreadTo, type Share } from './spread.js';
import { StaffPlan } from './staff-plan.js';
import { isBetter, worthOf, type Worth } from './worth.js';

interface StaffingWays {
  /** Hears what the first way costs, before there is a bound. */
  readonly tell?: (cost: number) => void;
  /** What rearranges the best of the others, if any. */
  readonly linear?: LinearSolver | null;
}

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
 * people missing, then the least cost; of equals, the first. The quickest comes first, and others are not tried where one
 * is proven.
 */
export function staffSessions(
  problem: Problem,
  sessions: readonly Session[],
  budget: Budget,
  { tell, linear = null }: StaffingWays = {},
): Staffed {
  let plan = completed(new StaffPlan(problem, sessions), 'half');
  let worth = worthOf(plan);
  tell?.(worth.cost);
  const { lowerBound, chairPrices } = staffingBound(problem, sessions, budget);
  for (const other of isUnbeaten(worth, lowerBound) ? [] : otherWays(problem, sessions, budget)) {
    const one = worthOf(other);
    if (isBetter(one, worth)) [plan, worth] = [other, one];
    if (isUnbeaten(worth, lowerBound)) break;
  }
  if (linear !== null && !isNear(worth, lowerBound)) {
    plan = rearranged(plan, linear);
    worth = worthOf(plan);
  }
  return { plan, cost: worth.cost, lowerBound, chairPrices };
}

/** Whether no other way could be better: nothing is missing, nothing costs less. */
const isUnbeaten = ({ open, short, cost }: Worth, lowerBound: number): boolean =>
  open + short === 0 && cost <= lowerBound;

/** A four-thousandth of the cost, as far as it is known, is not worth seconds of work. */
const isNear = ({ open, short, cost }: Worth, lowerBound: number): boolean =>
  open + short === 0 && cost - lowerBound <= cost / 4_000;

/**
 * Groups, then players as the flow has them, then whoever can take what is left. Where newcomers may be dearer, also with
 * each coming to as little as he can, whether the flow is asked or not.
 */
function* otherWays(problem: Problem, sessions: readonly Session[], budget: Budget): Generator<StaffPlan> {
  const dearer = payDiffers(problem);
  if (dearer) yield completed(new StaffPlan(problem, sessions), 'least');
  const flowing = new StaffPlan(problem, sessions);
  for (const session of flowing.coming) seatGroups(flowing, session);
  seatByFlow(flowing, budget);
  if (dearer) yield completed(flowing.copy(), 'least');
  yield completed(flowing, 'half');
}

/** What is open is filled session by session, by whoever costs least there; then more people are brought in. */
function completed(plan: StaffPlan, share: Share): StaffPlan {
  for (const session of plan.coming) {
    seatGroups(plan, session);
    seatPlayers(plan, session);
  }
  spreadTo(plan, plan.problem.targetMusicians - plan.people(), share);
  return plan;
}

/** Whether two players of one city are paid differently. */
function payDiffers(problem: Problem): boolean {
  const pays = new Map<string, Money | null>();
  return problem.musicians.some(({ locationId, rate }) => {
    const known = pays.get(locationId ?? '');
    if (known === undefined) pays.set(locationId ?? '', rate);
    return known !== undefined && (known?.minor !== rate?.minor || known?.currency !== rate?.currency);
  });
}
