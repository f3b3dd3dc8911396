import { cuts } from '../../model/music.js';
import { ok } from '../../result.js';
import { defineKeeper } from '../define-keeper.js';

export const cutKeeper = defineKeeper({
  kind: cuts,
  name: 'cut',
  shelf: (books) => books.cuts,
  unique: [['productionId', 'name']],
  settle: (fields, { production, was }) =>
    Promise.resolve(
      ok({ ...fields, productionId: production?.id ?? '', fileDigest: was?.fileDigest ?? null }),
    ),
  uses: [
    { by: 'placement', count: (books, { id }) => books.placements.count({ cutId: id }) },
    { by: 'cueVersion', count: (books, { id }) => books.cueVersions.count({ writtenToCutId: id }) },
  ],
});
