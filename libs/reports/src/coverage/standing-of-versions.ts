import {
  type FrameRate,
  type FrameSet,
  framesBefore,
  framesOfMilliseconds,
  frameSet,
  intersect,
  NO_FRAMES,
  secondsOfFrames,
} from '#timeline';
import {
  type CueFacts,
  type LocationFacts,
  type PassFacts,
  type RelationFacts,
  type SessionFacts,
} from '../facts.js';
import { groupBy, indexById } from '../order.js';
import { isCancelled } from '../standing.js';
import { liveVersions } from '../status/live-versions.js';
import { type RecordedPart, type RecordedPasses, type RecordingFacts } from './recorded-passes.js';

/** One pass, as coverage sees it; passes of the same name are a section of the score. */
export interface PassStanding {
  readonly id: string;
  readonly section: string;
  readonly seconds: number;
  readonly recorded: FrameSet;
  readonly recordedSeconds: number;
  readonly parts: readonly RecordedPart[];
}

/** One writing of a cue, as coverage sees it. */
export interface VersionStanding {
  readonly id: string;
  readonly label: string;
  readonly cue: CueFacts | undefined;
  readonly seconds: number;
  /** Not omitted and not superseded. */
  readonly isLive: boolean;
  readonly isApproved: boolean;
  /** Frames of the production's rate in which every pass is recorded. */
  readonly recorded: FrameSet;
  readonly recordedSeconds: number;
  readonly passes: readonly PassStanding[];
  readonly reel: number | null;
  readonly themes: readonly string[];
  readonly sceneLocations: readonly string[];
  /** Slugs. */
  readonly locations: readonly string[];
}

const BEFORE_APPROVAL: ReadonlySet<string> = new Set(['sketch', 'mock-up', 'omitted']);
const SAID_TO_BE_RECORDED: ReadonlySet<string> = new Set(['recorded', 'mixed', 'delivered', 'needs-pick-up']);

const EVERYTHING: FrameSet = frameSet([{ start: 0, end: Number.MAX_SAFE_INTEGER }]);

export interface MusicFacts extends RecordingFacts {
  readonly locations: readonly LocationFacts[];
  readonly cues: readonly CueFacts[];
  readonly relations: readonly RelationFacts[];
}

/** Every version of the score with what decides under which numbers and headings it counts. */
export function standingOfVersions(
  facts: MusicFacts,
  { byPass }: RecordedPasses,
  rate: FrameRate,
): readonly VersionStanding[] {
  const cues = indexById(facts.cues);
  const slugs = new Map(facts.locations.map(({ id, slug }) => [id, slug]));
  const live = liveVersions(facts);
  const passesOf = groupBy(facts.passes, ({ versionId }) => versionId);
  const whereabouts = whereaboutsOf(facts.sessions);

  return facts.versions.map((version) => {
    const cue = cues.get(version.cueId);
    const facts = passesOf.get(version.id) ?? [];
    const passes = facts.map((pass): PassStanding => {
      const { music = NO_FRAMES, parts = [] } = byPass.get(pass.id) ?? {};
      const { id, name: section, seconds } = pass;
      const recordedSeconds = secondsWithin(music, seconds, rate);
      return { id, section, seconds, recorded: music, recordedSeconds, parts };
    });
    const recorded =
      passes.length === 0
        ? SAID_TO_BE_RECORDED.has(version.status)
          ? EVERYTHING
          : NO_FRAMES
        : passes.map((pass) => pass.recorded).reduce(intersect);
    return {
      id: version.id,
      label: version.label,
      cue,
      seconds: version.seconds,
      isLive: live.has(version.id),
      isApproved: !BEFORE_APPROVAL.has(version.status),
      recorded,
      recordedSeconds: secondsWithin(recorded, version.seconds, rate),
      passes,
      reel: cue?.reel ?? null,
      themes: [...new Set(cue?.themes)],
      sceneLocations: [...new Set(cue?.sceneLocations)],
      locations: [...new Set(facts.flatMap(whereabouts))].map((id) => slugs.get(id) ?? id),
    };
  });
}

/** Where a pass is scheduled; until it is, where it may be recorded. */
function whereaboutsOf(sessions: readonly SessionFacts[]): (pass: PassFacts) => readonly string[] {
  const placesOf = groupBy(
    sessions
      .filter((session) => !isCancelled(session))
      .flatMap(({ runOrder, locationId }) => runOrder.map((passId) => ({ passId, locationId }))),
    ({ passId }) => passId,
  );
  return (pass) => placesOf.get(pass.id)?.map(({ locationId }) => locationId) ?? pass.locationIds;
}

/** Seconds of a set of frames within a piece of music; never more than it has. */
export function secondsWithin(set: FrameSet, seconds: number, rate: FrameRate): number {
  const length = framesOfMilliseconds(seconds * 1_000, rate);
  return Math.min(seconds, secondsOfFrames(framesBefore(set, length), rate));
}
