import { moneyWords } from '#planning';
import { count } from './amounts.js';
import { textFor } from '../words/text-for.js';
import { ENGLISH, type Words } from '../words/words.js';

type Said = Pick<Words, 'rulesSaid'>;

/** A figure of an agreement in its unit: `GBP 240.50`, `25 %`, `900 seconds`. */
export function figureValue(
  {
    value,
    unit,
    currency,
  }: { readonly value: number; readonly unit: string; readonly currency: string | null },
  { rulesSaid }: Said = ENGLISH,
): string {
  if (currency !== null) return moneyWords({ minor: value, currency });
  return `${count(value)} ${textFor(rulesSaid.units, unit) ?? unit}`;
}

/** What must be said with a figure wherever it is shown; nothing of a current one. */
export const standingWords = (standing: string, { rulesSaid }: Said = ENGLISH): string =>
  textFor(rulesSaid.standings, standing) ?? standing;
