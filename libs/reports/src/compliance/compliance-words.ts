import { type RepairCost } from '#agreements';
import { moneyWords } from '#planning';
import { minutes } from '../print/amounts.js';
import { figureValue, standingWords } from '../print/figure-words.js';
import { type Words } from '../words/words.js';
import { type ReportedBreach } from './compliance-report.js';

type Said = Pick<Words, 'rulesSaid'>;

const MOST_NAMED = 6;

/** By how much a rule is broken: `12 minutes`, `1:20 of music`. */
export function amountWords({ amount, unit }: ReportedBreach, { rulesSaid: said }: Said): string {
  if (unit === 'seconds') return said.music(minutes(amount));
  const word = { musicians: said.musicians, calls: said.calls, minutes: said.minutes }[unit];
  return word(amount);
}

/** Who is concerned, the first few by name. */
export function whoWords({ who }: ReportedBreach, { rulesSaid: said }: Said): string {
  const named = who.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = who.length - named.length;
  return `${named.join(', ')}${more > 0 ? said.andMore(more) : ''}`;
}

/** The figure with its source, and what speaks against relying on it. */
export function figureWords({ agreement, figure }: ReportedBreach, words: Said): string {
  const { rulesSaid: said } = words;
  if (figure === null) return `${agreement}.`;
  const clause = figure.clause === null ? '' : `, ${figure.clause}`;
  const year = figure.year === null ? '' : said.ofYear(figure.year);
  const standing = standingWords(figure.standing, words);
  return said.figure(
    `${figure.agreement}, ${figure.parameter}: ${figureValue(figure)}`,
    `${figure.source}${year}${clause}`,
    figure.confidence,
    `${standing === '' ? '' : `, ${standing}`}${figure.origin === 'production' ? said.ofProduction : ''}`,
  );
}

/** What is to be done about it, with what that does to the bill; null: nothing is said. */
export const todoWords = ({ repair, noRepair }: ReportedBreach, words: Said): string | null =>
  repair === null ? noRepair : `${repair.words}${costWords(repair.cost, words)}`;

/** `; saves EUR 120.00` */
function costWords(cost: RepairCost | null, { rulesSaid: said }: Said): string {
  if (cost === null) return said.costUnknown;
  const { change, currency, withoutRate } = cost;
  const amount = moneyWords({ minor: Math.abs(change), currency });
  const known = change === 0 ? said.costSame : change > 0 ? said.costs(amount) : said.saves(amount);
  return `${known}${withoutRate > 0 ? said.addsUnknown(withoutRate) : ''}`;
}
