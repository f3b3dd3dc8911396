import { FRAME_RATES, type FrameRate } from '../../frame-rate.js';

/** A time or a length as OpenTimelineIO has it: so many units of which there are so many a second. */
export interface RationalTime {
  readonly value: number;
  readonly rate: number;
}

const CLOSE = 1e-3;

/** The rate of picture that a number means: 23.976023976 and 23.98 are 24000/1001. A 29.97 counts non-drop. */
export function rateMeant(rate: number): FrameRate | null {
  const near = (one: FrameRate): number => Math.abs(one.numerator / one.denominator - rate);
  const known = FRAME_RATES.filter((one) => one.dropped === 0 && near(one) < CLOSE * 10);
  return [...known].sort((a, b) => near(a) - near(b))[0] ?? null;
}

/** A time in frames and parts of them; whoever adds such up rounds the sum. `exact`: it is whole. Sample rates are whole; those of picture are known. */
export function framesOf({ value, rate }: RationalTime, list: FrameRate): Frames {
  const own = rateMeant(rate);
  const [numerator, denominator] =
    own === null ? [Math.round(rate * 1_000), 1_000] : [own.numerator, own.denominator];
  const frames = (value * list.numerator * denominator) / (list.denominator * numerator);
  const nearest = Math.round(frames);
  const exact = Math.abs(frames - nearest) < CLOSE;
  return { frames: exact ? nearest : frames, exact };
}

/** Whether frames are so few that sums of them stay exact; a film has some hundred thousand. */
export const isMeasure = (frames: number): boolean => Math.abs(frames) < 1e10;

interface Frames {
  readonly frames: number;
  readonly exact: boolean;
}
