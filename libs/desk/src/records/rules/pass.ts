import { passes } from '../../model/music.js';
import { ok } from '../../result.js';
import { noteStatus } from '../../status/status-log.js';
import { defineKeeper } from '../define-keeper.js';
import { type Keeper } from '../keeper.js';
import { cycleThrough } from './cycle.js';
import { canonicalLineUp } from './line-up.js';

export const passKeeper: Keeper<typeof passes> = defineKeeper({
  kind: passes,
  name: 'pass',
  shelf: (books) => books.passes,
  references: [
    { field: 'versionId', to: 'cueVersion' },
    { field: 'locationIds', to: 'location' },
    { field: 'after', to: 'pass' },
  ],
  unique: [['versionId', 'name']],
  settle(fields, { production }) {
    const lineUp = canonicalLineUp(fields.lineUp, production);
    if (!lineUp.ok) return Promise.resolve(lineUp);
    return Promise.resolve(ok({ ...fields, lineUp: lineUp.value, productionId: production?.id ?? '' }));
  },
  async check(pass, { books, was }) {
    if (was === null || pass.after.length === 0) return [];
    const others = await books.passes.all({ productionId: pass.productionId });
    const after = new Map(others.map((one) => [one.id, one.after] as const)).set(was.id, pass.after);
    if (cycleThrough(was.id, (id) => after.get(id) ?? []) === null) return [];
    const message = 'A pass cannot be recorded after itself, not even by way of others.';
    return [{ pointer: '/after', code: 'PASS.CYCLE', message }];
  },
  async follow(_books, { id, versionId, status }, was, scene) {
    if (status !== (was?.status ?? null)) await noteStatus(scene, { versionId, passId: id }, status);
  },
  uses: [
    { by: 'take', count: (books, { id }) => books.takes.count({ passId: id }) },
    {
      by: 'session',
      count: async (books, { id, productionId }) =>
        (await books.sessions.all({ productionId })).filter((session) => session.runOrder.includes(id))
          .length,
    },
    {
      by: 'pass',
      count: async (books, { id, productionId }) =>
        (await books.passes.all({ productionId })).filter((pass) => pass.after.includes(id)).length,
    },
  ],
});
