import { cueRelations } from '../../model/music.js';
import { defineKeeper } from '../define-keeper.js';
import { cycleThrough } from './cycle.js';

/** These say which of two came out of the other, so a chain of them cannot come back to where it began. */
const DIRECTED: readonly string[] = ['replaces', 'split-from', 'merged-into'];

export const cueRelationKeeper = defineKeeper({
  kind: cueRelations,
  name: 'cueRelation',
  shelf: (books) => books.cueRelations,
  references: [
    { field: 'fromVersionId', to: 'cueVersion' },
    { field: 'toVersionId', to: 'cueVersion' },
  ],
  unique: [['fromVersionId', 'kind', 'toVersionId']],
  async check(relation, { books, was }) {
    const { fromVersionId: from, toVersionId: to, kind, productionId } = relation;
    if (from === to) {
      const message = 'A cue version is not related to itself.';
      return [{ pointer: '/toVersionId', code: 'CUE_RELATION.TO_ITSELF', message }];
    }
    if (!DIRECTED.includes(kind)) return [];
    const others = (await books.cueRelations.all({ productionId, kind })).filter((one) => one.id !== was?.id);
    const targets = (id: string): readonly string[] =>
      [...others, relation].filter((one) => one.fromVersionId === id).map((one) => one.toVersionId);
    if (cycleThrough(from, targets) === null) return [];
    const message = `With this, a version would stand in "${kind}" to itself, by way of others.`;
    return [{ pointer: '/toVersionId', code: 'CUE_RELATION.CYCLE', message }];
  },
});
