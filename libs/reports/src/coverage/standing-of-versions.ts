import {
  type CueFacts,
  type LocationFacts,
  type PassFacts,
  type RelationFacts,
  type SessionFacts,
  type VersionFacts,
} from '../facts.js';
import { groupBy, indexById } from '../order.js';
import { isCancelled, isRecorded } from '../standing.js';

/** One writing of a cue, as coverage sees it. */
export interface VersionStanding {
  readonly id: string;
  readonly seconds: number;
  /** Not omitted and not superseded. */
  readonly isLive: boolean;
  readonly isApproved: boolean;
  readonly isRecorded: boolean;
  readonly reel: number | null;
  readonly themes: readonly string[];
  readonly sceneLocations: readonly string[];
  /** Slugs. */
  readonly locations: readonly string[];
}

const BEFORE_APPROVAL: ReadonlySet<string> = new Set(['sketch', 'mock-up', 'omitted']);
const SAID_TO_BE_RECORDED: ReadonlySet<string> = new Set(['recorded', 'mixed', 'delivered', 'needs-pick-up']);

/**
 * Versions whose music another version carries on: replaced ones, the source of a split, the parts of a merger. An
 * omitted version supersedes nothing.
 */
function supersededBy(
  relations: readonly RelationFacts[],
  versions: ReadonlyMap<string, VersionFacts>,
): ReadonlySet<string> {
  const carriesOn = (id: string): boolean => (versions.get(id)?.status ?? 'omitted') !== 'omitted';
  return new Set(
    relations
      .filter(({ fromVersionId, toVersionId }) => fromVersionId !== toVersionId)
      .flatMap(({ kind, fromVersionId, toVersionId }) => {
        if (kind === 'merged-into') return carriesOn(toVersionId) ? [fromVersionId] : [];
        const isHeir = kind === 'replaces' || kind === 'split-from';
        return isHeir && carriesOn(fromVersionId) ? [toVersionId] : [];
      }),
  );
}

export interface MusicFacts {
  readonly locations: readonly LocationFacts[];
  readonly cues: readonly CueFacts[];
  readonly versions: readonly VersionFacts[];
  readonly relations: readonly RelationFacts[];
  readonly passes: readonly PassFacts[];
  readonly sessions: readonly SessionFacts[];
}

/** Every version of the score with what decides under which numbers and headings it counts. */
export function standingOfVersions(facts: MusicFacts): readonly VersionStanding[] {
  const cues = indexById(facts.cues);
  const slugs = new Map(facts.locations.map(({ id, slug }) => [id, slug]));
  const superseded = supersededBy(facts.relations, indexById(facts.versions));
  const passesOf = groupBy(facts.passes, ({ versionId }) => versionId);
  const held = facts.sessions.filter((session) => !isCancelled(session));
  const recorded = new Set(held.filter(isRecorded).flatMap(({ runOrder }) => runOrder));
  const placesOf = groupBy(
    held.flatMap(({ runOrder, locationId }) => runOrder.map((passId) => ({ passId, locationId }))),
    ({ passId }) => passId,
  );
  /** Where a pass is scheduled; until it is, where it may be recorded. */
  const whereabouts = (pass: PassFacts): readonly string[] =>
    placesOf.get(pass.id)?.map(({ locationId }) => locationId) ?? pass.locationIds;

  return facts.versions.map((version) => {
    const cue = cues.get(version.cueId);
    const passes = passesOf.get(version.id) ?? [];
    return {
      id: version.id,
      seconds: version.seconds,
      isLive: version.status !== 'omitted' && !superseded.has(version.id),
      isApproved: !BEFORE_APPROVAL.has(version.status),
      isRecorded:
        passes.length === 0
          ? SAID_TO_BE_RECORDED.has(version.status)
          : passes.every(({ id }) => recorded.has(id)),
      reel: cue?.reel ?? null,
      themes: [...new Set(cue?.themes)],
      sceneLocations: [...new Set(cue?.sceneLocations)],
      locations: [...new Set(passes.flatMap(whereabouts))].map((id) => slugs.get(id) ?? id),
    };
  });
}
