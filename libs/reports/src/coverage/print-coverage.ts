import { minutes, percent } from '../print/amounts.js';
import { figures, padEnd, type TextOptions } from '../print/layout.js';
import { wordsFor } from '../words/words-for.js';
import { type Words } from '../words/words.js';
import { type CoverageNumbers, type CoverageReport } from './coverage-report.js';

/** Of cues and of people so many are listed; tables and pages have them all. */
const MOST_LISTED = 10;

const columnsIn = ({ coverageText: { columns } }: Words): readonly string[] => [
  columns.written,
  columns.recorded,
  columns.inCut,
  columns.missing,
  columns.unused,
];

const cells = ({ composed, recorded, inCut, missing, unused }: CoverageNumbers): readonly string[] =>
  [composed, recorded, inCut, missing, unused].map(minutes);

function totals(
  report: CoverageReport,
  { coverageText: texts, headcountPage }: Words,
): readonly (readonly [string, number, string])[] {
  const { composed, inCut } = report.targets;
  const { labels } = texts;
  const of = (target: number): string => (target === 0 ? '' : headcountPage.ofTarget(minutes(target)));
  return [
    [labels.composed, report.composed, of(composed)],
    [labels.approved, report.approved, ''],
    [labels.recorded, report.recorded, ''],
    [labels.inCut, report.inCut, of(inCut)],
    [labels.inCutRecorded, report.inCutRecorded, ''],
    [labels.missing, report.missing, report.partly === 0 ? '' : texts.partly(minutes(report.partly))],
    [labels.unused, report.unused, ''],
    [labels.unrecorded, report.unrecorded, ''],
  ];
}

/** What the figures for recorded music rest on. */
function basis(
  { recordedBy: { takes, status, unplacedTakes } }: CoverageReport,
  { coverageText: texts }: Words,
): string {
  const parts = [
    ...(takes === 0 ? [] : [texts.takes(takes)]),
    ...(status === 0 ? [] : [texts.status(status)]),
  ];
  const strays = unplacedTakes === 0 ? '' : texts.unplaced(unplacedTakes);
  return parts.length === 0 ? '' : `${texts.basis(parts.reduce(texts.both), strays)}\n`;
}

/** `840:00 composed · 402:10 recorded · 150:00 in the cut (17.9 % used) · 61:20 missing` */
export function coverageLine(report: CoverageReport, options: Pick<TextOptions, 'locale'> = {}): string {
  const { coverageText: texts } = wordsFor(options);
  return [
    texts.composed(minutes(report.composed)),
    texts.recorded(minutes(report.recorded)),
    texts.inCut(minutes(report.inCut), percent(report.usedShare)),
    texts.missing(minutes(report.missing)),
  ].join(' · ');
}

/** The coverage for a terminal; music in minutes and seconds. */
export function coverageText(report: CoverageReport, options: TextOptions): string {
  const { paint } = options;
  const words = wordsFor(options);
  const { coverageText: texts, coveragePage, sheets } = words;
  const rows = totals(report, words).map(
    ([name, seconds, note]) =>
      `  ${padEnd(name, 18)}${minutes(seconds).padStart(9)}  ${note}`.trimEnd() + '\n',
  );
  const table = (
    heading: string,
    of: readonly { readonly name: string; readonly cells: readonly string[] }[],
  ): string => (of.length === 0 ? '' : `\n${figures(heading, columnsIn(words), of, options)}`);
  const block = (
    heading: string,
    of: readonly CoverageNumbers[],
    names: readonly (string | number | null)[],
    none: string,
  ): string =>
    table(
      heading,
      of.map((row, at) => ({ name: String(names[at] ?? none), cells: cells(row) })),
    );
  const { byReel, byTheme, byLocation, bySceneLocation, bySection } = report;
  const used = texts.usedShare(percent(report.usedShare));
  const strays = report.unmatched === 0 ? '' : texts.unmatched(report.unmatched);
  return [
    `${paint('title', report.production.title)} · ${texts.title}\n`,
    `${paint('good', coverageLine(report, options))}\n`,
    ...rows,
    `${used}${strays}\n`,
    report.cuts.length === 0 ? paint('quiet', `${coveragePage.noCut}\n`) : '',
    block(
      coveragePage.byReel,
      byReel,
      byReel.map(({ reel }) => reel),
      words.overview.noReel,
    ),
    block(
      coveragePage.byTheme,
      byTheme,
      byTheme.map(({ theme }) => theme),
      coveragePage.noTheme,
    ),
    block(
      sheets.byLocation,
      byLocation,
      byLocation.map(({ name }) => name),
      words.unusedPage.anywhere,
    ),
    block(
      texts.byScene,
      bySceneLocation,
      bySceneLocation.map((row) => row.sceneLocation),
      coveragePage.noLocation,
    ),
    table(
      sheets.bySection,
      bySection.map(({ section, written, recorded, inCut, missing, unused }) => ({
        name: section,
        cells: [written, recorded, inCut, missing, unused].map(minutes),
      })),
    ),
    missingCues(report, options),
    musicians(report, options),
    paint('quiet', `\n${basis(report, words)}`),
    paint('quiet', `${texts.sums}\n`),
  ].join('');
}

/** Cues of which most is missing, and how many more there are. */
function missingCues({ byCue }: CoverageReport, options: TextOptions): string {
  const words = wordsFor(options);
  const { coverageText: texts } = words;
  const missing = byCue.filter((row) => row.missing > 0).sort((a, b) => b.missing - a.missing);
  const rows = missing
    .slice(0, MOST_LISTED)
    .map((row) => ({ name: row.cue ?? texts.noCue, cells: cells(row) }));
  return listed(texts.byCue, columnsIn(words), rows, missing.length, options);
}

/** Whoever recorded most. */
function musicians({ byMusician }: CoverageReport, options: TextOptions): string {
  const { columns, byMusician: heading } = wordsFor(options).coverageText;
  const rows = [...byMusician]
    .sort((a, b) => b.recorded - a.recorded || b.inCut - a.inCut)
    .slice(0, MOST_LISTED)
    .map(({ name, recorded, inCut }) => ({ name, cells: [recorded, inCut].map(minutes) }));
  return listed(heading, [columns.recorded, columns.inCut], rows, byMusician.length, options);
}

function listed(
  heading: string,
  columns: readonly string[],
  rows: readonly { readonly name: string; readonly cells: readonly string[] }[],
  all: number,
  options: TextOptions,
): string {
  if (rows.length === 0) return '';
  const more = all - rows.length;
  const { coverageText: texts } = wordsFor(options);
  const rest = more === 0 ? '' : options.paint('quiet', `  ${texts.more(more)}\n`);
  return `\n${figures(heading, columns, rows, options)}${rest}`;
}
