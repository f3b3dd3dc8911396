import { payOfSession } from '../../check/pay.js';
import { type OpenChair } from '../../model/plan.js';
import { type Slot } from '../../model/places.js';
import { type Problem } from '../../model/problem.js';
import { weighed } from '../../rules/money.js';
import { seatsOf } from '../../rules/seats.js';
import { grouped } from '../../view/indexes.js';
import { type PlanView } from '../../view/plan-view.js';
import { pricesOf, type Prices } from './prices.js';
import { type Workload } from './workload.js';

/** What the sessions stage goes by: rates and rosters at first, then also what staffing a plan has shown. */
export interface Lessons {
  readonly prices: Prices;
  /** No more people than this were found for an instrument (by index) in a slot; `Infinity` where nothing is known. */
  readonly people: (slot: Pick<Slot, 'locationId' | 'localStart'>, instrument: number) => number;
}

export const nothingLearned = (problem: Problem): Lessons => ({
  prices: pricesOf(problem),
  people: () => Infinity,
});

/** A staffed plan, and what was known before it. */
interface Staffed {
  readonly view: PlanView;
  readonly openChairs: readonly OpenChair[];
  readonly before: Lessons;
}

/**
 * What a staffed plan shows: what a filled chair of an instrument came to in each location, and where chairs stayed open.
 * Where all people there are were seated or there are none, others of the location's slots would have no more. Null: it
 * shows nothing that was not known.
 */
export function lessonsOf(
  problem: Problem,
  workload: Workload,
  { view, openChairs, before }: Staffed,
): Lessons | null {
  const paid = paidChairs(problem, view);
  const { onDay, inLocation } = seatedWhereOpen(view, openChairs);
  const isKnown = workload.instruments.every((id, instrument) =>
    problem.locations.every((location) => {
      const price = paid.get(`${location.id} ${id}`);
      return price === undefined || price === before.prices.chair(location.id, instrument);
    }),
  );
  if (isKnown && onDay.size + inLocation.size === 0) return null;
  const nameOf = (instrument: number): string => workload.instruments[instrument] ?? '';
  return {
    prices: {
      hire: before.prices.hire,
      chair: (locationId, instrument) =>
        paid.get(`${locationId} ${nameOf(instrument)}`) ?? before.prices.chair(locationId, instrument),
    },
    people: (slot, instrument) =>
      Math.min(
        before.people(slot, instrument),
        onDay.get(`${dayOf(slot)} ${nameOf(instrument)}`) ?? Infinity,
        inLocation.get(`${slot.locationId} ${nameOf(instrument)}`) ?? Infinity,
      ),
  };
}

/** How many sat where chairs stayed open, by day and instrument; by location where nobody else could come on any day. */
function seatedWhereOpen(
  view: PlanView,
  openChairs: readonly OpenChair[],
): Record<'onDay' | 'inLocation', ReadonlyMap<string, number>> {
  const onDay = new Map<string, number>();
  const inLocation = new Map<string, number>();
  for (const chairs of grouped(openChairs, (one) => `${one.sessionId} ${one.instrument}`).values()) {
    const [first] = chairs;
    const session = view.session.get(first?.sessionId ?? '');
    if (first === undefined || session === undefined || session.fixed) continue;
    const { instrument, supply } = first;
    const seated = seatsOf(session.seats, instrument) - chairs.length;
    const isAlways = supply.unavailable + supply.resting === 0;
    const found = isAlways ? inLocation : onDay;
    const key = `${isAlways ? session.locationId : dayOf(session)} ${instrument}`;
    found.set(key, Math.min(seated, found.get(key) ?? Infinity));
  }
  return { onDay, inLocation };
}

/** Whoever rests or is away is so for a day, as a rule. */
const dayOf = ({ locationId, localStart }: Pick<Slot, 'locationId' | 'localStart'>): string =>
  `${locationId} ${localStart.slice(0, 10)}`;

/** The average pay of a chair by location and instrument, where it is known of all who sit there. */
function paidChairs(problem: Problem, view: PlanView): ReadonlyMap<string, number> {
  const sums = new Map<string, { pay: number; chairs: number }>();
  const unknown = new Set<string>();
  for (const session of view.sessions.filter(({ fixed }) => !fixed)) {
    const keyOf = (instrument: string): string => `${session.locationId} ${instrument}`;
    const { players, groups, withoutRate } = payOfSession(view, session);
    for (const { instrument } of withoutRate) unknown.add(keyOf(instrument));
    for (const { engagement, money } of [...players, ...groups]) {
      const key = keyOf(engagement.instrument);
      const sum = sums.get(key) ?? { pay: 0, chairs: 0 };
      sum.pay += weighed(problem, money);
      sum.chairs += engagement.groupId === null ? 1 : seatsOf(session.seats, engagement.instrument);
      sums.set(key, sum);
    }
  }
  return new Map(
    [...sums].flatMap(([key, { pay, chairs }]): readonly (readonly [string, number])[] =>
      unknown.has(key) || chairs === 0 ? [] : [[key, Math.round(pay / chairs)]],
    ),
  );
}
