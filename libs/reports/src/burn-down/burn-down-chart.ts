import * as Plot from '@observablehq/plot';
import { chart, ROOM_BELOW } from '../html/chart.js';
import { COLOURS, WIDTH } from '../html/colours.js';
import { dayAxis } from '../html/day-axis.js';
import { type Html } from '../html/html.js';
import { type Formats } from '../words/formats.js';
import { type Words } from '../words/words.js';
import { type BurnDownReport, type LeftTo } from './burn-down-report.js';

const LINES: readonly (readonly [LeftTo, string])[] = [
  ['approved', COLOURS.soft],
  ['parts-printed', COLOURS.missing],
  ['recorded', COLOURS.plain],
  ['delivered', COLOURS.done],
];
const MINUTE = 60;

const dayOf = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** What is left of each step, day by day up to today, with today and the final dub marked. */
export function burnDownChart(
  { rows, today, finalDub }: BurnDownReport,
  words: Words,
  formats: Formats,
): Html {
  const { burnDownPage: texts, overview } = words;
  const names: Readonly<Record<LeftTo, string>> = {
    approved: texts.approve,
    'parts-printed': texts.print,
    recorded: texts.record,
    delivered: texts.deliver,
  };
  const past = rows.filter(({ ahead }) => !ahead);
  const marks = [
    { at: dayOf(today), text: overview.now },
    ...(finalDub === null ? [] : [{ at: dayOf(finalDub.on), text: formats.date(finalDub.on) }]),
  ];
  const options: Plot.PlotOptions = {
    width: WIDTH,
    height: 330,
    marginBottom: ROOM_BELOW,
    marginLeft: 60,
    marginTop: 26,
    marginRight: 60,
    x: dayAxis(formats),
    y: { label: texts.minutes, grid: true, zero: true },
    marks: [
      ...LINES.map(([step, colour]) =>
        Plot.line(
          past.map(({ date, left }) => ({ at: dayOf(date), minutes: left[step] / MINUTE })),
          { x: 'at', y: 'minutes', stroke: colour, strokeWidth: 2, curve: 'step-after' },
        ),
      ),
      Plot.ruleX(marks, { x: 'at', stroke: COLOURS.bad }),
      Plot.text(marks, { x: 'at', text: 'text', frameAnchor: 'top', dy: -14, fill: COLOURS.bad }),
    ],
  };
  const legend = LINES.map(([step, colour]) => ({ text: names[step], colour }));
  return chart(texts.alt, texts.caption, options, legend);
}
