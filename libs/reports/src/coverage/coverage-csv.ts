import { type Cell, csv, type CsvOptions } from '../print/csv.js';
import { type CoverageNumbers, type CoverageReport } from './coverage-report.js';

const COLUMNS: readonly (readonly [string, keyof CoverageNumbers])[] = [
  ['Composed', 'composed'],
  ['Approved', 'approved'],
  ['Recorded', 'recorded'],
  ['In cut', 'inCut'],
  ['In cut and recorded', 'inCutRecorded'],
  ['Missing', 'missing'],
  ['Used', 'used'],
  ['Unused', 'unused'],
  ['Not recorded', 'unrecorded'],
  ['Partly recorded', 'partly'],
];

const row = (by: string, name: Cell, numbers: Partial<CoverageNumbers>): readonly Cell[] => [
  by,
  name,
  ...COLUMNS.map(([, field]) => numbers[field] ?? null),
];

export const COVERAGE_CSV: readonly string[] = ['By', 'Name', ...COLUMNS.map(([name]) => `${name} (s)`)];

/**
 * One row for the whole and for each reel, theme, location, scene location, section, cue, version and musician; whole
 * seconds, empty where a figure means nothing.
 */
export const coverageCsv = (report: CoverageReport, options: CsvOptions): string =>
  csv(
    COVERAGE_CSV,
    [
      row('total', report.production.title, report),
      ...report.byReel.map((one) => row('reel', one.reel, one)),
      ...report.byTheme.map((one) => row('theme', one.theme, one)),
      ...report.byLocation.map((one) => row('location', one.location, one)),
      ...report.bySceneLocation.map((one) => row('scene location', one.sceneLocation, one)),
      ...report.bySection.map(({ section, written, ...one }) =>
        row('section', section, { ...one, composed: written }),
      ),
      ...report.byCue.map((one) => row('cue', one.cue, one)),
      ...report.byVersion.map((one) => row('version', `${one.cue} ${one.version}`, one)),
      ...report.byMusician.map(({ name, recorded, inCut }) => row('musician', name, { recorded, inCut })),
    ],
    options,
  );
