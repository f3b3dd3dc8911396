import { count, counted, minutes, percent } from '../print/amounts.js';
import { figures, padEnd, type TextOptions } from '../print/layout.js';
import { type CoverageNumbers, type CoverageReport } from './coverage-report.js';

const COLUMNS = ['written', 'recorded', 'in cut', 'missing', 'unused'];
/** Of cues and of people so many are listed; tables and pages have them all. */
const MOST_LISTED = 10;

const cells = ({ composed, recorded, inCut, missing, unused }: CoverageNumbers): readonly string[] =>
  [composed, recorded, inCut, missing, unused].map(minutes);

function totals(report: CoverageReport): readonly (readonly [string, number, string])[] {
  const { composed, inCut } = report.targets;
  const of = (target: number): string => (target === 0 ? '' : `of ${minutes(target)} wanted`);
  return [
    ['written', report.composed, of(composed)],
    ['approved', report.approved, ''],
    ['recorded', report.recorded, ''],
    ['in the cut', report.inCut, of(inCut)],
    ['  recorded', report.inCutRecorded, ''],
    ['  missing', report.missing, missingNote(report)],
    ['recorded, unused', report.unused, ''],
    ['not recorded', report.unrecorded, ''],
  ];
}

const missingNote = ({ partly }: CoverageReport): string =>
  partly === 0 ? '' : `and ${minutes(partly)} where only some of the music is recorded`;

/** What the figures for recorded music rest on. */
function basis({ recordedBy: { takes, status, unplacedTakes } }: CoverageReport): string {
  const parts = [
    ...(takes === 0 ? [] : [`the takes of ${counted(takes, 'session')}`]),
    ...(status === 0 ? [] : [`the status of ${counted(status, 'session')} without takes`]),
  ];
  const strays =
    unplacedTakes === 0
      ? ''
      : `; ${counted(unplacedTakes, 'take')} cannot be placed: bars of a version that does not say how many it has`;
  return parts.length === 0 ? '' : `What is recorded is known from ${parts.join(' and ')}${strays}.\n`;
}

/** `840:00 composed · 402:10 recorded · 150:00 in the cut (17.9 % used) · 61:20 missing` */
export const coverageLine = (report: CoverageReport): string =>
  [
    `${minutes(report.composed)} composed`,
    `${minutes(report.recorded)} recorded`,
    `${minutes(report.inCut)} in the cut (${percent(report.usedShare)} used)`,
    `${minutes(report.missing)} missing`,
  ].join(' · ');

/** The coverage for a terminal; music in minutes and seconds. */
export function coverageText(report: CoverageReport, options: TextOptions): string {
  const { paint } = options;
  const rows = totals(report).map(
    ([name, seconds, note]) =>
      `  ${padEnd(name, 18)}${minutes(seconds).padStart(9)}  ${note}`.trimEnd() + '\n',
  );
  const table = (
    heading: string,
    of: readonly { readonly name: string; readonly cells: readonly string[] }[],
  ): string => (of.length === 0 ? '' : `\n${figures(heading, COLUMNS, of, options)}`);
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
  const used = `${percent(report.usedShare)} of what is written is in the cut`;
  const strays =
    report.unmatched === 0
      ? ''
      : `; ${counted(report.unmatched, 'clip')} in it ${report.unmatched === 1 ? 'matches' : 'match'} no cue`;
  return [
    `${paint('title', report.production.title)} · coverage\n`,
    `${paint('good', coverageLine(report))}\n`,
    ...rows,
    `${used}${strays}\n`,
    report.cuts.length === 0 ? paint('quiet', 'There is no cut yet.\n') : '',
    block(
      'By reel',
      byReel,
      byReel.map(({ reel }) => reel),
      'no reel',
    ),
    block(
      'By theme',
      byTheme,
      byTheme.map(({ theme }) => theme),
      'no theme',
    ),
    block(
      'By location',
      byLocation,
      byLocation.map(({ name }) => name),
      'anywhere',
    ),
    block(
      'By scene',
      bySceneLocation,
      bySceneLocation.map((row) => row.sceneLocation),
      'not said',
    ),
    table(
      'By section',
      bySection.map(({ section, written, recorded, inCut, missing, unused }) => ({
        name: section,
        cells: [written, recorded, inCut, missing, unused].map(minutes),
      })),
    ),
    missingCues(report, options),
    musicians(report, options),
    paint('quiet', `\n${basis(report)}`),
    paint('quiet', 'Music under several themes, locations or scenes counts under each; reels add up.\n'),
  ].join('');
}

/** Cues of which most is missing, and how many more there are. */
function missingCues({ byCue }: CoverageReport, options: TextOptions): string {
  const missing = byCue.filter((row) => row.missing > 0).sort((a, b) => b.missing - a.missing);
  const rows = missing.slice(0, MOST_LISTED).map((row) => ({ name: row.cue ?? 'no cue', cells: cells(row) }));
  return listed('By cue, most missing first', COLUMNS, rows, missing.length, options);
}

/** Whoever recorded most. */
function musicians({ byMusician }: CoverageReport, options: TextOptions): string {
  const rows = [...byMusician]
    .sort((a, b) => b.recorded - a.recorded || b.inCut - a.inCut)
    .slice(0, MOST_LISTED)
    .map(({ name, recorded, inCut }) => ({ name, cells: [recorded, inCut].map(minutes) }));
  return listed('By musician, most first', ['recorded', 'in cut'], rows, byMusician.length, options);
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
  const rest = more === 0 ? '' : options.paint('quiet', `  and ${count(more)} more: as a page or a table\n`);
  return `\n${figures(heading, columns, rows, options)}${rest}`;
}
