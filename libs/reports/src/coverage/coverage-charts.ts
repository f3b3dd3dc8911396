import { barChart } from '../html/bars.js';
import { COLOURS } from '../html/colours.js';
import { type Html } from '../html/html.js';
import { type Formats } from '../words/formats.js';
import { type Words } from '../words/words.js';
import { type CoverageNumbers, type CoverageReport } from './coverage-report.js';

type Reels = CoverageReport['byReel'];

const MINUTE = 60;

/** From what is written to what is heard, in minutes. */
export function funnel(music: CoverageNumbers, { overview }: Words, formats: Formats): Html {
  const steps = [
    [overview.composed, music.composed],
    [overview.approved, music.approved],
    [overview.recorded, music.recorded],
    [overview.inCut, music.inCut],
    [overview.recordedInCut, music.inCutRecorded],
  ] as const;
  return barChart({
    alt: overview.funnelAlt,
    caption: overview.funnelCaption,
    bars: steps.map(([name, seconds]) => ({
      name,
      parts: [{ value: seconds / MINUTE, colour: COLOURS.plain }],
      label: formats.duration(seconds),
    })),
  });
}

/** The film reel by reel: recorded music in the cut, and what is missing under it, in minutes. Null: there is no cut. */
export function ribbon(byReel: Reels, words: Words, formats: Formats): Html | null {
  const { overview } = words;
  const reels = byReel.filter(({ inCut }) => inCut > 0);
  if (reels.length === 0) return null;
  return barChart({
    alt: overview.ribbonAlt,
    caption: overview.ribbonCaption,
    unit: overview.minutesOfFilm,
    bars: reels.map(({ reel, inCutRecorded, partly, missing }) => ({
      name: reel === null ? overview.noReel : overview.reel(reel),
      parts: [
        { value: (inCutRecorded - partly) / MINUTE, colour: COLOURS.done },
        { value: partly / MINUTE, colour: COLOURS.partly },
        { value: missing / MINUTE, colour: COLOURS.missing },
      ],
      label: missing === 0 ? '' : overview.missingOf(formats.duration(missing)),
    })),
    legend: [
      { text: overview.recordedInCut, colour: COLOURS.done },
      ...(reels.some(({ partly }) => partly > 0) ? [{ text: overview.partly, colour: COLOURS.partly }] : []),
      { text: overview.missing, colour: COLOURS.missing },
    ],
  });
}
