import {
  framesOfMilliseconds,
  secondsOfFrames,
  timecodeText,
  type FrameRate,
  type ReelSpan,
} from '#timeline';
import { type CutSpan } from './cut-changes-report.js';

/** Turns frames of one rate into what people read. */
export interface Frames {
  readonly rate: FrameRate;
  readonly span: (span: ReelSpan) => CutSpan;
  /** Whole seconds, halves up. */
  readonly seconds: (frames: number) => number;
  /** Whole seconds that are long enough for so many frames. */
  readonly roomFor: (frames: number) => number;
  readonly ofSeconds: (seconds: number) => number;
}

export const framesAt = (rate: FrameRate): Frames => {
  const ofSeconds = (seconds: number): number => framesOfMilliseconds(seconds * 1_000, rate);
  const seconds = (frames: number): number => secondsOfFrames(frames, rate);
  return {
    rate,
    span: ({ reel, start, end }) => ({
      reel,
      in: start,
      out: end,
      inTimecode: timecodeText(start, rate),
      outTimecode: timecodeText(end, rate),
    }),
    seconds,
    roomFor: (frames) => {
      const near = seconds(frames);
      return ofSeconds(near) < frames ? near + 1 : near;
    },
    ofSeconds,
  };
};
