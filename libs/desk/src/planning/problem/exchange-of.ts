import { RateTable } from '#agreements';
import { instantText } from '#clock';
import { type Ground } from './ground.js';

const MILLION = 1_000_000;

/**
 * What a million minor units of other currencies are worth in the production's, on the day planned from: the same table
 * that costs are exchanged by. A currency without a rate is left out, and the planner weighs it one to one, since a plan
 * has to weigh it somehow; a bill never does.
 */
export function exchangeOf({
  exchangeRates,
  production,
  asOf,
}: Pick<Ground, 'exchangeRates' | 'production' | 'asOf'>): Readonly<Record<string, number>> {
  const table = new RateTable(exchangeRates);
  const day = instantText(asOf).slice(0, 10);
  const named = new Set(exchangeRates.flatMap(({ from, to }) => [from, to]));
  named.delete(production.currency);
  return Object.fromEntries(
    [...named].sort().flatMap((currency) => {
      const worth = table.convert({ minor: MILLION, currency }, production.currency, day);
      return worth === null ? [] : [[currency, worth]];
    }),
  );
}
