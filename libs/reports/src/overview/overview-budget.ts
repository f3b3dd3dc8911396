import type * as charts from '../charts.js';
import { type Html } from '../html/html.js';
import { part, tiles } from '../html/page.js';
import { type Formats } from '../words/formats.js';
import { type Words } from '../words/words.js';
import { type OverviewReport } from './overview-report.js';

/** What the production costs, and how that is against its budget; nothing while nothing is called and nothing set aside. */
export function budgetPart(
  { money }: OverviewReport,
  { budgetChart, placesChart }: Pick<typeof charts, 'budgetChart' | 'placesChart'>,
  words: Words,
  formats: Formats,
): Html | null {
  if (money.expected === 0 && money.budget === null) return null;
  const { costPage } = words;
  const whole = (minor: number): string => formats.wholeMoney(minor, money.currency);
  const left = money.budget === null ? null : money.budget - money.expected;
  return part(costPage.budgetTitle, [
    tiles([
      { figure: whole(money.expected), about: costPage.expected },
      { figure: whole(money.actual), about: costPage.held },
      ...(money.budget === null ? [] : [{ figure: whole(money.budget), about: costPage.budget }]),
      ...(left === null
        ? []
        : [{ figure: whole(Math.abs(left)), about: left < 0 ? costPage.short : costPage.left }]),
    ]),
    money.lines.length === 0
      ? placesChart(money.byLocation, money.currency, words, formats)
      : budgetChart(money.lines, money.currency, words, formats),
  ]);
}
