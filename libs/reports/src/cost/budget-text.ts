import { moneyWords } from '#planning';
import { figures, type TextOptions } from '../print/layout.js';
import { type CostReport } from './cost-report.js';

/** The budget line by line, for a terminal. */
export function budgetText({ budget, outsideBudget, currency }: CostReport, options: TextOptions): string {
  if (budget.length === 0) return '';
  const whole = (minor: number | null): string =>
    minor === null ? 'no exchange' : moneyWords({ minor, currency }, 'whole').slice(currency.length + 1);
  const rows = budget.map(({ name, amount, expected, left }) => ({
    name,
    cells: [whole(amount), whole(expected), whole(left)],
  }));
  const outside =
    outsideBudget === null || outsideBudget === 0
      ? []
      : [{ name: 'in no line of the budget', cells: ['–', whole(outsideBudget), '–'] }];
  return `${figures(`Budget, ${currency}`, ['set aside', 'expected', 'left'], [...rows, ...outside], options)}\n`;
}
