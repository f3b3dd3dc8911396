import { counted } from '../print/amounts.js';
import { csv, type CsvOptions } from '../print/csv.js';
import { figures, paragraph, type TextOptions } from '../print/layout.js';
import { formatsIn } from '../words/formats.js';
import { wordsOf } from '../words/words.js';
import { wordsFor } from '../words/words-for.js';
import { comparedFigures, comparedMeasures } from './compared-figures.js';
import { type PlanComparisonReport } from './plan-comparison-report.js';
import { alteredIn, callOf, movedTo, type SessionAt } from './session-words.js';

const LANGUAGE = 'en-GB';

/** The figures side by side, and every session that is not the same in both. */
export function planComparisonText(report: PlanComparisonReport, options: TextOptions): string {
  const { paint, width } = options;
  const words = wordsFor(options);
  const { sessions, disturbance, from, to } = report;
  const list = (title: string, lines: readonly string[]): string =>
    lines.length === 0
      ? ''
      : `\n${paint('heading', title)}\n${lines.map((line) => paragraph(line, { width, first: '  -  ', indent: '     ' })).join('')}`;
  const whole = (one: SessionAt): string => `${callOf(one, report)}, ${one.minutes} min`;
  return [
    `${paint('title', report.production.title)} · from ${from} to ${to}\n\n`,
    figures(
      'Figures',
      ['from', 'to', 'change'],
      comparedFigures(report, words, formatsIn(options.locale ?? LANGUAGE)).map((one) => ({
        name: one.title,
        cells: [one.from, one.to, one.change],
      })),
      options,
    ),
    list(words.plansPage.gained, sessions.gained.map(whole)),
    list(words.plansPage.lost, sessions.lost.map(whole)),
    list(
      words.plansPage.moved,
      sessions.moved.map((one) =>
        [`${callOf(one.a, report)} → ${movedTo(one, report)}`, ...alteredIn(one, report, words)].join('; '),
      ),
    ),
    list(
      words.plansPage.altered,
      sessions.altered.map((one) => `${callOf(one.a, report)}: ${alteredIn(one, report, words).join('; ')}`),
    ),
    `\n${counted(sessions.same, 'session')} the same in both; ${counted(disturbance.people, 'person', 'people')} `,
    'would have to be told anew\n',
  ].join('');
}

export const PLAN_COMPARISON_CSV: readonly string[] = [
  'Figure',
  'From',
  'To',
  'Change',
  'Currency of from',
  'Currency of to',
];

/** A row for each figure of both plans; money in minor units of the plans' own currencies. */
export function planComparisonCsv(report: PlanComparisonReport, options: CsvOptions): string {
  const { currency } = report.costs;
  return csv(
    PLAN_COMPARISON_CSV,
    comparedMeasures(report, wordsOf(LANGUAGE)).map((one) => {
      const money = one.kind === 'money';
      return [one.csv, one.a, one.b, one.difference, money ? currency.a : null, money ? currency.b : null];
    }),
    options,
  );
}
