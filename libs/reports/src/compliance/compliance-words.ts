import { type RepairCost } from '#agreements';
import { minutes } from '../print/amounts.js';
import { figureValue, plainMoney, standingWords } from '../print/figure-words.js';
import { said } from '../words/said.js';
import { type Words } from '../words/words.js';
import { type ReportedBreach } from './compliance-report.js';

type Said = Pick<Words, 'rulesSaid' | 'says'>;

const MOST_NAMED = 6;

/** By how much a rule is broken: `12 minutes`, `1:20 of music`. */
export function amountWords({ amount, unit }: ReportedBreach, { rulesSaid: texts }: Said): string {
  if (unit === 'seconds') return texts.music(minutes(amount));
  const word = { musicians: texts.musicians, calls: texts.calls, minutes: texts.minutes }[unit];
  return word(amount);
}

/** Who is concerned, the first few by name. */
export function whoWords({ who }: ReportedBreach, { rulesSaid: texts }: Said): string {
  const named = who.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = who.length - named.length;
  return `${named.join(', ')}${more > 0 ? texts.andMore(more) : ''}`;
}

/** The figure with its source, and what speaks against relying on it. */
export function figureWords({ agreement, figure }: ReportedBreach, words: Said, money = plainMoney): string {
  const { rulesSaid: texts } = words;
  if (figure === null) return `${agreement}.`;
  const clause = figure.clause === null ? '' : `, ${figure.clause}`;
  const year = figure.year === null ? '' : texts.ofYear(figure.year);
  const standing = standingWords(figure.standing, words);
  return texts.figure(
    `${figure.agreement}, ${figure.parameter}: ${figureValue(figure, words, money)}`,
    `${figure.source}${year}${clause}`,
    texts.confidences[figure.confidence] ?? figure.confidence,
    `${standing === '' ? '' : `, ${standing}`}${figure.origin === 'production' ? texts.ofProduction : ''}`,
  );
}

/** What is to be done about it, with what that does to the bill; null: nothing is said. */
export function todoWords(
  { repair, noRepair }: ReportedBreach,
  words: Said,
  money = plainMoney,
): string | null {
  if (repair === null) return noRepair === null ? null : said(words, noRepair);
  return `${said(words, { ...repair, message: repair.words })}${costWords(repair.cost, words, money)}`;
}

/** `; saves EUR 120.00` */
function costWords(cost: RepairCost | null, { rulesSaid: texts }: Said, money: typeof plainMoney): string {
  if (cost === null) return texts.costUnknown;
  const { change, currency, withoutRate } = cost;
  const amount = money(Math.abs(change), currency);
  const known = change === 0 ? texts.costSame : change > 0 ? texts.costs(amount) : texts.saves(amount);
  return `${known}${withoutRate > 0 ? texts.addsUnknown(withoutRate) : ''}`;
}
