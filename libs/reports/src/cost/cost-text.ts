import { moneyWords } from '#planning';
import { count } from '../print/amounts.js';
import { figures, paragraph, type TextOptions } from '../print/layout.js';
import { sectionIn } from '../print/section-name.js';
import { type Words } from '../words/words.js';
import { wordsFor } from '../words/words-for.js';
import { budgetText } from './budget-text.js';
import { type CostReport, type CostRow } from './cost-report.js';
import { doubtsText } from './doubts-text.js';
import { linesText } from './lines-text.js';
import { categoryWords, kindWords } from './kind-words.js';
import { marginText } from './margin-text.js';

/** The costs for a terminal, as a contractor's memo: what it comes to, where it goes, and what is not known. */
export function costText(report: CostReport, options: TextOptions): string {
  const { paint } = options;
  const words = wordsFor(options);
  return [
    `${paint('title', report.production.title)} · ${words.costText.title}\n`,
    totals(report, options),
    '\n',
    ...groupings(report, words).map(({ heading, rows, name }) =>
      rowsText(report, heading, rows, name, options),
    ),
    budgetText(report, options),
    doubtsText(report, options),
    marginText(report, options),
    report.lines === null ? '' : linesText(report, report.lines, options),
  ].join('');
}

function totals({ total, currency, byCurrency }: CostReport, options: TextOptions): string {
  const { paint, width } = options;
  const { costText: texts } = wordsFor(options);
  const whole = (minor: number): string => moneyWords({ minor, currency }, 'whole');
  const line = (text: string): string => paragraph(text, { width, first: '', indent: '  ' });
  const billed = byCurrency.filter(({ expected }) => expected > 0);
  const bills = billed.map((one) => moneyWords({ minor: one.expected, currency: one.currency }, 'whole'));
  const missing = [
    ...(total.withoutRate > 0 ? [texts.withoutRate(total.withoutRate)] : []),
    ...(total.withoutExchange > 0 ? [texts.withoutExchange(total.withoutExchange)] : []),
    ...(total.openChairs > 0 ? [texts.openChairs(total.openChairs)] : []),
  ];
  return [
    paint('name', texts.expected(whole(total.expected))),
    total.actual > 0 ? `, ${texts.held(whole(total.actual), whole(total.toCome))}` : '',
    `; ${texts.called(whole(total.planned))}\n`,
    total.budget === null
      ? ''
      : total.budget >= total.expected
        ? `${texts.budgetLeft(whole(total.budget), whole(total.budget - total.expected))}\n`
        : `${texts.budgetShort(whole(total.budget), whole(total.expected - total.budget))}\n`,
    bills.length > 0 ? line(texts.billed(bills.join(', '))) : '',
    missing.length === 0 ? '' : paint('warning', line(texts.inNoSum(missing.join(', ')))),
  ].join('');
}

interface Grouping {
  readonly heading: string;
  readonly rows: readonly CostRow[];
  readonly name: (row: CostRow) => string;
}

const named = ({ name }: CostRow): string => name;

function groupings(report: CostReport, words: Words): readonly Grouping[] {
  const { costPage: texts } = words;
  const all: Readonly<Record<string, Grouping>> = {
    location: { heading: texts.byCity, rows: report.byLocation, name: named },
    agreement: { heading: texts.byAgreement, rows: report.byAgreement, name: named },
    section: { heading: texts.bySection, rows: report.bySection, name: ({ key }) => sectionIn(words)(key) },
    week: { heading: texts.byWeek, rows: report.byWeek, name: named },
    category: {
      heading: texts.byCategory,
      rows: report.byCategory,
      name: ({ key }) => categoryWords(key, words),
    },
    kind: { heading: texts.byKind, rows: report.byKind, name: ({ key }) => kindWords(key, words) },
    session: { heading: texts.bySession, rows: report.bySession, name: named },
    musician: { heading: texts.byMusician, rows: report.byMusician ?? [], name: named },
  };
  const asked = report.shown;
  const shown = report.lines !== null && asked === 'session' ? ['kind'] : [asked, 'kind'];
  return [...new Set(shown)].flatMap((name) => all[name] ?? []);
}

function rowsText(
  { currency, total }: CostReport,
  heading: string,
  rows: readonly CostRow[],
  nameOf: Grouping['name'],
  options: TextOptions,
): string {
  const whole = (minor: number): string =>
    moneyWords({ minor, currency }, 'whole').slice(currency.length + 1);
  const { costPage, costText: texts } = wordsFor(options);
  const hasBudget = rows.some(({ budget }) => budget !== null);
  const hasHeld = total.actual > 0;
  const hasForeign = total.withoutExchange > 0;
  const columns = [
    texts.columns.called,
    ...(hasHeld ? [costPage.heldLegend] : []),
    costPage.expected,
    texts.columns.share,
    ...(hasBudget ? [texts.columns.budget] : []),
    texts.columns.noRate,
    ...(hasForeign ? [texts.columns.noExchange] : []),
  ];
  const share = (expected: number): string =>
    total.expected === 0 ? '–' : `${Math.round((100 * expected) / total.expected)} %`;
  const shown = rows.map((row) => ({
    name: nameOf(row),
    cells: [
      whole(row.planned),
      ...(hasHeld ? [whole(row.actual)] : []),
      whole(row.expected),
      share(row.expected),
      ...(hasBudget ? [row.budget === null ? '–' : whole(row.budget)] : []),
      row.withoutRate === 0 ? '–' : count(row.withoutRate),
      ...(hasForeign ? [row.withoutExchange === 0 ? '–' : count(row.withoutExchange)] : []),
    ],
  }));
  return `${figures(`${heading}, ${currency}`, columns, shown, options)}\n`;
}
