import { type Margin } from '#agreements';
import { moneyWords } from '#planning';
import { counted } from '../print/amounts.js';
import { paragraph, type TextOptions } from '../print/layout.js';
import { type CostReport } from './cost-report.js';

/** What one thing more or less would do to the bill of one session. */
export function marginText({ margins, bySession, currency }: CostReport, options: TextOptions): string {
  if (margins === null || margins.found.length === 0) return '';
  const { paint, width } = options;
  const name = bySession.find(({ key }) => key === margins.session)?.name ?? margins.session;
  const lines = margins.found.map((margin) =>
    paragraph(marginWords(margin, currency), { width, first: '  -  ', indent: '     ' }),
  );
  return `${paint('heading', `One thing more or less, ${name}`)}\n${lines.join('')}\n`;
}

/** "a 35th player (viola) lowers the bill by USD 312.00" */
export function marginWords({ what, change, withoutRate }: Margin, currency: string): string {
  const amount = moneyWords({ minor: Math.abs(change), currency });
  const effect =
    change === 0 ? 'changes no known figure' : `${change > 0 ? 'raises' : 'lowers'} the bill by ${amount}`;
  return `${what} ${effect}${unknown(withoutRate)}`;
}

const unknown = (lines: number): string =>
  lines === 0
    ? ''
    : ` and ${lines > 0 ? 'adds' : 'takes away'} ${counted(Math.abs(lines), 'line')} without a known rate`;
