import { type Random } from '../random.js';
import { liveVersion, type DemoCue } from './cue.js';

/** The picture's frame rate. */
export const FRAMES_PER_SECOND = 24;

/** A stretch of the cut that plays a stretch of a cue, in frames, the ends exclusive. */
export interface DemoPlacement {
  readonly cue: DemoCue;
  readonly reel: number;
  readonly track: string;
  readonly recordIn: number;
  readonly recordOut: number;
  readonly sourceIn: number;
}

const REELS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
/** Two and a half hours of picture have music: 9,000 seconds, as much in every reel. */
const FRAMES_OF_MUSIC_A_REEL = (9_000 / REELS.length) * FRAMES_PER_SECOND;
const SHORTEST = 20 * FRAMES_PER_SECOND;
const AGAIN = 4;

/** Timecode of a reel's first frame: each reel starts at its own hour. */
export const startOfReel = (reel: number): number => reel * 3_600 * FRAMES_PER_SECOND;

/**
 * The cut as it stands: a few of each reel's cues, trimmed, some in a crossfade over the end of the one before, a reel's
 * first cue again later on. What is heard, each moment counted once, is 9,000 seconds exactly.
 */
export function placeMusic(cues: readonly DemoCue[], random: Random): readonly DemoPlacement[] {
  return REELS.flatMap((reel) => placeReel(reel, cues, random.fork(`reel ${reel}`)));
}

function placeReel(reel: number, cues: readonly DemoCue[], random: Random): readonly DemoPlacement[] {
  const own = cues.filter((cue) => cue.reel === reel && !cue.alternate);
  const order = random.shuffled(own);
  const first = startOfReel(reel) + random.whole(8, 30) * FRAMES_PER_SECOND;
  const placed: DemoPlacement[] = [];
  let at = first;
  let left = FRAMES_OF_MUSIC_A_REEL;
  for (let nth = 0; left > 0; nth += 1) {
    // The fifth placement is the first one's cue again; the cues go on after it.
    const cue = nth === AGAIN ? placed[0]?.cue : order[nth < AGAIN ? nth : nth - 1];
    if (cue === undefined) throw new RangeError(`reel ${reel} has too little music`);
    const overlap = nth > 0 && random.chance(0.35) ? random.whole(1, 4) * FRAMES_PER_SECOND : 0;
    const silence = overlap === 0 ? random.whole(0, 7 * FRAMES_PER_SECOND) : 0;
    const length = lengthOf(cue, left + overlap, overlap, random);
    const recordIn = at - overlap + silence;
    const spare = liveVersion(cue).seconds * FRAMES_PER_SECOND - length;
    const isLast = left === length - overlap;
    const drawn = random.whole(0, spare);
    placed.push({
      cue,
      reel,
      track: nth % 2 === 0 ? 'MX A' : 'MX B',
      recordIn,
      recordOut: recordIn + length,
      // A reel's last music is played up to its end.
      sourceIn: isLast ? spare : drawn,
    });
    at = recordIn + length;
    left -= length - overlap;
  }
  return placed;
}

/** A good part of the cue, but no more than is missing, and no crumb is left over for the next. */
function lengthOf(cue: DemoCue, most: number, overlap: number, random: Random): number {
  const whole = liveVersion(cue).seconds * FRAMES_PER_SECOND;
  if (most <= whole) return most;
  const wanted = Math.max(
    Math.floor(whole * (0.55 + random.next() * 0.45)),
    Math.min(whole, SHORTEST + overlap),
  );
  return most - wanted < SHORTEST + overlap ? Math.min(whole, most - SHORTEST) : wanted;
}
