import { coveredFrames, type FrameRate, readFrameRate, secondsOfFrames } from '#timeline';
import { type PlacementFacts } from '../facts.js';
import { groupBy, sumOf } from '../order.js';
import { type CurrentMusic } from './current-cuts.js';

/** A placement with what its frames are worth; film time runs per cut and reel. */
export interface PlayedStretch {
  readonly placement: PlacementFacts;
  readonly rate: FrameRate;
  readonly timeline: string;
}

/** The stretches of the current cut. A cut whose rate is unknown cannot be measured and is left out. */
export function playedStretches({ cuts, placements }: CurrentMusic): readonly PlayedStretch[] {
  const rates = new Map(
    cuts.flatMap(({ id, frameRate }) => {
      const read = readFrameRate(frameRate);
      return read.ok ? [[id, read.value] as const] : [];
    }),
  );
  return placements.flatMap((placement) => {
    const rate = rates.get(placement.cutId);
    const timeline = `${placement.cutId} ${placement.reel}`;
    return rate === undefined ? [] : [{ placement, rate, timeline }];
  });
}

/**
 * Seconds of film that the stretches cover, overlaps once. Frames are summed exactly within a reel and rounded there,
 * once, so that the reels sum to the whole.
 */
export function filmSeconds(stretches: readonly PlayedStretch[]): number {
  return sumOf([...groupBy(stretches, ({ timeline }) => timeline).values()], (own) => {
    const frames = coveredFrames(
      own.map(({ placement: { recordIn, recordOut } }) => ({ start: recordIn, end: recordOut })),
    );
    const [first] = own;
    return first === undefined ? 0 : secondsOfFrames(frames, first.rate);
  });
}

/** Seconds of one version's own music that the stretches play, each once; never more than it has. */
export function sourceSeconds(stretches: readonly PlayedStretch[], seconds: number): number {
  const played = sumOf([...groupBy(stretches, ({ rate }) => rate.name).values()], (own) => {
    const frames = coveredFrames(
      own.map(({ placement: { sourceIn, sourceOut } }) => ({ start: sourceIn, end: sourceOut })),
    );
    const [first] = own;
    return first === undefined ? 0 : secondsOfFrames(frames, first.rate);
  });
  return Math.min(played, seconds);
}
