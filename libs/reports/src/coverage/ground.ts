import { type Counted, FRAME_RATES, type FrameRate, type FrameSet, readFrameRate } from '#timeline';
import {
  type CutFacts,
  type EngagementFacts,
  type GroupFacts,
  type MusicianFacts,
  type PlacementFacts,
  type ProductionFacts,
} from '../facts.js';
import { type CurrentMusic, currentMusic } from './current-cuts.js';
import { heardMusic, type HeardMusic } from './heard-music.js';
import { heardShares, recordedFilm, type RecordedFilm, type Share } from './heard-shares.js';
import { heardSources } from './heard-sources.js';
import { recordedPasses, type RecordedPasses } from './recorded-passes.js';
import { type MusicFacts, standingOfVersions, type VersionStanding } from './standing-of-versions.js';

export interface CoverageFacts extends MusicFacts {
  readonly production: ProductionFacts;
  readonly cuts: readonly CutFacts[];
  readonly placements: readonly PlacementFacts[];
  readonly engagements: readonly EngagementFacts[];
  readonly musicians: readonly MusicianFacts[];
  readonly groups: readonly GroupFacts[];
}

/** What every report on coverage stands on: what is recorded of each version, and what is heard of it where. */
export interface CoverageGround {
  readonly rate: FrameRate;
  readonly music: CurrentMusic;
  readonly recordings: RecordedPasses;
  readonly versions: readonly VersionStanding[];
  readonly heard: HeardMusic;
  readonly recorded: RecordedFilm;
  /** What is heard of each version, recorded or not. */
  readonly sources: readonly FrameSet[];
}

export function coverageGround(facts: CoverageFacts): CoverageGround {
  const read = readFrameRate(facts.production.frameRate);
  const rate = read.ok ? read.value : (FRAME_RATES[1] as FrameRate);
  const music = currentMusic(facts.cuts, facts.placements);
  const recordings = recordedPasses(facts, rate);
  const versions = standingOfVersions(facts, recordings, rate);
  const heard = heardMusic(music, versions, rate);
  const recorded = recordedFilm(
    heard,
    versions.map((version) => version.recorded),
  );
  return { rate, music, recordings, versions, heard, recorded, sources: heardSources(heard) };
}

/**
 * Film under shares of versions, to be counted for the groups of their owners. Most shares are all that is recorded of
 * their version, and that is cut out already.
 */
export function countedShares(
  { heard, recorded, versions }: CoverageGround,
  sharesOf: readonly (readonly Share[])[],
  groupsOf: readonly (readonly number[])[],
): readonly Counted[] {
  const isWhole = (share: Share, version: number): boolean =>
    equalSets(share.music, versions[version]?.recorded ?? []);
  const whole = sharesOf.map((shares, version) =>
    shares.filter((share) => isWhole(share, version)).flatMap(({ owner }) => groupsOf[owner] ?? []),
  );
  const others = sharesOf.map((shares, version) =>
    shares.filter((share) => share.music.length > 0 && !isWhole(share, version)),
  );
  return [
    ...recorded.done.map((stretches) => ({ stretches, groupsOf: whole })),
    { stretches: heardShares(heard, others), groupsOf },
  ];
}

const equalSets = (a: FrameSet, b: FrameSet): boolean =>
  a.length === b.length && a.every(({ start, end }, at) => start === b[at]?.start && end === b[at].end);
