import { count, minutes } from '../print/amounts.js';
import { instrumentIn } from '../print/instrument-name.js';
import { passLabel } from '../print/pass-label.js';
import { figures, flow, type TextOptions } from '../print/layout.js';
import { sumOf } from '../order.js';
import { wordsFor } from '../words/words-for.js';
import { type BreakdownReport, type BreakdownRow } from './breakdown-report.js';

const labelOf = ({ cue, version, pass }: BreakdownRow): string => passLabel({ cue, version, name: pass });

/** A terminal is too narrow for the chart: each pass with what it asks for, then the most of each instrument. */
export function breakdownText(report: BreakdownReport, options: TextOptions): string {
  const { paint, width } = options;
  const words = wordsFor(options);
  const { breakdownText: texts, breakdownPage } = words;
  const nameOf = instrumentIn(words);
  const music = minutes(sumOf(report.rows, ({ seconds }) => seconds));
  const asked = ({ players, readable }: BreakdownRow): readonly string[] =>
    readable
      ? report.instruments.flatMap(({ id }) => (id in players ? [`${players[id]} ${nameOf(id)}`] : []))
      : [breakdownPage.unreadable];
  return [
    `${paint('title', report.production.title)} · ${texts.title}\n`,
    `${breakdownPage.under(count(report.rows.length), music)}, ${texts.instruments(report.instruments.length)}\n\n`,
    ...report.rows.map((row) =>
      flow(asked(row), ', ', {
        width,
        first: `${paint('name', labelOf(row))}  ${minutes(row.seconds)}  ${texts.players(row.total)}: `,
        indent: '    ',
      }),
    ),
    '\n',
    figures(
      breakdownPage.most,
      [texts.column],
      report.instruments.map(({ id, most }) => ({ name: nameOf(id), cells: [count(most)] })),
      options,
    ),
  ].join('');
}
