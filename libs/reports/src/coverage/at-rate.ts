import { divideHalfUp, type FrameRate, type FrameSet } from '#timeline';

/** A frame number counted at another rate, to the nearest. What has no end keeps none. */
export const rescaled = (frame: number, from: FrameRate, to: FrameRate): number =>
  from.name === to.name || frame === Number.MAX_SAFE_INTEGER
    ? frame
    : divideHalfUp(frame * to.numerator * from.denominator, to.denominator * from.numerator);

/** A set of frames counted at another rate. */
export const inRate = (set: FrameSet, from: FrameRate, to: FrameRate): FrameSet =>
  from.name === to.name
    ? set
    : set.map(({ start, end }) => ({ start: rescaled(start, from, to), end: rescaled(end, from, to) }));
