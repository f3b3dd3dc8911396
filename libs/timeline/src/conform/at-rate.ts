import { type FrameRate } from '../frame-rate.js';
import { accepted, refused, type TimelineRefusal, type TimelineResult } from '../result.js';
import { type PictureReel, type Shot } from './picture.js';

/**
 * Counts frames of one rate in another, exactly: 24 to 48 always can be, 48 to 24 may, 24 to 25 hardly ever. Null where
 * the moment falls between two frames. Drop-frame and non-drop are one rate.
 */
export function frameConverter(from: FrameRate, to: FrameRate): (frames: number) => number | null {
  const [up, down] = [to.numerator * from.denominator, to.denominator * from.numerator];
  return (frames) => {
    if (up === down) return frames;
    return (frames * up) % down === 0 ? (frames * up) / down : null;
  };
}

/**
 * The picture counted in frames of another rate, if every cut falls on a whole frame there. Refuses with
 * `TIMELINE.RATES_DIFFER` and the first shot that does not fit.
 */
export function pictureAtRate(
  { reel, shots }: PictureReel,
  from: FrameRate,
  to: FrameRate,
): TimelineResult<PictureReel> {
  const convert = frameConverter(from, to);
  const converted: Shot[] = [];
  for (const shot of shots) {
    const recordIn = convert(shot.recordIn);
    const recordOut = convert(shot.recordOut);
    const sourceIn = convert(shot.sourceIn);
    if (recordIn === null || recordOut === null || sourceIn === null)
      return ratesDiffer(from, to, `"${shot.name}" (frames ${shot.recordIn} to ${shot.recordOut})`);
    converted.push({ ...shot, recordIn, recordOut, sourceIn });
  }
  return accepted({ reel, shots: converted });
}

/** That something of a cut would fall between two frames of another. */
export const ratesDiffer = (from: FrameRate, to: FrameRate, what: string): TimelineRefusal =>
  refused(
    'TIMELINE.RATES_DIFFER',
    `One cut runs at ${from.name} frames a second, the other at ${to.name}: ${what} would begin or end between two ` +
      'frames. Cuts are compared at one rate.',
  );
