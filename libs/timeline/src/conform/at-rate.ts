import { type FrameRate } from '../frame-rate.js';
import { accepted, refused, type TimelineResult } from '../result.js';
import { type PictureReel, type Shot } from './picture.js';

/**
 * The picture counted in frames of another rate, if every cut falls on a whole frame there: 24 to 48 does, 48 to 24 may,
 * 24 to 25 hardly ever. Drop-frame and non-drop are one rate. Refuses with `TIMELINE.RATES_DIFFER` and the first shot
 * that does not fit.
 */
export function pictureAtRate(
  reels: readonly PictureReel[],
  from: FrameRate,
  to: FrameRate,
): TimelineResult<readonly PictureReel[]> {
  const [up, down] = [to.numerator * from.denominator, to.denominator * from.numerator];
  if (up === down) return accepted(reels);
  const isWhole = (frames: number): boolean => (frames * up) % down === 0;
  const fits = ({ recordIn, recordOut, sourceIn }: Shot): boolean =>
    [recordIn, recordOut, sourceIn].every(isWhole);
  const misfit = reels.flatMap(({ shots }) => shots).find((shot) => !fits(shot));
  if (misfit !== undefined)
    return refused(
      'TIMELINE.RATES_DIFFER',
      `One cut runs at ${from.name} frames a second, the other at ${to.name}: "${misfit.name}" (frames ` +
        `${misfit.recordIn} to ${misfit.recordOut}) would begin or end between two frames. Cuts are compared at one rate.`,
    );
  const converted = (frames: number): number => (frames * up) / down;
  return accepted(
    reels.map(({ reel, shots }) => ({
      reel,
      shots: shots.map((shot) => ({
        ...shot,
        recordIn: converted(shot.recordIn),
        recordOut: converted(shot.recordOut),
        sourceIn: converted(shot.sourceIn),
      })),
    })),
  );
}
