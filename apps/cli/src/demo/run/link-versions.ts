import { createRecord, KEEPERS, ok, type CueVersion, type Production, type Result } from '#desk';
import { type DemoDesk } from './demo-desk.js';
import { joining } from './one-transaction.js';

interface Link {
  readonly fromVersionId: string;
  readonly kind: 'replaces' | 'alternate-of';
  readonly toVersionId: string;
}

/** Says what a cue list cannot: which writing replaces which, and which cue an alternate is one of. */
export function linkVersions(
  { store, clock, actor }: DemoDesk,
  production: Production,
): Promise<Result<number>> {
  return store.write(async (books) => {
    const where = { productionId: production.id };
    const cues = await books.cues.all(where);
    const versions = await books.cueVersions.all(where, 'label');
    const numbers = new Map(cues.map((cue) => [cue.id, cue.number]));
    const byNumber = new Map<string, CueVersion[]>();
    for (const version of versions) {
      const number = numbers.get(version.cueId) ?? '';
      byNumber.set(number, [...(byNumber.get(number) ?? []), version]);
    }
    const links = [...byNumber].flatMap(([number, own]) => [
      ...replacedIn(own),
      ...alternateOf(number, own, byNumber),
    ]);
    const desk = { store: joining(books), clock, actor, production };
    for (const link of links) {
      const linked = await createRecord(desk, KEEPERS.cueRelation, link);
      if (!linked.ok) return linked;
    }
    return ok(links.length);
  });
}

const replacedIn = (versions: readonly CueVersion[]): readonly Link[] =>
  versions.slice(1).map((version, nth) => ({
    fromVersionId: version.id,
    kind: 'replaces',
    toVersionId: versions[nth]?.id ?? '',
  }));

function alternateOf(
  number: string,
  [alternate]: readonly CueVersion[],
  byNumber: ReadonlyMap<string, readonly CueVersion[]>,
): readonly Link[] {
  const live = byNumber.get(number.replace(/ alt$/, ''))?.at(-1);
  if (!number.endsWith(' alt') || alternate === undefined || live === undefined) return [];
  return [{ fromVersionId: alternate.id, kind: 'alternate-of', toVersionId: live.id }];
}
