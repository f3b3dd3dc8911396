import { moneyWords } from '#planning';
import { counted } from '../print/amounts.js';
import { figureValue, standingWords } from '../print/figure-words.js';
import { paragraph, type TextOptions } from '../print/layout.js';
import { type CostReport, type UncertainFigure, type UnknownRate } from './cost-report.js';
import { kindWords } from './kind-words.js';

/** What has no rate, what cannot be exchanged, and on which old or borrowed figures the sums rest. */
export function doubtsText(report: CostReport, options: TextOptions): string {
  const { paint, width } = options;
  const list = (heading: string, items: readonly string[]): string =>
    items.length === 0
      ? ''
      : `${paint('heading', heading)}\n${items
          .map((item) => paragraph(item, { width, first: '  -  ', indent: '     ' }))
          .join('')}\n`;
  const unexchanged = report.byCurrency.filter(({ exchanged }) => !exchanged);
  return [
    list('What has no rate', report.noRate.map(unknownWords)),
    list(
      'What cannot be exchanged',
      unexchanged.map(
        ({ currency }) =>
          `${currency} into ${report.currency}: no rate is known on some days; \`downbeat rates create --from ${currency} --to ${report.currency} …\``,
      ),
    ),
    list(
      'Figures that are not current',
      report.uncertain.map((figure) => uncertainWords(figure, report.currency)),
    ),
  ].join('');
}

export function unknownWords({ kind, agreement, lines, people, note }: UnknownRate): string {
  const whom =
    people === 0
      ? counted(lines, 'line')
      : `${counted(lines, 'line')}, ${counted(people, 'person', 'people')}`;
  return `${kindWords(kind)}, ${agreement}: ${whom}${note === '' ? '' : ` (${note})`}`;
}

export function uncertainWords(figure: UncertainFigure, home: string): string {
  const { parameter, agreement, year, standing, note, lines, rests } = figure;
  const of = year === null ? '' : ` (${year})`;
  const why = [standingWords(standing), ...(note === '' ? [] : [note])].join('; ');
  const weight = moneyWords({ minor: rests, currency: home }, 'whole');
  return `${parameter}, ${agreement}: ${figureValue(figure)}${of}, ${why}. ${counted(lines, 'line')}, ${weight}`;
}
