import { type RelationFacts, type VersionFacts } from '../facts.js';
import { indexById } from '../order.js';

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

/** Ids of the versions that are still meant: not omitted, and not superseded by another. */
export function liveVersions({
  versions,
  relations,
}: {
  readonly versions: readonly VersionFacts[];
  readonly relations: readonly RelationFacts[];
}): ReadonlySet<string> {
  const superseded = supersededBy(relations, indexById(versions));
  return new Set(
    versions.flatMap(({ id, status }) => (status === 'omitted' || superseded.has(id) ? [] : [id])),
  );
}
