import { type RepairCost, type Severity } from '#agreements';
import { figureValue, standingWords } from '../print/figure-words.js';
import { type Cell, csv, type CsvOptions } from '../print/csv.js';
import { paragraph, type TextOptions, type Tone } from '../print/layout.js';
import { type ComplianceReport, type Figure, type ReportedBreach } from './compliance-report.js';
import { said } from '../words/said.js';
import { wordsFor } from '../words/words-for.js';
import { amountWords, figureWords, todoWords, whoWords } from './compliance-words.js';

const SEVERITIES: readonly (readonly [Severity, Tone])[] = [
  ['hard', 'bad'],
  ['cost', 'warning'],
  ['warn', 'name'],
];

/** The check as a contractor's memo: by severity, then by city, with what to do about each. */
export function complianceText(report: ComplianceReport, options: TextOptions): string {
  const { paint } = options;
  const { complianceText: texts, compliancePage } = wordsFor(options);
  const { calls, players, locations } = report.checked;
  const { hard, cost, warn } = report.counts;
  const found =
    hard + cost + warn === 0
      ? paint('good', compliancePage.keeps)
      : [
          paint(hard > 0 ? 'bad' : 'good', texts.breaches(hard)),
          texts.atPrice(cost),
          texts.toLookAt(warn),
        ].join(' · ');
  const what = report.planId === null ? '' : texts.ofPlan(report.planId);
  return [
    `${paint('title', report.production.title)} · ${texts.title}${what}\n`,
    `${texts.checked(calls, players, locations)}\n`,
    `${found}\n`,
    ...SEVERITIES.map(([severity, tone]) =>
      chapter(
        report.breaches.filter((one) => one.severity === severity),
        paint(tone, compliancePage.severities[severity]),
        options,
      ),
    ),
    unsureText(report.unsure, options),
  ].join('');
}

function chapter(breaches: readonly ReportedBreach[], heading: string, options: TextOptions): string {
  if (breaches.length === 0) return '';
  const cities = [...new Set(breaches.map(({ locationName }) => locationName))];
  return [
    `\n${heading}\n`,
    ...cities.map(
      (city) =>
        `\n  ${options.paint('heading', city)}\n` +
        breaches
          .filter(({ locationName }) => locationName === city)
          .map((one) => breachText(one, options))
          .join(''),
    ),
  ].join('');
}

function breachText(breach: ReportedBreach, options: TextOptions): string {
  const { paint, width } = options;
  const words = wordsFor(options);
  const { complianceText: texts, spokenDate } = words;
  const at = { width, first: '    ', indent: '    ' };
  const under = { width, first: '      ', indent: '      ' };
  const by = texts.by(amountWords(breach, words), whoWords(breach, words));
  const todo = todoWords(breach, words);
  return [
    paragraph(`${spokenDate(breach.date)}: ${said(words, breach)}.`, at),
    paragraph(`${by} ${figureWords(breach, words)}`, under),
    todo === null ? '' : paint(breach.repair === null ? 'quiet' : 'good', paragraph(texts.toDo(todo), under)),
  ].join('');
}

/** Figures with the same words to them in one paragraph, each with the agreements it is used in. */
function unsureText(unsure: readonly Figure[], options: TextOptions): string {
  if (unsure.length === 0) return '';
  const { paint, width } = options;
  const words = wordsFor(options);
  const why = new Map<string, Map<string, string[]>>();
  for (const one of unsure) {
    const reason = `${standingWords(one.standing, words)}${one.note === '' ? '' : `: ${one.note}`}`;
    const figures = why.get(reason) ?? new Map<string, string[]>();
    why.set(reason, figures);
    const figure = `${one.parameter} ${figureValue(one, words)}`;
    figures.set(figure, [...(figures.get(figure) ?? []), one.agreement]);
  }
  return [
    `\n${paint('heading', words.compliancePage.unsure)}\n`,
    ...[...why].map(([reason, figures]) =>
      paragraph(
        `${reason}: ${[...figures].map(([figure, where]) => `${figure} (${where.join(', ')})`).join('; ')}`,
        { width, first: '  ', indent: '    ' },
      ),
    ),
  ].join('');
}

export const COMPLIANCE_CSV: readonly string[] = [
  'Severity',
  'Rule',
  'Code',
  'Location',
  'Date',
  'Zone',
  'Calls',
  'Agreement',
  'Clause',
  'Parameter',
  'Figure',
  'Figure unit',
  'Source',
  'Confidence',
  'Standing',
  'By',
  'Unit',
  'Players',
  'Who',
  'What',
  'To do',
  'Bill changes by (minor)',
  'Currency',
  'Lines without a rate',
];

/** One row for each breach. */
export function complianceCsv({ breaches }: ComplianceReport, options: CsvOptions): string {
  return csv(
    COMPLIANCE_CSV,
    breaches.map((one) => [
      one.severity,
      one.rule,
      one.code,
      one.location,
      one.date,
      one.zone,
      one.calls.map(({ localStart }) => localStart).join(' '),
      one.agreement,
      one.clause,
      one.parameter,
      ...figureCells(one.figure),
      one.amount,
      one.unit,
      one.who.length,
      one.who.map(({ name }) => name).join(', '),
      one.message,
      one.repair?.words ?? one.noRepair?.message ?? null,
      ...costCells(one.repair?.cost ?? null),
    ]),
    options,
  );
}

const figureCells = (figure: Figure | null): readonly Cell[] =>
  figure === null
    ? [null, null, null, null, null]
    : [figure.value, figure.unit, figure.source, figure.confidence, figure.standing];

const costCells = (cost: RepairCost | null): readonly Cell[] =>
  cost === null ? [null, null, null] : [cost.change, cost.currency, cost.withoutRate];
