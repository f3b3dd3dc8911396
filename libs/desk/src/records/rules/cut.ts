import { cuts } from '../../model/music.js';
import { defineKeeper } from '../define-keeper.js';

export const cutKeeper = defineKeeper({
  kind: cuts,
  name: 'cut',
  shelf: (books) => books.cuts,
  unique: [['productionId', 'name']],
  uses: [
    { by: 'placement', count: (books, { id }) => books.placements.count({ cutId: id }) },
    { by: 'cueVersion', count: (books, { id }) => books.cueVersions.count({ writtenToCutId: id }) },
  ],
});
