import { minutes } from '../print/amounts.js';
import { csv, type CsvOptions } from '../print/csv.js';
import { figures, type TextOptions } from '../print/layout.js';
import { type SectionCell } from '../coverage/sections.js';
import { wordsFor } from '../words/words-for.js';
import { type Words } from '../words/words.js';
import { type XrayReport } from './xray-report.js';

/** What a section of a cue has: all that the cut plays, so much of it missing, or nothing that is played. */
function mark(cell: SectionCell | undefined, { xrayText: texts }: Words): string {
  if (cell === undefined) return '';
  if (cell.missing > 0)
    return cell.inCutRecorded > 0
      ? texts.missingOf(minutes(cell.missing), minutes(cell.inCut))
      : minutes(cell.missing);
  if (cell.inCut > 0) return '✓';
  return cell.recorded > 0 ? '•' : '–';
}

/** The matrix for a terminal: what is missing of every section of every cue. */
export function xrayText(report: XrayReport, options: TextOptions): string {
  const words = wordsFor(options);
  const { xrayText: texts, coverageText, columns } = words;
  const names = report.sections.map(({ section }) => section);
  const rows = report.cues.map(({ cue, inCut, sections }) => {
    const own = new Map(sections.map((cell) => [cell.section, cell]));
    return {
      name: cue,
      cells: [inCut === 0 ? '' : minutes(inCut), ...names.map((name) => mark(own.get(name), words))],
    };
  });
  const { paint } = options;
  const total = {
    name: texts.all,
    cells: [
      minutes(report.cues.reduce((sum, { inCut }) => sum + inCut, 0)),
      ...report.sections.map(({ missing }) => minutes(missing)),
    ],
  };
  return [
    `${paint('title', report.production.title)} · ${texts.title}\n`,
    report.cues.length === 0
      ? `${texts.nothing}\n`
      : figures(
          columns.cue,
          [coverageText.columns.inCut, ...names],
          report.show === 'all' ? [...rows, total] : rows,
          options,
        ),
    paint('quiet', `${texts.missing(report.cues.length)}\n`),
    paint('quiet', `${texts.neither}\n`),
  ].join('');
}

export const XRAY_CSV: readonly string[] = [
  'Cue',
  'Title',
  'Reel',
  'Section',
  'Written (s)',
  'Recorded (s)',
  'In cut (s)',
  'In cut and recorded (s)',
  'Missing (s)',
  'Unused (s)',
];

/** One row for every section of every cue; whole seconds. */
export const xrayCsv = (report: XrayReport, options: CsvOptions): string =>
  csv(
    XRAY_CSV,
    report.cues.flatMap(({ cue, title, reel, sections }) =>
      sections.map((cell) => [
        cue,
        title,
        reel,
        cell.section,
        cell.written,
        cell.recorded,
        cell.inCut,
        cell.inCutRecorded,
        cell.missing,
        cell.unused,
      ]),
    ),
    options,
  );
