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
  const { planComparisonText: texts, plansPage } = words;
  const { sessions, disturbance, from, to } = report;
  const list = (title: string, lines: readonly string[]): string =>
    lines.length === 0
      ? ''
      : `\n${paint('heading', title)}\n${lines.map((line) => paragraph(line, { width, first: '  -  ', indent: '     ' })).join('')}`;
  const whole = (one: SessionAt): string => texts.session(callOf(one, report), one.minutes);
  return [
    `${paint('title', report.production.title)} · ${texts.title(from, to)}\n\n`,
    figures(
      texts.figures,
      [texts.columns.from, texts.columns.to, texts.columns.change],
      comparedFigures(report, words, formatsIn(options.locale ?? LANGUAGE)).map((one) => ({
        name: one.title,
        cells: [one.from, one.to, one.change],
      })),
      options,
    ),
    list(plansPage.gained, sessions.gained.map(whole)),
    list(plansPage.lost, sessions.lost.map(whole)),
    list(
      plansPage.moved,
      sessions.moved.map((one) =>
        [`${callOf(one.a, report)} → ${movedTo(one, report)}`, ...alteredIn(one, report, words)].join('; '),
      ),
    ),
    list(
      plansPage.altered,
      sessions.altered.map((one) => `${callOf(one.a, report)}: ${alteredIn(one, report, words).join('; ')}`),
    ),
    `\n${texts.same(sessions.same)}; ${texts.told(disturbance.people)}\n`,
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
