import { localDateAt } from '#clock';
import * as Plot from '@observablehq/plot';
import { chart, type Legend, ROOM_BELOW, roomForNames, rowName } from '../html/chart.js';
import { COLOURS, STATUS_COLOURS, WIDTH } from '../html/colours.js';
import { dayAxis } from '../html/day-axis.js';
import { type Html } from '../html/html.js';
import { type Formats } from '../words/formats.js';
import { type Words } from '../words/words.js';
import { type ScheduledSession } from './schedule-report.js';

type Shown = Pick<ScheduledSession, 'locationName' | 'localStart' | 'status'>;

const DAY = 86_400_000;
const BAND = 44;
/** Sessions of a day in a city stand under each other; further ones share the last row. */
const ROWS = 3;

const dayOf = (date: string): Date => new Date(`${date}T00:00:00Z`);

function inBands(sessions: readonly Shown[]): readonly {
  readonly city: string;
  readonly from: Date;
  readonly to: Date;
  readonly colour: string;
  readonly row: number;
}[] {
  const seen = new Map<string, number>();
  return sessions.map(({ locationName: city, localStart, status }) => {
    const from = dayOf(localStart.slice(0, 10));
    const key = `${city} ${localStart.slice(0, 10)}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const colour = STATUS_COLOURS[status] ?? COLOURS.idle;
    return { city, from, to: new Date(from.getTime() + DAY), colour, row: Math.min(nth, ROWS - 1) };
  });
}

/**
 * Sessions on the days they are held, a band for each city in the order in which the cities begin, with a line at the
 * moment `now`, an instant.
 */
export function timeline(
  sessions: readonly Shown[],
  now: { readonly at: string; readonly zone: string } | null,
  words: Words,
  formats: Formats,
): Html {
  const cities = [...new Set(sessions.map(({ locationName }) => locationName))];
  const today = now === null ? [] : [dayOf(localDateAt(Date.parse(now.at), now.zone))];
  const legend = [...new Set(sessions.map(({ status }) => status))].map((status): Legend => ({
    text: words.statuses[status] ?? status,
    colour: STATUS_COLOURS[status] ?? COLOURS.idle,
  }));
  const bands = inBands(sessions);
  const step = 12;
  const options: Plot.PlotOptions = {
    width: WIDTH,
    height: cities.length * BAND + 70,
    marginLeft: roomForNames(cities),
    marginBottom: ROOM_BELOW,
    marginTop: 26,
    x: dayAxis(formats, { grid: true }),
    y: { domain: cities, label: null, padding: 0.12, tickSize: 0, tickFormat: rowName },
    marks: [
      ...Array.from({ length: ROWS }, (_, row) =>
        Plot.barX(
          bands.filter((one) => one.row === row),
          {
            x1: 'from',
            x2: 'to',
            y: 'city',
            fill: 'colour',
            insetTop: row * step,
            insetBottom: (ROWS - 1 - row) * step,
            insetLeft: 0.5,
            insetRight: 0.5,
          },
        ),
      ),
      Plot.ruleX(today, { stroke: COLOURS.bad, strokeWidth: 1.5 }),
      Plot.text(today, { text: () => words.overview.now, frameAnchor: 'top', dy: -14, fill: COLOURS.bad }),
    ],
  };
  const alt = words.overview.timelineAlt(sessions.length, cities.join(', '));
  const caption = now === null ? words.overview.timelinePlain : words.overview.timelineCaption;
  return chart(alt, caption, options, legend);
}
