import { type FrameRate, type FrameSet } from '#timeline';
import { recordedPasses } from '../coverage/recorded-passes.js';
import { type MusicFacts, standingOfVersions } from '../coverage/standing-of-versions.js';

/** Frames of each version that are recorded, in every pass, as coverage counts them. */
export const recordedMusic = (facts: MusicFacts, rate: FrameRate): ReadonlyMap<string, FrameSet> =>
  new Map(
    standingOfVersions(facts, recordedPasses(facts, rate), rate).map(({ id, recorded }) => [id, recorded]),
  );
