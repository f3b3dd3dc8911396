import { cueVersions } from '../../model/music.js';
import { defineKeeper } from '../define-keeper.js';

export const cueVersionKeeper = defineKeeper({
  kind: cueVersions,
  name: 'cueVersion',
  shelf: (books) => books.cueVersions,
  references: [{ field: 'cueId', to: 'cue' }],
  unique: [['cueId', 'label']],
  uses: [
    { by: 'pass', count: (books, { id }) => books.passes.count({ versionId: id }) },
    { by: 'placement', count: (books, { id }) => books.placements.count({ versionId: id }) },
    {
      by: 'cueRelation',
      count: async (books, { id }) =>
        (await books.cueRelations.count({ fromVersionId: id })) +
        (await books.cueRelations.count({ toVersionId: id })),
    },
  ],
});
