import { type Group, type Musician } from '../model/people.js';
import { type Location, type Money } from '../model/places.js';
import { type Problem } from '../model/problem.js';

const MILLION = 1_000_000;

/** An amount in the currency the plan is weighed in, with the fraction of a minor unit that exchange leaves. */
export function exchanged(problem: Pick<Problem, 'currency' | 'exchange'>, money: Money): number {
  const rate = money.currency === problem.currency ? MILLION : (problem.exchange[money.currency] ?? MILLION);
  return (money.minor * rate) / MILLION;
}

/** An amount in the currency the plan is weighed in. For weighing only: bills stay in their own currency. */
export const weighed = (problem: Pick<Problem, 'currency' | 'exchange'>, money: Money): number =>
  Math.round(exchanged(problem, money));

/** What one call of a musician costs in a location: his own rate, else the location's; null: nobody knows. */
export const payOf = (musician: Musician, location: Location | undefined): Money | null =>
  musician.rate ?? location?.chairRate ?? null;

/** What one call of a group costs; null: nobody knows. */
export const feeOf = (group: Group): Money | null => group.fee;

/** Sums by currency, in the order of their codes. */
export function sumByCurrency(amounts: Iterable<Money>): readonly Money[] {
  const sums = new Map<string, number>();
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, minor]) => ({ currency, minor }));
}
