import { type CueVersion, cueVersions } from '../../model/music.js';
import { type Fresh } from '../../model/stored.js';
import { noteStatus } from '../../status/status-log.js';
import { type Fault, ok } from '../../result.js';
import { defineKeeper } from '../define-keeper.js';
import { type Keeper } from '../keeper.js';
import { refuseInput } from '../read-input.js';
import { identifier } from './identifier.js';
import { stretchFaults } from './stretch.js';

export const cueVersionKeeper: Keeper<typeof cueVersions> = defineKeeper({
  kind: cueVersions,
  name: 'cueVersion',
  shelf: (books) => books.cueVersions,
  references: [
    { field: 'cueId', to: 'cue' },
    { field: 'writtenToCutId', to: 'cut' },
  ],
  unique: [['cueId', 'label']],
  settle(fields, { production }) {
    const isrc = identifier('isrc', fields.isrc);
    return Promise.resolve(
      isrc.faults.length > 0
        ? refuseInput(isrc.faults)
        : ok({ ...fields, isrc: isrc.value, productionId: production?.id ?? '' }),
    );
  },
  check: (version) => Promise.resolve(writtenFaults(version)),
  async follow(_books, { id, status }, was, scene) {
    if (status !== was?.status) await noteStatus(scene, { versionId: id, passId: null }, status);
  },
  uses: [
    { by: 'pass', count: (books, { id }) => books.passes.count({ versionId: id }) },
    { by: 'clipMapping', count: (books, { id }) => books.clipMappings.count({ versionId: id }) },
    { by: 'placement', count: (books, { id }) => books.placements.count({ versionId: id }) },
    {
      by: 'cueRelation',
      count: async (books, { id }) =>
        (await books.cueRelations.count({ fromVersionId: id })) +
        (await books.cueRelations.count({ toVersionId: id })),
    },
  ],
});

/** Frames mean something in a cut only. */
function writtenFaults({ writtenToCutId, writtenIn, writtenOut }: Fresh<CueVersion>): readonly Fault[] {
  if (writtenToCutId === null && (writtenIn !== null || writtenOut !== null)) {
    const message = 'In and out are frames of a cut: say which one it was written to.';
    return [{ pointer: '/writtenToCutId', code: 'CUE_VERSION.CUT_NEEDED', message }];
  }
  return stretchFaults(writtenIn, writtenOut, { area: 'CUE_VERSION', from: 'writtenIn', to: 'writtenOut' });
}
