import { FRAME_RATES, type FrameRate, framesIn, readFrameRate, secondsOfFrames } from '#timeline';
import { type CutFacts, type PlacementFacts, type ProductionFacts, type VersionFacts } from '../facts.js';
import { currentMusic } from './current-cuts.js';
import { heardMusic } from './heard-music.js';
import { heardSources } from './heard-sources.js';

/**
 * Seconds of each version's own music that the current cut plays, each frame once, whether it is recorded or not; what
 * is paid by used minutes follows it. Null while there is no cut.
 */
export function usedMusic(facts: {
  readonly production: Pick<ProductionFacts, 'frameRate'>;
  readonly versions: readonly Pick<VersionFacts, 'id' | 'seconds'>[];
  readonly cuts: readonly CutFacts[];
  readonly placements: readonly PlacementFacts[];
}): ReadonlyMap<string, number> | null {
  const { versions, cuts, placements } = facts;
  if (cuts.length === 0) return null;
  const read = readFrameRate(facts.production.frameRate);
  const rate = read.ok ? read.value : (FRAME_RATES[1] as FrameRate);
  const sources = heardSources(heardMusic(currentMusic(cuts, placements), versions, rate));
  return new Map(
    versions.map(({ id, seconds }, at) => {
      const used = secondsOfFrames(framesIn(sources[at] ?? []), rate);
      return [id, Math.min(seconds, used)];
    }),
  );
}
