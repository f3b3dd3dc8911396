import * as Plot from '@observablehq/plot';
import { chart, ROOM_BELOW } from '../html/chart.js';
import { COLOURS, WIDTH } from '../html/colours.js';
import { type Html } from '../html/html.js';
import { type Words } from '../words/words.js';
import { type FilmSpan, type ReelRibbon } from './film-ribbon.js';

const MINUTE = 60;

/** The film as it runs, reel under reel: recorded music, music that is missing, and what has none. */
export function filmChart(reels: readonly ReelRibbon[], { overview }: Words): Html {
  const nameOf = ({ reel }: ReelRibbon): string => (reel === null ? overview.noReel : overview.reel(reel));
  const bars = (colour: string, of: (reel: ReelRibbon) => readonly FilmSpan[]): Plot.Markish =>
    Plot.barX(
      reels.flatMap((one) =>
        of(one).map(({ from, to }) => ({ reel: nameOf(one), from: from / MINUTE, to: to / MINUTE })),
      ),
      { x1: 'from', x2: 'to', y: 'reel', fill: colour, insetTop: 2, insetBottom: 2 },
    );
  const options: Plot.PlotOptions = {
    width: WIDTH,
    height: reels.length * 26 + 60,
    marginLeft: 90,
    marginBottom: ROOM_BELOW,
    x: { label: overview.minutesOfReel, grid: true, domain: [0, lastMinute(reels)] },
    y: { domain: reels.map(nameOf), label: null, tickSize: 0 },
    marks: [bars(COLOURS.missing, ({ music }) => music), bars(COLOURS.done, ({ recorded }) => recorded)],
  };
  return chart(overview.filmAlt, overview.filmCaption, options, [
    { text: overview.recordedInCut, colour: COLOURS.done },
    { text: overview.missing, colour: COLOURS.missing },
  ]);
}

const lastMinute = (reels: readonly ReelRibbon[]): number =>
  Math.max(1, ...reels.map(({ music }) => (music.at(-1)?.to ?? 0) / MINUTE));
