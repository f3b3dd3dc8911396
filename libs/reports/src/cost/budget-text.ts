import { moneyWords } from '#planning';
import { figures, type TextOptions } from '../print/layout.js';
import { wordsFor } from '../words/words-for.js';
import { type CostReport } from './cost-report.js';

/** The budget line by line, for a terminal. */
export function budgetText({ budget, outsideBudget, currency }: CostReport, options: TextOptions): string {
  if (budget.length === 0) return '';
  const { costPage, costText } = wordsFor(options);
  const { columns } = costText;
  const whole = (minor: number | null): string =>
    minor === null ? columns.noExchange : moneyWords({ minor, currency }, 'whole').slice(currency.length + 1);
  const rows = budget.map(({ name, amount, expected, left }) => ({
    name,
    cells: [whole(amount), whole(expected), whole(left)],
  }));
  const outside =
    outsideBudget === null || outsideBudget === 0
      ? []
      : [{ name: costPage.outside, cells: ['–', whole(outsideBudget), '–'] }];
  const heads = [columns.setAside, costPage.expected, columns.left];
  return `${figures(`${costPage.budgetTitle}, ${currency}`, heads, [...rows, ...outside], options)}\n`;
}
