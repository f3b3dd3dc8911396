import { divideHalfUp } from './exact.js';
import { type FrameRate } from './frame-rate.js';

/**
 * Frames are the exact measure; seconds and milliseconds are derived, each rounded once, halves up. Sum frames first
 * and convert the sum: rounded seconds do not add up. Exact up to 10^8 frames, 19 days at 60 fps.
 */

/** Whole seconds that `frames` take in real time, halves up: 108,000 frames at 29.97 last 3,604 s, not 3,600. */
export const secondsOfFrames = (frames: number, rate: FrameRate): number =>
  divideHalfUp(frames * rate.denominator, rate.numerator);

/** Whole milliseconds that `frames` take in real time, halves up. */
export const millisecondsOfFrames = (frames: number, rate: FrameRate): number =>
  divideHalfUp(frames * rate.denominator * 1_000, rate.numerator);

/** The number of frames nearest to a time in whole milliseconds, halves up. */
export const framesOfMilliseconds = (milliseconds: number, rate: FrameRate): number =>
  divideHalfUp(milliseconds * rate.numerator, rate.denominator * 1_000);
