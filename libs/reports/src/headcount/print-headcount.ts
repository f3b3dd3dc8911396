import { count, counted } from '../print/amounts.js';
import { csv, type CsvOptions } from '../print/csv.js';
import { figures, type TextOptions } from '../print/layout.js';
import { sectionIn } from '../print/section-name.js';
import { wordsFor } from '../words/words-for.js';
import { type HeadcountReport, type Heads } from './headcount-report.js';

const COLUMNS = ['people', 'chairs', 'services', 'open'];

const cells = ({ people, chairs, services, open }: Heads): readonly string[] =>
  [people, chairs, services, open].map(count);

/** The headcount for a terminal. */
export function headcountText(report: HeadcountReport, options: TextOptions): string {
  const { paint } = options;
  const { target, people, short, inGroups } = report;
  const isReached = target > 0 && short === 0;
  const headline =
    target === 0 ? counted(people, 'musician') : `${count(people)} of ${counted(target, 'musician')}`;
  return [
    `${paint('title', report.production.title)} · headcount\n`,
    `${paint(isReached ? 'good' : 'name', headline)}${short > 0 ? `, ${count(short)} short` : ''}\n`,
    inGroups === 0 ? '' : `${count(report.musicians)} engaged one by one, ${count(inGroups)} in groups\n`,
    `${counted(report.chairs, 'chair')} in ${counted(report.sessions, 'session')}, `,
    `${counted(report.services, 'service')}, ${count(report.open)} open\n\n`,
    figures(
      'By location',
      COLUMNS,
      report.byLocation.map((row) => ({ name: row.name, cells: cells(row) })),
      options,
    ),
    '\n',
    figures(
      'By section',
      COLUMNS,
      report.bySection.map((row) => ({ name: sectionIn(wordsFor(options))(row.section), cells: cells(row) })),
      options,
    ),
    paint('quiet', '\nPeople are counted once in each row and once in all; chairs and services add up.\n'),
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
