import { localDateAt, offsetStretches } from '#clock';
import * as Plot from '@observablehq/plot';
import { chart, type Legend } from '../html/chart.js';
import { type Html } from '../html/html.js';
import { headed } from '../print/amounts.js';
import { type Words } from '../words/words.js';
import { type OverviewReport, type OverviewSession } from './overview-report.js';

const WIDTH = 1032;
const STATUS_COLOURS: Readonly<Record<string, string>> = {
  draft: '#b8c4ce',
  hold: '#e3a338',
  confirmed: '#1f5f8b',
  recorded: '#2f7d4f',
  closed: '#1d5233',
  cancelled: '#c9584c',
};
const NIGHT = '#dfe5ee';
const HOUR = 3_600_000;

const dayOf = (date: string): Date => new Date(`${date}T00:00:00Z`);
const nextDay = (date: string): Date => new Date(dayOf(date).getTime() + 24 * HOUR);

/** Sessions of a day in a city stand under each other within its band. */
function inBands(sessions: readonly OverviewSession[]): readonly {
  readonly city: string;
  readonly from: Date;
  readonly to: Date;
  readonly colour: string;
  readonly inset: number;
}[] {
  const seen = new Map<string, number>();
  return sessions.map(({ locationName: city, localStart, status }) => {
    const date = localStart.slice(0, 10);
    const key = `${city} ${date}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return {
      city,
      from: dayOf(date),
      to: nextDay(date),
      colour: STATUS_COLOURS[status] ?? '#888',
      inset: nth,
    };
  });
}

const citiesIn = (sessions: readonly OverviewSession[]): readonly string[] => [
  ...new Set(sessions.map(({ locationName }) => locationName)),
];

/** Sessions on the days they are held, a band for each city, with a line at the moment the page is seen from. */
export function timeline({ sessions, asOf, production }: OverviewReport, words: Words): Html {
  const cities = citiesIn(sessions);
  const band = 44;
  const now = dayOf(localDateAt(Date.parse(asOf), production.homeZone));
  const legend = [...new Set(sessions.map(({ status }) => status))].map((status): Legend => ({
    text: words.statuses[status] ?? status,
    colour: STATUS_COLOURS[status] ?? '#888',
  }));
  const step = 12;
  const options: Plot.PlotOptions = {
    width: WIDTH,
    height: cities.length * band + 60,
    marginLeft: 90,
    x: { type: 'utc', label: null, grid: true },
    y: { domain: cities, label: null, padding: 0.12 },
    marks: [
      ...[0, 1, 2].map((nth) =>
        Plot.barX(
          inBands(sessions).filter(({ inset }) => inset === nth || (nth === 2 && inset > 2)),
          {
            x1: 'from',
            x2: 'to',
            y: 'city',
            fill: 'colour',
            insetTop: nth * step,
            insetBottom: (2 - nth) * step,
            insetLeft: 0.5,
            insetRight: 0.5,
          },
        ),
      ),
      Plot.ruleX([now], { stroke: '#c0392b', strokeWidth: 1.5 }),
      Plot.text([now], { text: () => words.overview.now, frameAnchor: 'top', dy: -14, fill: '#c0392b' }),
    ],
  };
  const alt = words.overview.timelineAlt(sessions.length, cities.join(', '));
  return chart(alt, words.overview.timelineCaption, options, legend);
}

/** Which hours of the home clock are night (22:00 to 07:00) where recordings are made, and when sessions are held. */
export function hours({ sessions, production }: OverviewReport, words: Words): Html {
  const cities = citiesIn(sessions);
  const homeOffset = (at: number): number => offsetAt(production.homeZone, at);
  const nights = cities.flatMap((city) => {
    const own = sessions.find(({ locationName }) => locationName === city);
    if (own === undefined) return [];
    const at = Date.parse(own.start);
    const ahead = (offsetAt(own.zone, at) - homeOffset(at)) / 60;
    // The night as the city has it, on the clock at home, the day before and after included.
    return [-24, 0, 24].map((day) => ({ city, from: clamp(22 - ahead + day), to: clamp(31 - ahead + day) }));
  });
  const calls = sessions.map(({ locationName: city, start, end }) => {
    const at = Date.parse(start);
    const minute = homeOffset(at) * 60_000;
    const from = ((at + minute) % (24 * HOUR)) / HOUR;
    return { city, from, to: Math.min(24, from + (Date.parse(end) - at) / HOUR) };
  });
  const options: Plot.PlotOptions = {
    width: WIDTH,
    height: cities.length * 26 + 60,
    marginLeft: 90,
    x: {
      domain: [0, 24],
      label: null,
      ticks: 12,
      tickFormat: (hour: number) => `${String(hour).padStart(2, '0')}:00`,
    },
    y: { domain: cities, label: null, padding: 0.15 },
    marks: [
      Plot.barX(
        nights.filter(({ from, to }) => to > from),
        { x1: 'from', x2: 'to', y: 'city', fill: NIGHT },
      ),
      Plot.barX(calls, {
        x1: 'from',
        x2: 'to',
        y: 'city',
        fill: '#1f5f8b',
        fillOpacity: 0.12,
        insetTop: 4,
        insetBottom: 4,
      }),
    ],
  };
  return chart(words.overview.hoursAlt, words.overview.hoursCaption(production.homeZone), options, [
    { text: words.overview.night, colour: NIGHT },
    { text: words.overview.calls, colour: '#1f5f8b' },
  ]);
}

const clamp = (hour: number): number => Math.min(24, Math.max(0, hour));

const offsetAt = (zone: string, at: number): number =>
  offsetStretches(zone, { start: at, end: at + 1 })[0]?.offset ?? 0;

/** People by section, towards the target. */
export function people({ headcount }: OverviewReport, words: Words): Html {
  const rows = headcount.bySection.map((one) => ({ section: headed(one.section), people: one.people }));
  const options: Plot.PlotOptions = {
    width: WIDTH,
    height: rows.length * 26 + 40,
    marginLeft: 150,
    marginRight: 40,
    x: { label: null, grid: true },
    y: { domain: rows.map(({ section }) => section), label: null },
    marks: [
      Plot.barX(rows, { x: 'people', y: 'section', fill: '#1f5f8b' }),
      Plot.text(rows, {
        x: 'people',
        y: 'section',
        text: (row: { people: number }) => String(row.people),
        dx: 14,
      }),
    ],
  };
  return chart(words.overview.peopleAlt, words.overview.peopleCaption, options);
}

/** The film reel by reel: recorded music in the cut, and what is missing under it, in minutes. */
export function ribbon({ music }: OverviewReport, words: Words): Html {
  const reels = music.byReel.filter(({ inCut }) => inCut > 0);
  const nameOf = (reel: number | null): string =>
    reel === null ? words.overview.noReel : words.overview.reel(reel);
  const rows = reels.flatMap(({ reel, inCutRecorded, missing }) => [
    { reel: nameOf(reel), minutes: inCutRecorded / 60, colour: '#2f7d4f' },
    { reel: nameOf(reel), minutes: missing / 60, colour: '#e3a338' },
  ]);
  const options: Plot.PlotOptions = {
    width: WIDTH,
    height: reels.length * 26 + 46,
    marginLeft: 90,
    x: { label: words.overview.minutesOfFilm, grid: true },
    y: { domain: reels.map(({ reel }) => nameOf(reel)), label: null },
    marks: [Plot.barX(rows, { x: 'minutes', y: 'reel', fill: 'colour' })],
  };
  return chart(words.overview.ribbonAlt, words.overview.ribbonCaption, options, [
    { text: words.overview.recordedInCut, colour: '#2f7d4f' },
    { text: words.overview.missing, colour: '#e3a338' },
  ]);
}

/** From what is written to what is heard, in minutes. */
export function funnel({ music }: OverviewReport, words: Words): Html {
  const { overview } = words;
  const rows = [
    { step: overview.composed, minutes: music.composed / 60 },
    { step: overview.approved, minutes: music.approved / 60 },
    { step: overview.recorded, minutes: music.recorded / 60 },
    { step: overview.inCut, minutes: music.inCut / 60 },
    { step: overview.recordedInCut, minutes: music.inCutRecorded / 60 },
  ];
  const options: Plot.PlotOptions = {
    width: WIDTH,
    height: rows.length * 30 + 40,
    marginLeft: 170,
    marginRight: 60,
    x: { label: null, grid: true },
    y: { domain: rows.map(({ step }) => step), label: null },
    marks: [
      Plot.barX(rows, { x: 'minutes', y: 'step', fill: '#1f5f8b' }),
      Plot.text(rows, {
        x: 'minutes',
        y: 'step',
        text: (row: { minutes: number }) => overview.minutes(Math.round(row.minutes)),
        dx: 26,
      }),
    ],
  };
  return chart(overview.funnelAlt, overview.funnelCaption, options);
}
