import { moneyWords } from '#planning';
import { ENGLISH, type Words } from '../words/words.js';

/** A figure of an agreement in its unit: `GBP 240.50`, `25 %`, `900 seconds`. */
export function figureValue({
  value,
  unit,
  currency,
}: {
  readonly value: number;
  readonly unit: string;
  readonly currency: string | null;
}): string {
  if (currency !== null) return moneyWords({ minor: value, currency });
  return `${value} ${unit === 'percent' ? '%' : unit}`;
}

/** What must be said with a figure wherever it is shown; nothing of a current one. */
export const standingWords = (standing: string, { rulesSaid }: Pick<Words, 'rulesSaid'> = ENGLISH): string =>
  rulesSaid.standings[standing] ?? standing;
