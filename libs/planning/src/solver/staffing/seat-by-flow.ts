import { type Musician } from '../../model/people.js';
import { plays } from '../../rules/plays.js';
import { type Budget } from '../../stages/budget.js';
import { solveStaffing } from '../../stages/staffing/solve-staffing.js';
import { openingsOf, type ChairClass, type Opening } from './openings.js';
import { moneyPrices } from './prices.js';
import { relaxationOf, type Prices } from './relaxation.js';
import { type StaffPlan } from './staff-plan.js';

/** So many times a minor unit outweighs a place in the roster. */
const FINE = 16;

/**
 * Seats players where the least-cost flow has them, as far as rest and overlaps let them. Of equals, whoever stands
 * first in the roster is asked for every session: so the same players come again and again, and keep their chairs. The
 * people to reach are not pursued here.
 */
export function seatByFlow(plan: StaffPlan, budget: Budget): void {
  const view = plan.view();
  const openings = openingsOf(view, plan.coming);
  const prices = inRosterOrder(plan, moneyPrices(plan, view, openings, 0));
  const relaxation = relaxationOf(plan, openings, prices, []);
  const { engagements } = solveStaffing(relaxation.problem, budget, relaxation.standing);
  const chosen = openings.map(({ classes }) => classes.map((): Musician[] => []));
  for (const [musician, opening, chairs] of engagements) {
    const found = plan.problem.musicians[musician];
    if (found !== undefined) chosen[opening]?.[chairs]?.push(found);
  }
  for (const [at, opening] of openings.entries())
    for (const [index, chairs] of opening.classes.entries())
      seatClass(plan, opening, chairs, chosen[at]?.[index] ?? []);
}

function inRosterOrder(plan: StaffPlan, prices: Prices): Prices {
  const place = new Map([...plan.locals.values()].flatMap((locals) => locals.map((one, at) => [one.id, at])));
  const most = [...plan.locals.values()].reduce((longest, locals) => Math.max(longest, locals.length), 1);
  return {
    ...prices,
    player: (musician, opening, chairs) =>
      FINE * prices.player(musician, opening, chairs) +
      (place.get(musician.id) ?? 0) +
      (plays(musician, chairs.instrument) === 'primary' ? 0 : most),
    vacancy: FINE * prices.vacancy,
  };
}

/** Whoever sat on a chair last keeps it; the others take what is left, in order. */
function seatClass(
  plan: StaffPlan,
  { session }: Opening,
  { instrument, chairs }: ChairClass,
  chosen: readonly Musician[],
): void {
  const coming = new Map(
    chosen
      .filter((musician) => plan.diary.obstacle(musician, session) === null)
      .map((musician) => [musician.id, musician]),
  );
  const left = chairs.filter((chair) => {
    const holder = coming.get(plan.holderOf(session, instrument, chair) ?? '');
    if (holder === undefined) return true;
    plan.engage(session, holder, instrument, chair);
    coming.delete(holder.id);
    return false;
  });
  for (const [at, musician] of [...coming.values()].entries()) {
    const chair = left[at];
    if (chair !== undefined) plan.engage(session, musician, instrument, chair);
  }
}
