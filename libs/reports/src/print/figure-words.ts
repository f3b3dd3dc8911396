import { moneyWords } from '#planning';
import { count } from './amounts.js';
import { type Formats } from '../words/formats.js';
import { textFor } from '../words/text-for.js';
import { ENGLISH, type Words } from '../words/words.js';

type Said = Pick<Words, 'rulesSaid'>;

/** Money as terminals show it, in every locale; pages take the money of their formats. */
export const plainMoney: Formats['money'] = (minor, currency) => moneyWords({ minor, currency });
export const plainWholeMoney: Formats['money'] = (minor, currency) =>
  moneyWords({ minor, currency }, 'whole');

/** A figure of an agreement in its unit: `GBP 240.50`, `25 %`, `900 seconds`. */
export function figureValue(
  {
    value,
    unit,
    currency,
  }: { readonly value: number; readonly unit: string; readonly currency: string | null },
  { rulesSaid }: Said = ENGLISH,
  money = plainMoney,
): string {
  if (currency !== null) return money(value, currency);
  return `${count(value)} ${textFor(rulesSaid.units, unit) ?? unit}`;
}

/** What must be said with a figure wherever it is shown; nothing of a current one. */
export const standingWords = (standing: string, { rulesSaid }: Said = ENGLISH): string =>
  textFor(rulesSaid.standings, standing) ?? standing;
