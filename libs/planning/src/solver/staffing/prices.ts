import { type Problem } from '../../model/problem.js';
import { type Session } from '../../model/session.js';
import { type Money } from '../../model/places.js';
import { exchanged, feeOf, payOf, weighed } from '../../rules/money.js';
import { isUnled } from '../../rules/leads.js';
import { plays, sameInstrument } from '../../rules/plays.js';
import { grouped } from '../../view/indexes.js';
import { type PlanView } from '../../view/plan-view.js';
import { payOfSession } from '../../check/pay.js';
import { type Opening } from './openings.js';
import { type Prices } from './relaxation.js';
import { type StaffPlan } from './staff-plan.js';

/** Prices in minor units, and what is charged beside them. */
interface MoneyPrices extends Prices {
  /** At most 0; to be added to what engagements charge at these prices. */
  readonly excess: number;
}

/**
 * What engagements really cost, in whole minor units. Pay is weighed as a sum by session and currency, so the parts of
 * that sum may be fractions. Where all who could come to a session are paid the same x and k chairs are open, n players
 * on top of what stands are charged at least what k are charged less (k − n)⌈x⌉; each is priced at ⌈x⌉, and the constant
 * goes to `excess`. Elsewhere fractions are cut off, which never charges too much. `shortfall` is the weight given.
 */
export function moneyPrices(
  plan: StaffPlan,
  view: PlanView,
  openings: readonly Opening[],
  shortfall: number,
): MoneyPrices {
  const { problem } = plan;
  const { weights } = problem;
  const evenIn = new Map(
    openings.map(({ session: { locationId } }) => [locationId, evenPayIn(plan, locationId)]),
  );
  const even = new Map(
    openings.map((one) => [
      one.session.id,
      mayHaveGroups(plan, one) ? null : (evenIn.get(one.session.locationId) ?? null),
    ]),
  );
  const excess = openings.reduce((sum, { session, open }) => {
    const pay = even.get(session.id) ?? null;
    return pay === null ? sum : sum + excessOf(problem, view, session, pay, open);
  }, 0);
  const missingDouble = Math.floor(weights.missingDouble);
  const unled = Math.floor(weights.unledSection);
  const unseated = Math.floor(weights.unseatedMember);
  return {
    player: (musician, { session }, { doubles, chairs: [first = 0] }) => {
      const pay = payOf(musician, view.locations.get(session.locationId));
      const exact = pay === null ? 0 : exchanged(problem, pay);
      const whole = (even.get(session.id) ?? null) === null ? Math.floor(exact) : Math.ceil(exact);
      return doubles.reduce(
        (sum, double) => (plays(musician, double) === null ? sum + missingDouble : sum),
        whole + (isUnled(first, musician) ? unled : 0),
      );
    },
    group: (group, _opening, _instrument, open) => {
      const fee = feeOf(group);
      return (
        (fee === null ? 0 : Math.floor(exchanged(problem, fee))) + (group.playingMembers - open) * unseated
      );
    },
    vacancy: Math.floor(weights.vacancy),
    shortfall,
    excess,
  };
}

const mayHaveGroups = ({ localGroups }: StaffPlan, { session, classes }: Opening): boolean =>
  (localGroups.get(session.locationId) ?? []).some((group) =>
    classes.some((one) => sameInstrument(group.instrument, one.instrument)),
  );

/** What each local of a place is paid, if it is the same for all. */
function evenPayIn({ problem, locals }: StaffPlan, locationId: string): Money | null {
  const location = problem.locations.find((one) => one.id === locationId);
  const pays = (locals.get(locationId) ?? []).map((musician) => payOf(musician, location));
  const kinds = grouped(pays, (pay) => (pay === null ? '' : `${pay.minor} ${pay.currency}`));
  return kinds.size === 1 ? (pays[0] ?? null) : null;
}

function excessOf(problem: Problem, view: PlanView, session: Session, pay: Money, open: number): number {
  const { players, groups } = payOfSession(view, session);
  const stands = [...players, ...groups]
    .filter(({ money }) => money.currency === pay.currency)
    .reduce((sum, { money }) => sum + money.minor, 0);
  const charged = (minor: number): number => weighed(problem, { minor, currency: pay.currency });
  return charged(stands + open * pay.minor) - charged(stands) - open * Math.ceil(exchanged(problem, pay));
}
