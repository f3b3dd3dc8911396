import { payOfSession } from '../../check/pay.js';
import { type OpenChair } from '../../model/plan.js';
import { type Slot } from '../../model/places.js';
import { type Problem } from '../../model/problem.js';
import { weighed } from '../../rules/money.js';
import { seatsOf } from '../../rules/seats.js';
import { grouped } from '../../view/indexes.js';
import { type PlanView } from '../../view/plan-view.js';
import { type ChairPrice } from '../staffing/lower-bound.js';
import { pricesOf, type Call, type Prices } from './prices.js';
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
  readonly chairPrices: readonly ChairPrice[];
  readonly before: Lessons;
}

/**
 * What a staffed plan shows: what chairs came to where they were called, what they are worth at the margin elsewhere, and
 * where chairs stayed open. Where all people there are were seated or there are none, others of the location's slots
 * would have no more. Null: it shows nothing that was not known.
 */
export function lessonsOf(
  problem: Problem,
  workload: Workload,
  { view, openChairs, chairPrices, before }: Staffed,
): Lessons | null {
  const paid = paidChairs(problem, view);
  const margin = marginalChairs(chairPrices);
  const { onDay, inLocation } = seatedWhereOpen(view, openChairs);
  const nameOf = (instrument: number): string => workload.instruments[instrument] ?? '';
  const priceOf = (slot: Call, instrument: number): number | undefined => {
    const name = nameOf(instrument);
    return (
      paid.get(`${callOf(slot)} ${name}`) ??
      margin.get(`${dayOf(slot)} ${name}`) ??
      margin.get(`${slot.locationId} ${name}`)
    );
  };
  const isKnown = problem.slots.every((slot) =>
    workload.instruments.every((_, instrument) => {
      const price = priceOf(slot, instrument);
      return price === undefined || price === before.prices.chair(slot, instrument);
    }),
  );
  if (isKnown && onDay.size + inLocation.size === 0) return null;
  return {
    prices: {
      hire: before.prices.hire,
      chair: (slot, instrument) => priceOf(slot, instrument) ?? before.prices.chair(slot, instrument),
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

/** What tells a slot or session from all others that could be held. */
const callOf = ({ roomId, start, end }: Pick<Slot, 'roomId' | 'start' | 'end'>): string =>
  `${roomId} ${start} ${end}`;

/** The highest price at the margin by instrument and day of a location, and over all its days. */
function marginalChairs(chairPrices: readonly ChairPrice[]): ReadonlyMap<string, number> {
  const highest = new Map<string, number>();
  for (const { session, instrument, price } of chairPrices) {
    if (session.fixed) continue;
    for (const where of [dayOf(session), session.locationId]) {
      const key = `${where} ${instrument}`;
      highest.set(key, Math.max(price, highest.get(key) ?? 0));
    }
  }
  return highest;
}

/**
 * What a chair came to by call and instrument, where that is known of all who sit in the location. Who of a day sits in
 * which of its sessions is mostly arbitrary: the day's pay is told to them in order of time from the least on, so that
 * giving up the last session saves what is dearest.
 */
function paidChairs(problem: Problem, view: PlanView): ReadonlyMap<string, number> {
  const days = new Map<
    string,
    { readonly pays: number[]; readonly calls: [call: string, chairs: number][] }
  >();
  const unknown = new Set<string>();
  for (const session of view.sessions.filter(({ fixed }) => !fixed)) {
    const { players, groups, withoutRate } = payOfSession(view, session);
    for (const { instrument } of withoutRate) unknown.add(`${session.locationId} ${instrument}`);
    for (const [instrument, own] of grouped([...players, ...groups], (one) => one.engagement.instrument)) {
      if (unknown.has(`${session.locationId} ${instrument}`)) continue;
      const key = `${dayOf(session)} ${instrument}`;
      const day = days.get(key) ?? { pays: [], calls: [] };
      days.set(key, day);
      const before = day.pays.length;
      for (const { engagement, money } of own) {
        const chairs = engagement.groupId === null ? 1 : seatsOf(session.seats, instrument);
        for (let chair = 0; chair < chairs; chair += 1) day.pays.push(weighed(problem, money) / chairs);
      }
      day.calls.push([`${callOf(session)} ${instrument}`, day.pays.length - before]);
    }
  }
  return new Map([...days.values()].flatMap(({ pays, calls }) => dealt(pays, calls)));
}

/** Deals pays out to calls, the least first; the average of each. */
function dealt(
  pays: readonly number[],
  calls: readonly (readonly [call: string, chairs: number])[],
): readonly (readonly [string, number])[] {
  const rising = [...pays].sort((a, b) => a - b);
  let from = 0;
  return calls.flatMap(([call, chairs]) => {
    const own = rising.slice(from, from + chairs);
    from += chairs;
    return chairs === 0 ? [] : [[call, Math.round(own.reduce((sum, pay) => sum + pay, 0) / chairs)] as const];
  });
}
