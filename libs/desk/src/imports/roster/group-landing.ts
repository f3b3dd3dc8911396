import { type GroupDraft } from '#rosters';
import { groups, type GroupContract } from '../../model/people.js';
import { personKey } from '../../model/person-key.js';
import { type Landing, type LandingSetting } from '../landing.js';
import { Ledger } from '../ledger.js';
import { LooksLanding, type RowPlan } from '../looks-landing.js';
import { type RowFault } from '../row-fault.js';
import { withoutBlanks } from '../merge.js';
import { findHome } from './find-home.js';

/** Groups are recognised by their name within a location: "Chorus" of Vienna is not "Chorus" of Venice. */
const groupKey = (group: Pick<GroupContract, 'personKey' | 'locationId'>): string =>
  `${group.personKey}${group.locationId ?? ''}`;

export async function openGroupLanding(setting: LandingSetting): Promise<Landing<GroupDraft>> {
  const known = await setting.books.groups.all({});
  const ledger = new Ledger(groups, setting.books.groups, known, groupKey);
  return new LooksLanding((draft) => Promise.resolve(planGroup(draft, ledger, setting)), setting.telling);
}

function planGroup(
  draft: GroupDraft,
  ledger: Ledger<GroupContract>,
  setting: LandingSetting,
): RowPlan | RowFault {
  const home = findHome(draft, setting);
  if ('code' in home) return home;
  const { kind: _, location: __, city: ___, ...said } = draft;
  const names = { personKey: personKey(draft.name, null), locationId: home.location?.id ?? null };
  const look = ledger.look(groupKey(names), { ...withoutBlanks(said), ...names }, firstSizes(draft));
  const { members, playingMembers } = look.value;
  if (playingMembers > members) {
    const message = `Of ${members} members ${playingMembers} cannot play.`;
    return { field: 'playingMembers', code: 'ROSTER.TOO_MANY_PLAYING', message };
  }
  return { looks: [look], write: () => ledger.write(look) };
}

/** All members play unless somebody says otherwise; a group of unknown size counts as one until it is known. */
function firstSizes({
  members,
  playingMembers,
}: GroupDraft): Pick<GroupContract, 'members' | 'playingMembers'> {
  const all = members ?? Math.max(playingMembers ?? 1, 1);
  return { members: all, playingMembers: playingMembers ?? all };
}
