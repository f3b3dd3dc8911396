import { type FrameRate, readFrameRate } from '#timeline';
import { type ImportOptions } from '../options.js';

/** The picture's frame rate, where the user or the production gives one. */
export function frameRateOf(options: ImportOptions): FrameRate | undefined {
  if (options.frameRate === undefined) return undefined;
  const rate = readFrameRate(options.frameRate);
  return rate.ok ? rate.value : undefined;
}
