import { type FrameRate, type FrameSet, frameSet, type FrameSpan, type Stretches } from '#timeline';
import { inOrder } from './count-under.js';
import { type CoverageGround } from './ground.js';

/** Seconds from where the reel begins, to the tenth; half-open. */
export interface FilmSpan {
  readonly from: number;
  readonly to: number;
}

/** One reel of the film, with where music is heard in it, and where that is recorded. */
export interface ReelRibbon {
  readonly reel: number | null;
  readonly music: readonly FilmSpan[];
  /** Within `music`. */
  readonly recorded: readonly FilmSpan[];
}

const HOUR = 3_600;

/** The film reel by reel as a ribbon: where it has music, and where that is recorded. Reels may start at their own hour. */
export function filmRibbon({ heard, recorded }: CoverageGround): readonly ReelRibbon[] {
  return heard.timelines
    .map(({ reel, rate }, timeline): ReelRibbon => {
      const music = frameSet(spansOn(heard, timeline));
      const first = Math.floor(secondsOf(music[0]?.start ?? 0, rate) / HOUR) * HOUR;
      const spans = (set: FrameSet): readonly FilmSpan[] =>
        set.map(({ start, end }) => ({
          from: tenths(secondsOf(start, rate) - first),
          to: tenths(secondsOf(end, rate) - first),
        }));
      const done = recorded.done.flatMap((some) => spansOn(some, timeline, heard.strays));
      return { reel, music: spans(music), recorded: spans(frameSet(done)) };
    })
    .filter(({ music }) => music.length > 0)
    .sort((a, b) => inOrder(a.reel, b.reel));
}

/** Stretches on a timeline, but for those of an owner that is nobody. */
function spansOn(
  { count, timeline: on, owner, start, end }: Stretches,
  timeline: number,
  nobody: number | null = null,
): readonly FrameSpan[] {
  const spans: FrameSpan[] = [];
  for (let at = 0; at < count; at += 1) {
    if (on[at] === timeline && owner[at] !== nobody)
      spans.push({ start: start[at] as number, end: end[at] as number });
  }
  return spans;
}

const secondsOf = (frame: number, { numerator, denominator }: FrameRate): number =>
  (frame * denominator) / numerator;

const tenths = (seconds: number): number => Math.round(seconds * 10) / 10;
