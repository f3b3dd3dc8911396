import { type StatusChange, statusChanges } from '../../model/status-changes.js';
import { type Fresh } from '../../model/stored.js';
import { adoptStatus, latestChange } from '../../status/status-log.js';
import { type Fault, ok } from '../../result.js';
import { defineKeeper } from '../define-keeper.js';
import { type Keeper, type Scene } from '../keeper.js';

/** To write an entry is to set the status, as of its day: the version or pass has what its log ends with. */
export const statusChangeKeeper: Keeper<typeof statusChanges> = defineKeeper({
  kind: statusChanges,
  name: 'statusChange',
  shelf: (books) => books.statusChanges,
  references: [
    { field: 'versionId', to: 'cueVersion' },
    { field: 'passId', to: 'pass' },
  ],
  settle: (fields, { production, was, actor }) =>
    Promise.resolve(ok({ ...fields, productionId: production?.id ?? '', by: was?.by ?? actor })),
  async check(change, scene) {
    return [...(await strangerFaults(change, scene)), ...historyFaults(change, scene.was)];
  },
  follow: (books, change) => adoptStatus(books, change),
  async mayRemove(change, { books }) {
    if ((await latestChange(books, change))?.id !== change.id) return [];
    const message = 'This is the status it has; set another one instead.';
    return [{ pointer: '', code: 'STATUS_CHANGE.CURRENT', message }];
  },
});

async function strangerFaults(
  { versionId, passId }: Fresh<StatusChange>,
  { books }: Scene<StatusChange>,
): Promise<readonly Fault[]> {
  const pass = passId === null ? null : await books.passes.find(passId);
  if (pass === null || pass.versionId === versionId) return [];
  const message = `The pass ${pass.name} is of another version.`;
  return [{ pointer: '/passId', code: 'STATUS_CHANGE.OTHER_VERSION', message }];
}

/** A day can be put right and a note added; what was reached is not rewritten. */
const historyFaults = (change: Fresh<StatusChange>, was: StatusChange | null): readonly Fault[] =>
  was === null
    ? []
    : (['versionId', 'passId', 'status'] as const)
        .filter((field) => change[field] !== was[field])
        .map((field) => ({
          pointer: `/${field}`,
          code: 'STATUS_CHANGE.IMMUTABLE',
          message: 'An entry of the log keeps what it is about; write another one.',
        }));
