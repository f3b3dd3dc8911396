import { moneyWords } from '#planning';
import { counted } from '../print/amounts.js';
import { paragraph, type TextOptions } from '../print/layout.js';
import { type CostReport, type UncertainFigure, type UnknownRate } from './cost-report.js';
import { kindWords } from './margin-text.js';

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
    list('What has no rate', report.noRate.map(unknownText)),
    list(
      'What cannot be exchanged',
      unexchanged.map(
        ({ currency }) =>
          `${currency} into ${report.currency}: no rate is known on some days; \`downbeat rates create --from ${currency} --to ${report.currency} …\``,
      ),
    ),
    list(
      'Figures that are not current',
      report.uncertain.map((figure) => uncertainText(figure, report.currency)),
    ),
  ].join('');
}

function unknownText({ kind, agreement, lines, people, note }: UnknownRate): string {
  const whom =
    people === 0
      ? counted(lines, 'line')
      : `${counted(lines, 'line')}, ${counted(people, 'person', 'people')}`;
  return `${kindWords(kind)}, ${agreement}: ${whom}${note === '' ? '' : ` (${note})`}`;
}

const STANDINGS: Readonly<Record<string, string>> = {
  old: 'an old figure',
  proxy: 'stands in for the right one',
  'planning-figure': 'only to plan with',
};

function uncertainText(figure: UncertainFigure, home: string): string {
  const { parameter, agreement, value, unit, currency, year, standing, note, lines, rests } = figure;
  const amount =
    currency === null
      ? `${value} ${unit === 'percent' ? '%' : unit}`
      : moneyWords({ minor: value, currency });
  const of = year === null ? '' : ` (${year})`;
  const why = [STANDINGS[standing] ?? standing, ...(note === '' ? [] : [note])].join('; ');
  const weight = moneyWords({ minor: rests, currency: home }, 'whole');
  return `${parameter}, ${agreement}: ${amount}${of}, ${why}. ${counted(lines, 'line')}, ${weight}`;
}
