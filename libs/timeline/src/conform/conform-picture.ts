import { stretchesOf, sumsOf, type ChangeList } from './change-list.js';
import { matchFilms } from './match-films.js';
import { type PictureReel } from './picture.js';
import { shotChanges } from './shot-changes.js';
import { layOut, SourceKeys } from './strips.js';

/**
 * The change list between two cuts of the picture, of one reel or of all: which frames of the old one are seen where in
 * the new one (same source, same source frames, same speed), and what was done to the shots. As many frames as can
 * keep their order; where a shot is seen several times, the showing that keeps it. Every frame of the old cut is kept,
 * moved or gone, once; every frame of the new one comes from one old frame or was added. Both cuts have one frame rate.
 * O(n log n) in the number of shots, whatever their length.
 */
export function conformPicture(
  oldReels: readonly PictureReel[],
  newReels: readonly PictureReel[],
): ChangeList {
  const keys = new SourceKeys();
  const [old, now] = [layOut(oldReels, keys), layOut(newReels, keys)];
  const matches = matchFilms(old.strips, now.strips);
  return {
    stretches: stretchesOf(matches, old, now),
    changes: shotChanges(matches, old, now),
    frames: sumsOf(matches, old, now),
  };
}
