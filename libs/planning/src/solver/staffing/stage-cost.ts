import { chairPay } from '../../constraints/chair-pay.js';
import { chairsFilled } from '../../constraints/chairs-filled.js';
import { type Constraint } from '../../constraints/constraint.js';
import { continuity } from '../../constraints/continuity.js';
import { distinctMusicians } from '../../constraints/distinct-musicians.js';
import { doublesCovered } from '../../constraints/doubles-covered.js';
import { groupWhole } from '../../constraints/group-whole.js';
import { localFirst } from '../../constraints/local-first.js';
import { sectionLed } from '../../constraints/section-led.js';
import { type PlanView } from '../../view/plan-view.js';

/** Rules that look at each engagement by itself: journeys, members too many, doubles missing, sections unled. */
const each: readonly Constraint[] = [localFirst, groupWhole, doublesCovered, sectionLed];

/** What engagements cost whatever is open: beside these, pay and changes of player. */
const charged: readonly Constraint[] = [chairPay, ...each, continuity];

/** What is missing costs too. */
const missed: readonly Constraint[] = [chairsFilled, distinctMusicians];

const penaltyOf = (rules: readonly Constraint[], view: PlanView): number =>
  rules.reduce((sum, rule) => sum + rule.weigh(view), 0);

/** The part of what engagements charge that is the sum of what each of them charges, in minor units. */
export const weighEach = (view: PlanView): number => penaltyOf(each, view);

/** What a plan's engagements charge, in minor units: a part of the stage's cost. */
export const chargesOf = (view: PlanView): number => penaltyOf(charged, view);

/** The cost of the staffing stage, in minor units: what the rules about engagements weigh in a plan, history included. */
export const stageCostOf = (view: PlanView): number => penaltyOf([...charged, ...missed], view);
