import fc from 'fast-check';
import { type PictureReel, type Shot } from '../picture.js';

/** A take as an editor puts it in: which frames of it. */
export interface Bit {
  readonly take: string;
  readonly from: number;
  readonly frames: number;
}

/** `shot('12A', 100, 48)`: take 12A from its frame 100, 48 frames of it. */
export const bit = (take: string, from: number, frames: number): Bit => ({ take, from, frames });

/** Takes one after another; "black" shows nothing. The reel begins at its own hour at 24 frames a second. */
export function reelOf(bits: readonly Bit[], reel: number | null = 1): PictureReel {
  let at = (reel ?? 0) * 86_400;
  const shots = bits.map(({ take, from, frames }): Shot => {
    const recordIn = at;
    at += frames;
    return shotAt(recordIn, take, from, frames);
  });
  return { reel, shots };
}

export const shotAt = (recordIn: number, take: string, sourceIn: number, frames: number): Shot => ({
  source: take === 'black' ? null : take,
  name: take,
  recordIn,
  recordOut: recordIn + frames,
  sourceIn,
  speed: { numerator: 1, denominator: 1 },
  layer: 0,
});

const takes = fc.constantFrom('12A', '12B', '40C', '7');

/** Bits of few and short takes, so that many of them repeat and overlap. */
const anyBits = fc.array(
  fc.record({ take: takes, from: fc.integer({ min: 0, max: 12 }), frames: fc.integer({ min: 1, max: 6 }) }),
  { maxLength: 9 },
);

/** A reel or two of whatever. */
export const anyFilm: fc.Arbitrary<readonly PictureReel[]> = fc
  .tuple(anyBits, anyBits)
  .map(([one, two]) => [reelOf(one, 1), reelOf(two, 2)]);
