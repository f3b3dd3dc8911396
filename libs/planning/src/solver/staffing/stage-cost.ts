import { payOfSession } from '../../check/pay.js';
import { chairsFilled } from '../../constraints/chairs-filled.js';
import { type Constraint } from '../../constraints/constraint.js';
import { playerChanges } from '../../constraints/continuity.js';
import { distinctMusicians } from '../../constraints/distinct-musicians.js';
import { doublesCovered } from '../../constraints/doubles-covered.js';
import { groupWhole } from '../../constraints/group-whole.js';
import { localFirst } from '../../constraints/local-first.js';
import { sectionLed } from '../../constraints/section-led.js';
import { type Money } from '../../model/places.js';
import { type Session } from '../../model/session.js';
import { sumByCurrency, weighed } from '../../rules/money.js';
import { type PlanView } from '../../view/plan-view.js';

/** Rules that look at each engagement by itself: journeys, members too many, doubles missing, sections unled. */
const each: readonly Constraint[] = [localFirst, groupWhole, doublesCovered, sectionLed];

/** What is missing costs too. */
const missed: readonly Constraint[] = [chairsFilled, distinctMusicians];

const penaltyOf = (rules: readonly Constraint[], view: PlanView): number =>
  rules.reduce((sum, rule) => sum + rule.weigh(view), 0);

/** The part of what engagements charge that is the sum of what each of them charges, in minor units. */
export const weighEach = (view: PlanView): number => penaltyOf(each, view);

/** What changes of player weigh, as `continuity` has it, without saying where they are. */
export const weighChanges = (view: PlanView): number =>
  playerChanges(view).length * Math.round(view.problem.weights.playerChange);

/** What is paid for a session, by currency. */
export function paidIn(view: PlanView, session: Session): readonly Money[] {
  const { players, groups } = payOfSession(view, session);
  return sumByCurrency([...players, ...groups].map(({ money }) => money));
}

/** What sums weigh that are paid for one session, as `chair-pay` has it. */
export const weighPaid = ({ problem }: PlanView, sums: readonly Money[]): number =>
  sums.reduce((sum, money) => sum + weighed(problem, money), 0);

/**
 * What a plan's engagements charge whatever is open, in minor units: pay, changes of player and what each charges. A part
 * of the stage's cost.
 */
export const chargesOf = (view: PlanView): number =>
  view.sessions.reduce(
    (sum, session) => sum + weighPaid(view, paidIn(view, session)),
    weighEach(view) + weighChanges(view),
  );

/** The cost of the staffing stage, in minor units: what the rules about engagements weigh in a plan, history included. */
export const stageCostOf = (view: PlanView): number => chargesOf(view) + penaltyOf(missed, view);
