import { type Margin } from '#agreements';
import { moneyWords } from '#planning';
import { paragraph, type TextOptions } from '../print/layout.js';
import { ENGLISH, type Words } from '../words/words.js';
import { wordsFor } from '../words/words-for.js';
import { type CostReport } from './cost-report.js';

/** What one thing more or less would do to the bill of one session. */
export function marginText({ margins, bySession, currency }: CostReport, options: TextOptions): string {
  if (margins === null || margins.found.length === 0) return '';
  const { paint, width } = options;
  const words = wordsFor(options);
  const name = bySession.find(({ key }) => key === margins.session)?.name ?? margins.session;
  const lines = margins.found.map((margin) =>
    paragraph(marginWords(margin, currency, words), { width, first: '  -  ', indent: '     ' }),
  );
  return `${paint('heading', words.costText.margins(name))}\n${lines.join('')}\n`;
}

/** "a 35th player (viola) lowers the bill by USD 312.00" */
export function marginWords(
  { what, change, withoutRate }: Margin,
  currency: string,
  { costText: texts }: Pick<Words, 'costText'> = ENGLISH,
): string {
  const amount = moneyWords({ minor: Math.abs(change), currency });
  const effect =
    change === 0
      ? texts.changesNothing(what)
      : change > 0
        ? texts.raises(what, amount)
        : texts.lowers(what, amount);
  return `${effect}${unknown(withoutRate, texts)}`;
}

const unknown = (lines: number, texts: Words['costText']): string =>
  lines === 0 ? '' : lines > 0 ? texts.addsUnknown(lines) : texts.takesUnknown(-lines);
