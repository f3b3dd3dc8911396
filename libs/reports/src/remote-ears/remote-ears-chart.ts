import { wallTimeAt } from '#clock';
import * as Plot from '@observablehq/plot';
import { chart, ROOM_BELOW } from '../html/chart.js';
import { COLOURS, WIDTH } from '../html/colours.js';
import { dayAxis } from '../html/day-axis.js';
import { type Html } from '../html/html.js';
import { sortedBy } from '../order.js';
import { type Formats } from '../words/formats.js';
import { type Words } from '../words/words.js';
import { type Ears, isOf, type RemoteEarsReport } from './remote-ears-report.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Waking hours: domain.md, "Time". */
const [MORNING, EVENING] = [7, 22];

interface Heard {
  readonly date: Date;
  readonly from: number;
  readonly to: number;
  readonly colour: string;
}

const hourOf = (local: string): number => Number(local.slice(11, 13)) + Number(local.slice(14, 16)) / 60;
const dayOf = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** One session on the clock of one listener; what runs past midnight goes on on the next day. */
function heardBy(ears: Ears, { sessions }: RemoteEarsReport): readonly Heard[] {
  return sessions.flatMap(({ start, end, listeners }) => {
    const own = listeners.find(isOf(ears));
    if (own === undefined) return [];
    const { local } = wallTimeAt(Date.parse(start), ears.zone);
    const date = dayOf(local.slice(0, 10));
    const from = hourOf(local);
    const to = from + (Date.parse(end) - Date.parse(start)) / HOUR;
    const colour = own.early || own.late ? COLOURS.missing : COLOURS.plain;
    const first = { date, from, to: Math.min(24, to), colour };
    return to <= 24
      ? [first]
      : [first, { date: new Date(date.getTime() + DAY), from: 0, to: to - 24, colour }];
  });
}

/** Sessions down the days and across the hours of one listener's own clock. */
export function earsChart(ears: Ears, report: RemoteEarsReport, { earsPage }: Words, formats: Formats): Html {
  const heard = sortedBy(heardBy(ears, report), ({ date }) => date.getTime());
  const [first, last] = [heard[0]?.date ?? new Date(0), heard.at(-1)?.date ?? new Date(0)];
  const days = [first, new Date(last.getTime() + DAY)];
  const nights = [
    { from: 0, to: MORNING },
    { from: EVENING, to: 24 },
  ];
  const options: Plot.PlotOptions = {
    width: WIDTH,
    height: 310,
    marginLeft: 60,
    marginBottom: ROOM_BELOW,
    x: dayAxis(formats, { domain: days }),
    y: {
      domain: [24, 0],
      ticks: [0, 3, 6, 9, 12, 15, 18, 21, 24],
      tickFormat: (hour: number) => `${String(hour).padStart(2, '0')}:00`,
      label: null,
      grid: true,
    },
    marks: [
      Plot.rect(
        nights.map((night) => ({ ...night, x1: days[0], x2: days[1] })),
        { x1: 'x1', x2: 'x2', y1: 'from', y2: 'to', fill: COLOURS.night },
      ),
      Plot.rect(
        heard.map((one) => ({ ...one, until: new Date(one.date.getTime() + DAY) })),
        { x1: 'date', x2: 'until', y1: 'from', y2: 'to', fill: 'colour', insetLeft: 0.5, insetRight: 0.5 },
      ),
    ],
  };
  return chart(earsPage.alt(ears.name), earsPage.caption(ears.name, ears.zone), options, [
    { text: earsPage.fine, colour: COLOURS.plain },
    { text: earsPage.awkward, colour: COLOURS.missing },
    { text: earsPage.night, colour: COLOURS.night },
  ]);
}
