import { groups } from '../../model/people.js';
import { personKey } from '../../model/person-key.js';
import { ok } from '../../result.js';
import { defineKeeper } from '../define-keeper.js';
import { instrumentId } from './instruments.js';
import { rateFaults } from './musician.js';

export const groupKeeper = defineKeeper({
  kind: groups,
  name: 'groupContract',
  shelf: (books) => books.groups,
  references: [{ field: 'locationId', to: 'location' }],
  async settle(fields, { books }) {
    const instrument = instrumentId(fields.instrument, '/instrument');
    if (!instrument.ok) return instrument;
    const location = fields.locationId === null ? null : await books.locations.find(fields.locationId);
    const key = personKey(fields.name, location?.name ?? null);
    return ok({ ...fields, instrument: instrument.value, personKey: key });
  },
  check: (group) =>
    Promise.resolve([
      ...(group.playingMembers <= group.members
        ? []
        : [
            {
              pointer: '/playingMembers',
              code: 'ROSTER.TOO_MANY_PLAYING',
              message: `Of ${group.members} members, ${group.playingMembers} cannot play.`,
            },
          ]),
      ...rateFaults('/feeMinor', group.feeMinor, group.currency),
    ]),
  uses: [{ by: 'engagement', count: (books, { id }) => books.engagements.count({ groupId: id }) }],
  clear: (books, { id }) => books.availability.removeAll({ subjectKind: 'group', subjectId: id }),
});
