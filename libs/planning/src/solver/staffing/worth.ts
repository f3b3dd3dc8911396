import { type Problem } from '../../model/problem.js';
import { type Engagement } from '../../model/session.js';
import { sumByCurrency } from '../../rules/money.js';
import { grouped } from '../../view/indexes.js';
import { viewOf, type PlanView } from '../../view/plan-view.js';
import { type Chair } from './occupied.js';
import { paidIn, stageCostOf, weighChanges, weighEach, weighPaid } from './stage-cost.js';
import { type StaffPlan } from './staff-plan.js';

/** What a staffing is worth beside others. */
export interface Worth {
  readonly open: number;
  /** People short of the target. */
  readonly short: number;
  /** Of the stage, in minor units. */
  readonly cost: number;
}

/**
 * What stands is weighed once for all ways to fill chairs, and of each only what it added: the whole is weighed where
 * somebody who stood was changed for another.
 */
export function worthOf(plan: StaffPlan): Worth {
  const { problem, coming } = plan;
  const open = coming.map((session) => plan.openIn(session));
  const short = Math.max(0, problem.targetMusicians - plan.people());
  return {
    open: open.reduce((sum, chairs) => sum + chairs.length, 0),
    short,
    cost: plan.standsAsItDid
      ? plan.occupied.charges() + addedTo(plan) + missing(problem, open, short)
      : stageCostOf(plan.view()),
  };
}

/** Fewer open chairs, then fewer people short, then less cost. */
export const isBetter = (one: Worth, other: Worth): boolean =>
  (one.open - other.open || one.short - other.short || one.cost - other.cost) < 0;

/** What is missing costs: open chairs by instrument and session, and people short. */
function missing(problem: Problem, open: readonly (readonly Chair[])[], short: number): number {
  const { vacancy, shortfall } = problem.weights;
  return open.reduce(
    (sum, chairs) =>
      [...grouped(chairs, (one) => one.instrument).values()].reduce(
        (all, { length }) => all + Math.round(length * vacancy),
        sum,
      ),
    Math.round(short * shortfall),
  );
}

/** What is charged for the engagements that were added, beside those that stand. */
function addedTo({ problem, sessions, added, occupied }: StaffPlan): number {
  if (added.length === 0) return 0;
  const view = viewOf(problem, { sessions, engagements: added });
  return weighEach(view) + changesBy(added, occupied.view) + payFor(view, occupied.view);
}

/** Changes of player on the chairs that were added, in all locations that have such, less those there were before. */
function changesBy(added: readonly Engagement[], standing: PlanView): number {
  const { problem, sessions } = standing;
  const chairs = new Map<string, Set<number>>();
  for (const { instrument, chair } of added) {
    const known = chairs.get(instrument);
    if (known === undefined) chairs.set(instrument, new Set([chair]));
    else known.add(chair);
  }
  const there = standing.engagements.filter(
    ({ instrument, chair }) => chairs.get(instrument)?.has(chair) === true,
  );
  const weightOf = (engagements: readonly Engagement[]): number =>
    weighChanges(viewOf(problem, { sessions, engagements }));
  return weightOf([...there, ...added]) - weightOf(there);
}

/** Pay is weighed as a sum by session and currency, whoever is paid, so it has to be added up before it is weighed. */
const payFor = (added: PlanView, standing: PlanView): number =>
  added.sessions.reduce((sum, session) => {
    if (!added.engagementsOf.has(session.id)) return sum;
    const before = paidIn(standing, session);
    const now = sumByCurrency([...before, ...paidIn(added, session)]);
    return sum + weighPaid(added, now) - weighPaid(standing, before);
  }, 0);
