import { wallTimeAt } from '#clock';
import * as Plot from '@observablehq/plot';
import { chart, roomForNames, rowName } from '../html/chart.js';
import { COLOURS, WIDTH } from '../html/colours.js';
import { type Html } from '../html/html.js';
import { groupBy } from '../order.js';
import { type Words } from '../words/words.js';
import { type OverviewReport } from './overview-report.js';

const HOUR = 3_600_000;

/** Which hours of the home clock are night (22:00 to 07:00) where recordings are made, and when sessions are held. */
export function hours({ sessions, production }: OverviewReport, words: Words): Html {
  const cities = [...new Set(sessions.map(({ locationName }) => locationName))];
  const homeOffset = (at: number): number => offsetAt(production.homeZone, at);
  const nights = cities.flatMap((city) => {
    const own = sessions.find(({ locationName }) => locationName === city);
    if (own === undefined) return [];
    const at = Date.parse(own.start);
    const ahead = (offsetAt(own.zone, at) - homeOffset(at)) / 60;
    // The night as the city has it, on the clock at home, the day before and after included.
    return [-24, 0, 24].map((day) => ({ city, from: clamp(22 - ahead + day), to: clamp(31 - ahead + day) }));
  });
  const calls = sessions.flatMap(({ locationName: city, start, end }) => {
    const at = Date.parse(start);
    const minute = homeOffset(at) * 60_000;
    const from = ((at + minute) % (24 * HOUR)) / HOUR;
    const to = from + (Date.parse(end) - at) / HOUR;
    const call = { city, from, to: Math.min(24, to) };
    // What runs past midnight goes on at the left.
    return to > 24 ? [call, { city, from: 0, to: to - 24 }] : [call];
  });
  const options: Plot.PlotOptions = {
    width: WIDTH,
    height: cities.length * 26 + 60,
    marginLeft: roomForNames(cities),
    x: {
      domain: [0, 24],
      label: null,
      ticks: 12,
      tickFormat: (hour: number) => `${String(hour).padStart(2, '0')}:00`,
    },
    y: { domain: cities, label: null, padding: 0.15, tickFormat: rowName, tickSize: 0 },
    marks: [
      Plot.barX(
        nights.filter(({ from, to }) => to > from),
        { x1: 'from', x2: 'to', y: 'city', fill: COLOURS.night },
      ),
      Plot.barX(shadesOf(calls), {
        x1: 'from',
        x2: 'to',
        y: 'city',
        fill: COLOURS.plain,
        fillOpacity: 'shade',
        insetTop: 4,
        insetBottom: 4,
      }),
    ],
  };
  return chart(words.overview.hoursAlt, words.overview.hoursCaption(production.homeZone), options, [
    { text: words.overview.night, colour: COLOURS.night },
    { text: words.overview.calls, colour: COLOURS.plain },
  ]);
}

interface Hours {
  readonly city: string;
  readonly from: number;
  readonly to: number;
}

/** Never so pale as to be taken for night. */
const PALEST = 0.4;

/** The same hours once, the darker the more sessions have them. */
function shadesOf(calls: readonly Hours[]): readonly (Hours & { readonly shade: number })[] {
  const same = [...groupBy(calls, ({ city, from, to }) => `${city} ${from} ${to}`).values()];
  const most = Math.max(...same.map(({ length }) => length));
  return same.flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, shade: PALEST + ((1 - PALEST) * (others.length + 1)) / most }],
  );
}

const clamp = (hour: number): number => Math.min(24, Math.max(0, hour));

const offsetAt = (zone: string, at: number): number => wallTimeAt(at, zone).offsetMinutes;
