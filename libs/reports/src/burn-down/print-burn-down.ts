import { minutes } from '../print/amounts.js';
import { csv, type CsvOptions } from '../print/csv.js';
import { figures, type TextOptions } from '../print/layout.js';
import { STEPS } from '../status/progress.js';
import { wordsFor } from '../words/words-for.js';
import { type Words } from '../words/words.js';
import { type BurnDownReport, type BurnDownRow, type PartsDeadline } from './burn-down-report.js';

interface Row {
  readonly name: string;
  readonly cells: readonly string[];
}

const days = (left: number, { burnDownText: texts }: Words): string =>
  left < 0 ? texts.late(-left) : left === 0 ? texts.today : texts.in(left);

const deadlineRow = (one: PartsDeadline, words: Words): Row => ({
  name: `${one.cue} ${one.version}`,
  cells: [
    one.on,
    days(one.daysLeft, words),
    one.localStart.replace('T', ' '),
    words.burnDownText.statuses[one.status] ?? one.status,
  ],
});

function dayRow(row: BurnDownRow, today: string, { burnDownText: texts }: Words): Row {
  const { date, ahead, written, left, partsDue, partsLate } = row;
  return {
    name: `${date}${date === today ? ` ${texts.today}` : ahead ? ` ${texts.ahead}` : ''}`,
    cells: [
      ...[written, left.approved, left['parts-printed'], left.recorded, left.delivered].map((seconds) =>
        ahead ? '' : minutes(seconds),
      ),
      minutes(partsDue),
      partsLate === 0 ? '' : minutes(partsLate),
    ],
  };
}

/** The work that is left, day by day, and the parts that are not printed. */
export function burnDownText(report: BurnDownReport, options: TextOptions): string {
  const { paint } = options;
  const open = report.deadlines.filter(({ printed }) => !printed);
  const { finalDub } = report;
  const words = wordsFor(options);
  const { burnDownText: texts, burnDownPage, spokenDate } = words;
  const { columns } = texts;
  return [
    `${paint('title', report.production.title)} · ${texts.title}\n`,
    finalDub === null
      ? `${burnDownPage.noDub}\n`
      : `${texts.dub(spokenDate(finalDub.on), days(finalDub.daysLeft, words), minutes(finalDub.left))}\n`,
    '\n',
    figures(
      texts.day,
      [
        columns.written,
        columns.approve,
        columns.print,
        columns.record,
        columns.deliver,
        columns.partsDue,
        columns.partsLate,
      ],
      report.rows.map((row) => dayRow(row, report.today, words)),
      options,
    ),
    open.length === 0 ? paint('good', `\n${burnDownPage.printed}\n`) : '\n',
    figures(
      texts.notPrinted(open.length),
      [columns.due, '', columns.firstSession, columns.status],
      open.map((one) => deadlineRow(one, words)),
      options,
    ),
  ].join('');
}

const STATUSES = [...STEPS, 'needs-pick-up'];

export const BURN_DOWN_CSV: readonly string[] = [
  'Date',
  'Ahead',
  'Written (s)',
  'To approve (s)',
  'To print (s)',
  'To record (s)',
  'To deliver (s)',
  'Parts due (s)',
  'Parts late (s)',
  ...STATUSES.map((status) => `${status} (s)`),
];

/** One row a day; whole seconds. */
export const burnDownCsv = (report: BurnDownReport, options: CsvOptions): string => {
  return csv(
    BURN_DOWN_CSV,
    report.rows.map(({ date, ahead, written, left, partsDue, partsLate, byStatus }) => [
      date,
      ahead ? 'yes' : 'no',
      written,
      left.approved,
      left['parts-printed'],
      left.recorded,
      left.delivered,
      partsDue,
      partsLate,
      ...STATUSES.map((status) => byStatus.find((one) => one.status === status)?.seconds ?? 0),
    ]),
    options,
  );
};
