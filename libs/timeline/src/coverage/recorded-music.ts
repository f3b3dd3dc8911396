import { type FrameSpan } from '../frame-span.js';
import { type FrameSet, frameSet, NO_FRAMES, subtract, unite } from './spans.js';

/** What one take says of the music: it has what was played, but for what is to be played again. */
export interface Recording {
  readonly played: FrameSpan;
  /** Null: nothing has to be played again. */
  readonly again: FrameSpan | null;
}

/**
 * The frames of a piece of music that are recorded, after its takes in the order in which they were played: a take adds
 * what it has, and one that wants a stretch again takes that stretch back, whoever had recorded it, until a later one
 * brings it.
 */
export const recordedMusic = (takes: readonly Recording[]): FrameSet =>
  takes.reduce<FrameSet>((recorded, { played, again }) => {
    const all = unite(recorded, frameSet([played]));
    return again === null ? all : subtract(all, frameSet([again]));
  }, NO_FRAMES);
