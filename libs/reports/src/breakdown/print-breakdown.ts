import { count, counted, minutes } from '../print/amounts.js';
import { passLabel } from '../print/pass-label.js';
import { figures, flow, type TextOptions } from '../print/layout.js';
import { sumOf } from '../order.js';
import { type BreakdownReport, type BreakdownRow } from './breakdown-report.js';

const labelOf = ({ cue, version, pass }: BreakdownRow): string => passLabel({ cue, version, name: pass });

/** A terminal is too narrow for the chart: each pass with what it asks for, then the most of each instrument. */
export function breakdownText(report: BreakdownReport, options: TextOptions): string {
  const { paint, width } = options;
  const names = new Map(report.instruments.map(({ id, name }) => [id, name]));
  const asked = ({ players, readable }: BreakdownRow): readonly string[] =>
    readable
      ? report.instruments.flatMap(({ id }) => (id in players ? [`${players[id]} ${names.get(id)}`] : []))
      : ['a line-up that cannot be read'];
  return [
    `${paint('title', report.production.title)} · breakdown\n`,
    `${counted(report.rows.length, 'pass', 'passes')}, ${minutes(sumOf(report.rows, ({ seconds }) => seconds))} of music, `,
    `${counted(report.instruments.length, 'instrument')}\n\n`,
    ...report.rows.map((row) =>
      flow(asked(row), ', ', {
        width,
        first: `${paint('name', labelOf(row))}  ${minutes(row.seconds)}  ${counted(row.total, 'player')}: `,
        indent: '    ',
      }),
    ),
    '\n',
    figures(
      'Most in one pass',
      ['players'],
      report.instruments.map(({ name, most }) => ({ name, cells: [count(most)] })),
      options,
    ),
  ].join('');
}
