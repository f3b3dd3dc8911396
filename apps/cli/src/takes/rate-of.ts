import { type Production } from '#desk';
import { FRAME_RATES, type FrameRate, readFrameRate } from '#timeline';

/** The rate in which a production's takes count frames. */
export function rateOf({ frameRate }: Pick<Production, 'frameRate'>): FrameRate {
  const read = readFrameRate(frameRate);
  return read.ok ? read.value : (FRAME_RATES[1] as FrameRate);
}
