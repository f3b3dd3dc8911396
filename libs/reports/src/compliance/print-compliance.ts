import { type RepairCost, type Severity } from '#agreements';
import { counted, spokenDate } from '../print/amounts.js';
import { figureValue, standingWords } from '../print/figure-words.js';
import { type Cell, csv, type CsvOptions } from '../print/csv.js';
import { paragraph, type TextOptions, type Tone } from '../print/layout.js';
import { type ComplianceReport, type Figure, type ReportedBreach } from './compliance-report.js';
import { ENGLISH } from '../words/words.js';
import { amountWords, figureWords, todoWords, whoWords } from './compliance-words.js';

const SEVERITIES: readonly (readonly [Severity, string, Tone])[] = [
  ['hard', 'Breaches: to be mended', 'bad'],
  ['cost', 'Allowed at a price', 'warning'],
  ['warn', 'To be looked at', 'name'],
];

/** The check as a contractor's memo: by severity, then by city, with what to do about each. */
export function complianceText(report: ComplianceReport, options: TextOptions): string {
  const { paint } = options;
  const { calls, players, locations } = report.checked;
  const { hard, cost, warn } = report.counts;
  const found =
    hard + cost + warn === 0
      ? paint('good', 'Every call keeps to its agreement.')
      : [
          paint(hard > 0 ? 'bad' : 'good', counted(hard, 'breach', 'breaches')),
          `${cost} allowed at a price`,
          `${warn} to be looked at`,
        ].join(' · ');
  const what = report.planId === null ? '' : ` of plan ${report.planId}`;
  return [
    `${paint('title', report.production.title)} · compliance${what}\n`,
    `${counted(calls, 'call')} of ${counted(players, 'player or group', 'players and groups')} in ${counted(locations, 'city', 'cities')} checked\n`,
    `${found}\n`,
    ...SEVERITIES.map(([severity, heading, tone]) =>
      chapter(
        report.breaches.filter((one) => one.severity === severity),
        paint(tone, heading),
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

function breachText(breach: ReportedBreach, { paint, width }: TextOptions): string {
  const at = { width, first: '    ', indent: '    ' };
  const under = { width, first: '      ', indent: '      ' };
  const by = `${amountWords(breach, ENGLISH)}${breach.who.length === 0 ? '' : `, for ${whoWords(breach, ENGLISH)}`}`;
  const todo = todoWords(breach, ENGLISH);
  return [
    paragraph(`${spokenDate(breach.date)}: ${breach.message}.`, at),
    paragraph(`By ${by}. ${figureWords(breach, ENGLISH)}`, under),
    todo === null
      ? ''
      : paint(breach.repair === null ? 'quiet' : 'good', paragraph(`To do: ${todo}.`, under)),
  ].join('');
}

/** Figures with the same words to them in one paragraph, each with the agreements it is used in. */
function unsureText(unsure: readonly Figure[], { paint, width }: TextOptions): string {
  if (unsure.length === 0) return '';
  const why = new Map<string, Map<string, string[]>>();
  for (const one of unsure) {
    const words = `${standingWords(one.standing)}${one.note === '' ? '' : `: ${one.note}`}`;
    const figures = why.get(words) ?? new Map<string, string[]>();
    why.set(words, figures);
    const figure = `${one.parameter} ${figureValue(one)}`;
    figures.set(figure, [...(figures.get(figure) ?? []), one.agreement]);
  }
  return [
    `\n${paint('heading', 'What this rests on that no current agreement says')}\n`,
    ...[...why].map(([words, figures]) =>
      paragraph(
        `${words}: ${[...figures].map(([figure, where]) => `${figure} (${where.join(', ')})`).join('; ')}`,
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
