import {
  type Counted,
  coveredBy,
  type FrameRate,
  type FrameSet,
  framesIn,
  intersect,
  secondsOfFrames,
} from '#timeline';
import { type HeardMusic } from './heard-music.js';

/** Frames by group and timeline. */
export interface FilmFrames {
  readonly frames: Float64Array;
}

/** The film that groups of stretches cover, each frame once. */
export const filmFrames = (
  { timelines }: HeardMusic,
  groups: number,
  ...counted: readonly Counted[]
): FilmFrames => coveredBy(counted, groups, timelines.length);

/**
 * Seconds of a group's frames, over all timelines or those of one reel. Frames are summed exactly on each timeline and
 * rounded there, once, so that reels sum to the whole.
 */
export function secondsOn(
  { timelines }: HeardMusic,
  { frames }: FilmFrames,
  group: number,
  isAsked: (timeline: HeardMusic['timelines'][number]) => boolean = () => true,
): number {
  return timelines.reduce(
    (sum, timeline, at) =>
      isAsked(timeline)
        ? sum + secondsOfFrames(frames[group * timelines.length + at] ?? 0, timeline.rate)
        : sum,
    0,
  );
}

/** What is under both of two lists, where `either` is under one of them or the other. */
export const underBoth = (one: FilmFrames, other: FilmFrames, either: FilmFrames): FilmFrames => ({
  frames: one.frames.map((frames, at) => frames + (other.frames[at] ?? 0) - (either.frames[at] ?? 0)),
});

/** Seconds of recorded music that are heard, each once; never more than there are. */
export const usedSeconds = (
  { recorded, recordedSeconds }: { readonly recorded: FrameSet; readonly recordedSeconds: number },
  heard: FrameSet,
  rate: FrameRate,
): number => Math.min(recordedSeconds, secondsOfFrames(framesIn(intersect(recorded, heard)), rate));
