import { barChart } from '../html/bars.js';
import { COLOURS } from '../html/colours.js';
import { type Html } from '../html/html.js';
import { type Formats } from '../words/formats.js';
import { type Words } from '../words/words.js';
import { type BudgetRow, type CostRow } from './cost-report.js';

type Line = Pick<BudgetRow, 'name' | 'amount' | 'expected'>;
type Place = Pick<CostRow, 'name' | 'actual' | 'expected'>;

/** What is expected of each budget line, with a mark at what is set aside; what goes beyond it stands out. */
export function budgetChart(
  lines: readonly Line[],
  currency: string,
  { costPage }: Words,
  formats: Formats,
): Html {
  const whole = (minor: number): string => formats.wholeMoney(minor, currency);
  return barChart({
    alt: costPage.budgetAlt,
    caption: costPage.budgetCaption(currency),
    format: whole,
    bars: lines.map(({ name, amount, expected }) => {
      const within = Math.min(expected, amount ?? expected);
      return {
        name,
        mark: amount,
        parts: [
          { value: within, colour: COLOURS.plain },
          { value: expected - within, colour: COLOURS.bad },
        ],
        label: whole(expected),
      };
    }),
  });
}

function spentChart(
  alt: string,
  rows: readonly Place[],
  currency: string,
  { costPage }: Words,
  formats: Formats,
): Html {
  return barChart({
    alt,
    caption: costPage.cityCaption(currency),
    format: (minor) => formats.wholeMoney(minor, currency),
    bars: rows.map(({ name, actual, expected }) => {
      const held = Math.min(actual, expected);
      return {
        name,
        parts: [
          { value: held, colour: COLOURS.done },
          { value: expected - held, colour: COLOURS.soft },
        ],
        label: formats.wholeMoney(expected, currency),
      };
    }),
    legend: [
      { text: costPage.heldLegend, colour: COLOURS.done },
      { text: costPage.comingLegend, colour: COLOURS.soft },
    ],
  });
}

/** What each city is expected to cost: held, and to come. */
export const placesChart = (rows: readonly Place[], currency: string, words: Words, formats: Formats): Html =>
  spentChart(words.costPage.citiesAlt, rows, currency, words, formats);

/** The same week by week. */
export const weeksChart = (rows: readonly Place[], currency: string, words: Words, formats: Formats): Html =>
  spentChart(words.costPage.weeksAlt, rows, currency, words, formats);
