import { counted, minutes, spokenDate } from '../print/amounts.js';
import { csv, type CsvOptions } from '../print/csv.js';
import { figures, type TextOptions } from '../print/layout.js';
import { STEPS } from '../status/progress.js';
import { type BurnDownReport, type PartsDeadline } from './burn-down-report.js';

const days = (left: number): string =>
  left < 0 ? `${counted(-left, 'day')} late` : left === 0 ? 'today' : `in ${counted(left, 'day')}`;

const deadlineRow = (one: PartsDeadline): { readonly name: string; readonly cells: readonly string[] } => ({
  name: `${one.cue} ${one.version}`,
  cells: [one.on, days(one.daysLeft), one.localStart.replace('T', ' '), one.status],
});

/** The work that is left, day by day, and the parts that are not printed. */
export function burnDownText(report: BurnDownReport, options: TextOptions): string {
  const { paint } = options;
  const open = report.deadlines.filter(({ printed }) => !printed);
  const { finalDub } = report;
  return [
    `${paint('title', report.production.title)} · what is left, day by day\n`,
    finalDub === null
      ? 'No date of the final dub is set.\n'
      : `Final dub ${spokenDate(finalDub.on)}, ${days(finalDub.daysLeft)}: ${minutes(finalDub.left)} not delivered\n`,
    '\n',
    figures(
      'Day',
      ['written', 'to approve', 'to print', 'to record', 'to deliver', 'parts due', 'late'],
      report.rows.map(({ date, ahead, written, left, partsDue, partsLate }) => ({
        name: `${date}${date === report.today ? ' today' : ahead ? ' ahead' : ''}`,
        cells: [
          ...[written, left.approved, left['parts-printed'], left.recorded, left.delivered].map((seconds) =>
            ahead ? '' : minutes(seconds),
          ),
          minutes(partsDue),
          partsLate === 0 ? '' : minutes(partsLate),
        ],
      })),
      options,
    ),
    open.length === 0 ? paint('good', '\nThe parts of all music that has a session are printed.\n') : '\n',
    figures(
      `Parts not printed: ${counted(open.length, 'version')}`,
      ['due', '', 'first session', 'status'],
      open.map(deadlineRow),
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
