import { counted, minutes, percent } from '../print/amounts.js';
import { csv, type CsvOptions } from '../print/csv.js';
import { figures, padEnd, type TextOptions } from '../print/layout.js';
import { type CoverageNumbers, type CoverageReport } from './coverage-report.js';

const COLUMNS = ['written', 'recorded', 'in cut', 'missing', 'unused'];

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
    ['  missing', report.missing, ''],
    ['recorded, unused', report.unused, ''],
  ];
}

/** The coverage for a terminal; music in minutes and seconds. */
export function coverageText(report: CoverageReport, options: TextOptions): string {
  const { paint } = options;
  const rows = totals(report).map(
    ([name, seconds, note]) =>
      `  ${padEnd(name, 18)}${minutes(seconds).padStart(9)}  ${note}`.trimEnd() + '\n',
  );
  const block = (
    heading: string,
    of: readonly CoverageNumbers[],
    names: readonly (string | number | null)[],
    none: string,
  ): string =>
    of.length === 0
      ? ''
      : `\n${figures(
          heading,
          COLUMNS,
          of.map((row, at) => ({ name: String(names[at] ?? none), cells: cells(row) })),
          options,
        )}`;
  const { byReel, byTheme, byLocation, bySceneLocation } = report;
  const used = `${percent(report.usedShare)} of what is written is in the cut`;
  const strays = report.unmatched === 0 ? '' : `; ${counted(report.unmatched, 'clip')} in it match no cue`;
  return [
    `${paint('title', report.production.title)} · coverage\n`,
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
      byLocation.map(({ location }) => location),
      'anywhere',
    ),
    block(
      'By scene',
      bySceneLocation,
      bySceneLocation.map((row) => row.sceneLocation),
      'not said',
    ),
    paint('quiet', '\nMusic under several themes, locations or scenes counts under each; reels add up.\n'),
  ].join('');
}

/** One row for the whole and for each reel, theme, location and scene location; whole seconds. */
export function coverageCsv(report: CoverageReport, options: CsvOptions): string {
  const row = (
    by: string,
    name: string | number | null,
    one: CoverageNumbers,
  ): (string | number | null)[] => [
    by,
    name,
    one.composed,
    one.approved,
    one.recorded,
    one.inCut,
    one.inCutRecorded,
    one.missing,
    one.used,
    one.unused,
  ];
  const seconds = [
    'Composed',
    'Approved',
    'Recorded',
    'In cut',
    'In cut and recorded',
    'Missing',
    'Used',
    'Unused',
  ];
  return csv(
    ['By', 'Name', ...seconds.map((name) => `${name} (s)`)],
    [
      row('total', report.production.title, report),
      ...report.byReel.map((one) => row('reel', one.reel, one)),
      ...report.byTheme.map((one) => row('theme', one.theme, one)),
      ...report.byLocation.map((one) => row('location', one.location, one)),
      ...report.bySceneLocation.map((one) => row('scene location', one.sceneLocation, one)),
    ],
    options,
  );
}
