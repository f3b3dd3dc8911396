import { figureValue, plainMoney, plainWholeMoney, standingWords } from '../print/figure-words.js';
import { paragraph, type TextOptions } from '../print/layout.js';
import { noteWords } from '../words/said.js';
import { type Words } from '../words/words.js';
import { wordsFor } from '../words/words-for.js';
import { type CostReport, type UncertainFigure, type UnknownRate } from './cost-report.js';
import { kindWords } from './kind-words.js';

/** What has no rate, what cannot be exchanged, and on which old or borrowed figures the sums rest. */
export function doubtsText(report: CostReport, options: TextOptions): string {
  const { paint, width } = options;
  const words = wordsFor(options);
  const list = (heading: string, items: readonly string[]): string =>
    items.length === 0
      ? ''
      : `${paint('heading', heading)}\n${items
          .map((item) => paragraph(item, { width, first: '  -  ', indent: '     ' }))
          .join('')}\n`;
  const unexchanged = report.byCurrency.filter(({ exchanged }) => !exchanged);
  return [
    list(
      words.costPage.doubts,
      report.noRate.map((one) => unknownWords(one, words)),
    ),
    list(
      words.costText.notExchanged,
      unexchanged.map(({ currency }) =>
        words.costText.noExchange(
          currency,
          report.currency,
          `\`downbeat rates create --from ${currency} --to ${report.currency} …\``,
        ),
      ),
    ),
    list(
      words.costPage.uncertain,
      report.uncertain.map((figure) => uncertainWords(figure, report.currency, words)),
    ),
  ].join('');
}

type Said = Pick<Words, 'doubtsSaid' | 'rulesSaid' | 'costKinds' | 'says'>;

/** `Doubles, bpi: 3 lines, 2 people (no rate is known)` */
export function unknownWords(one: UnknownRate, words: Said): string {
  const { doubtsSaid: texts } = words;
  const { kind, agreement, lines, people } = one;
  const note = noteWords(words, one);
  const whom = people === 0 ? texts.lines(lines) : `${texts.lines(lines)}, ${texts.people(people)}`;
  return `${kindWords(kind, words)}, ${agreement}: ${whom}${note === '' ? '' : ` (${note})`}`;
}

/** What a figure is, why it is not to be relied on, and how much rests on it. */
export function uncertainWords(
  figure: UncertainFigure,
  home: string,
  words: Said,
  { money, wholeMoney } = { money: plainMoney, wholeMoney: plainWholeMoney },
): string {
  const { parameter, agreement, year, standing, note, lines, rests } = figure;
  const of = year === null ? '' : ` (${year})`;
  const why = [standingWords(standing, words), ...(note === '' ? [] : [note])].join('; ');
  const weight = wholeMoney(rests, home);
  return `${parameter}, ${agreement}: ${figureValue(figure, words, money)}${of}, ${why}. ${words.doubtsSaid.lines(lines)}, ${weight}`;
}
