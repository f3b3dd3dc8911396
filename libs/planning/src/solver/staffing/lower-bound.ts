import { type Problem } from '../../model/problem.js';
import { type Session } from '../../model/session.js';
import { type Budget } from '../../stages/budget.js';
import { solvePriced } from '../../stages/staffing/solve-staffing.js';
import { type PlanView } from '../../view/plan-view.js';
import { openingsOf, type Opening } from './openings.js';
import { moneyPrices } from './prices.js';
import { relaxationOf, type Relaxation } from './relaxation.js';
import { holderKey } from './occupied.js';
import { StaffPlan } from './staff-plan.js';

/** What a chair of an instrument that is open in a session is worth at the margin, in minor units. */
export interface ChairPrice {
  readonly session: Session;
  readonly instrument: string;
  readonly price: number;
}

/** What the flow core tells of staffings, none of them made yet. */
interface StaffingBound {
  readonly lowerBound: number;
  readonly chairPrices: readonly ChairPrice[];
}

/**
 * What no staffing of these sessions costs less than, in minor units: every plan that keeps what stands and adds locals
 * and local groups who have time beside it. Pay, doubles, vacancies and people short are bounded by the flow core.
 *
 * Changes of player are bounded beside it. Call a location's chair of an instrument a desk. Let D be how many newcomers
 * can be the first on a desk where nobody stands, N the musicians whom the plan brings in anew, S the changes between
 * those who stand. Give each newcomer one desk he sits on. In a desk's order of players, leaving players out never adds
 * changes; and putting newcomers, each once, among those who stand adds at least one change each, but for those who are
 * the first on a desk where nobody stands. So there are at least S + N − D changes. With T people missing and w at most
 * the weight of a change and of one missing, w·(T − N)⁺ + w·(N − D)⁺ ≥ w·(T − D)⁺: the right side is charged in full,
 * and the core charges each who is missing w less.
 */
export function staffingBound(problem: Problem, sessions: readonly Session[], budget: Budget): StaffingBound {
  const plan = new StaffPlan(problem, sessions);
  const view = plan.view();
  const openings = openingsOf(view, plan.coming);
  const shortfall = Math.floor(problem.weights.shortfall);
  const change = Math.min(Math.floor(problem.weights.playerChange), shortfall);
  const prices = moneyPrices(plan, view, openings, shortfall - change);
  const relaxation = relaxationOf(plan, openings, prices, problem.groups);
  const { answer, chairPrices } = solvePriced(relaxation.problem, budget, relaxation.standing);
  const { missing } = relaxation;
  const changes = missing <= 0 ? 0 : Math.max(0, missing - firstSeats(plan, view, relaxation));
  return {
    lowerBound:
      plan.occupied.charges() + prices.excess + relaxation.excess + answer.lowerBound + changes * change,
    chairPrices: leastPrices(openings, chairPrices),
  };
}

/**
 * The prices of the flow by instrument: near the pay of whoever would come next, or would not have to come; the weight
 * of a vacancy where nobody is left. Of an instrument's chairs in a session, the least asking one tells.
 */
const leastPrices = (
  openings: readonly Opening[],
  chairPrices: readonly (readonly number[])[],
): readonly ChairPrice[] =>
  openings.flatMap(({ session, classes }, at) => {
    const least = new Map<string, number>();
    for (const [chair, { instrument }] of classes.entries()) {
      const price = chairPrices[at]?.[chair] ?? Infinity;
      least.set(instrument, Math.min(price, least.get(instrument) ?? Infinity));
    }
    return [...least].map(([instrument, price]) => ({ session, instrument, price }));
  });

/**
 * How many newcomers can be the first on a desk: for each instrument of a location, no more than it has desks with an
 * open chair on which nobody stands, nor than there are newcomers for it. Pencils do not sit.
 */
function firstSeats(plan: StaffPlan, view: PlanView, { openings, problem }: Relaxation): number {
  const held = new Set(
    view.engagements.flatMap(({ sessionId, instrument, chair, standing }) => {
      const session = view.session.get(sessionId);
      return session === undefined || standing === 'pencil' ? [] : [holderKey(session, instrument, chair)];
    }),
  );
  const sections = new Map<string, Section>();
  const sectionOf = ({ locationId }: Session, instrument: string): Section => {
    const key = `${locationId} ${instrument}`;
    const section = sections.get(key) ?? { desks: new Set(), newcomers: new Set() };
    sections.set(key, section);
    return section;
  };
  const sectionsAt = openings.map(({ session, classes }) =>
    classes.map(({ instrument, chairs }) => {
      const section = sectionOf(session, instrument);
      for (const desk of chairs.map((chair) => holderKey(session, instrument, chair)))
        if (!held.has(desk)) section.desks.add(desk);
      return section;
    }),
  );
  const isNew = plan.problem.musicians.map(({ id }) => !plan.isEngaged(id));
  for (const [index, at, chair] of problem.candidates)
    if (isNew[index] === true) sectionsAt[at]?.[chair]?.newcomers.add(index);
  return [...sections.values()].reduce((sum, one) => sum + Math.min(one.desks.size, one.newcomers.size), 0);
}

/** The desks of one instrument of a location that are empty, and who could come to them anew. */
interface Section {
  readonly desks: Set<string>;
  readonly newcomers: Set<number>;
}
