import { clipKey } from '#timeline';
import { type ClipMapping, clipMappings } from '../../model/clip-mappings.js';
import { removeByIds } from '../../planning/problem/in-chunks.js';
import { type Books } from '../../ports/store.js';
import { ok } from '../../result.js';
import { defineKeeper } from '../define-keeper.js';
import { type Keeper } from '../keeper.js';

/** What is decided about a clip holds for every cut at once, those that were read before too. */
export const clipMappingKeeper: Keeper<typeof clipMappings> = defineKeeper({
  kind: clipMappings,
  name: 'clipMapping',
  shelf: (books) => books.clipMappings,
  references: [{ field: 'versionId', to: 'cueVersion' }],
  unique: [['productionId', 'clipKey']],
  settle: (fields, { production }) =>
    Promise.resolve(ok({ ...fields, productionId: production?.id ?? '', clipKey: clipKey(fields.clip) })),
  follow: (books, mapping) => matchAnew(books, mapping),
});

async function matchAnew(
  books: Books,
  { productionId, clipKey: key, versionId }: ClipMapping,
): Promise<void> {
  const placements = await books.placements.all({ productionId });
  const called = placements.filter((one) => clipKey(one.label) === key);
  // What is no music of the score is in no cut's music: a later import leaves it out, so what was read before goes too.
  if (versionId === null) {
    await removeByIds(books.placements, called);
    return;
  }
  const meant = called.filter((one) => one.versionId !== versionId);
  for (const { id, revision } of meant) await books.placements.change(id, revision, { versionId });
}
