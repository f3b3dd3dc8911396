import { count } from '../print/amounts.js';
import { csv, type CsvOptions } from '../print/csv.js';
import { figures, type TextOptions } from '../print/layout.js';
import { sectionIn } from '../print/section-name.js';
import { wordsFor } from '../words/words-for.js';
import { type HeadcountReport, type Heads } from './headcount-report.js';

const cells = ({ people, chairs, services, open }: Heads): readonly string[] =>
  [people, chairs, services, open].map(count);

/** The headcount for a terminal. */
export function headcountText(report: HeadcountReport, options: TextOptions): string {
  const { paint } = options;
  const words = wordsFor(options);
  const { headcountText: texts, sheets } = words;
  const columns = (['people', 'chairs', 'services', 'open'] as const).map((one) => texts.columns[one]);
  const { target, people, short, inGroups } = report;
  const isReached = target > 0 && short === 0;
  const headline = target === 0 ? texts.musicians(people) : texts.ofTarget(people, target);
  return [
    `${paint('title', report.production.title)} · ${texts.title}\n`,
    `${paint(isReached ? 'good' : 'name', headline)}${short > 0 ? `, ${texts.short(short)}` : ''}\n`,
    inGroups === 0 ? '' : `${texts.engaged(report.musicians, inGroups)}\n`,
    `${texts.chairs(report.chairs, report.sessions)}, ${texts.services(report.services, report.open)}\n\n`,
    figures(
      sheets.byLocation,
      columns,
      report.byLocation.map((row) => ({ name: row.name, cells: cells(row) })),
      options,
    ),
    '\n',
    figures(
      sheets.bySection,
      columns,
      report.bySection.map((row) => ({ name: sectionIn(words)(row.section), cells: cells(row) })),
      options,
    ),
    paint('quiet', `\n${texts.note}\n`),
  ].join('');
}

export const HEADCOUNT_CSV: readonly string[] = [
  'By',
  'Name',
  'Target',
  'People',
  'Chairs',
  'Services',
  'Open',
];

/** One row for the whole, each location and each section. */
export function headcountCsv(report: HeadcountReport, options: CsvOptions): string {
  const row = (by: string, name: string, target: number | null, heads: Heads): (string | number | null)[] => [
    by,
    name,
    target,
    heads.people,
    heads.chairs,
    heads.services,
    heads.open,
  ];
  return csv(
    HEADCOUNT_CSV,
    [
      row('total', report.production.title, report.target, report),
      ...report.byLocation.map((one) => row('location', one.location, null, one)),
      ...report.bySection.map((one) => row('section', one.section, null, one)),
    ],
    options,
  );
}
