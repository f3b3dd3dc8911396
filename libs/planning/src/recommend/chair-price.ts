import { type Problem } from '../model/problem.js';
import { type Session } from '../model/session.js';
import { payOf, weighed } from '../rules/money.js';
import { seatsOf } from '../rules/seats.js';
import { byId } from '../view/indexes.js';
import { playersOf } from './players-of.js';

/** What further chairs of a session would be paid; `unknown` counts those whose pay nobody knows. */
export interface ChairsPrice {
  readonly minor: number;
  readonly unknown: number;
}

/**
 * Prices the chairs that a session calls more than before, nobody being on them yet: each at the least that a local who
 * plays it asks, or the city's rate where no local does.
 */
export function chairPricer(problem: Problem): (before: Session | null, session: Session) => ChairsPrice {
  const locations = byId(problem.locations);
  const known = new Map<string, number | null>();
  const priceOf = (locationId: string, instrument: string): number | null => {
    const location = locations.get(locationId);
    const pays = playersOf(problem, instrument)
      .filter((one) => one.locationId === locationId)
      .flatMap((one) => payOf(one, location) ?? []);
    const asked = pays.length === 0 && location?.chairRate != null ? [location.chairRate] : pays;
    return asked.reduce<number | null>(
      (least, money) => Math.min(least ?? Infinity, weighed(problem, money)),
      null,
    );
  };
  return (before, session) => {
    let minor = 0;
    let unknown = 0;
    for (const [instrument, count] of Object.entries(session.seats.players)) {
      const further = Math.max(0, count - (before === null ? 0 : seatsOf(before.seats, instrument)));
      if (further === 0) continue;
      const key = JSON.stringify([session.locationId, instrument]);
      const price = known.has(key) ? (known.get(key) ?? null) : priceOf(session.locationId, instrument);
      known.set(key, price);
      if (price === null) unknown += further;
      else minor += price * further;
    }
    return { minor, unknown };
  };
}
