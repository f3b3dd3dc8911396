import { type StaffDraft, type TravelDraft } from '#rosters';
import { staff, type StaffMember } from '../../model/people.js';
import { nameKey } from '../../model/person-key.js';
import { type Landing, type LandingSetting } from '../landing.js';
import { Ledger } from '../ledger.js';
import { type LocationDirectory } from '../location-directory.js';
import { LooksLanding, type RowPlan } from '../looks-landing.js';
import { isFault, type RowFault } from '../row-fault.js';
import { withoutBlanks } from '../merge.js';
import { canBeSameName } from '../same-name.js';

export async function openStaffLanding(setting: LandingSetting): Promise<Landing<StaffDraft>> {
  const known = await setting.books.staff.all({});
  const ledger = new Ledger(staff, setting.books.staff, known, ({ name }) => nameKey(name));
  return new LooksLanding((draft) => Promise.resolve(planStaff(draft, ledger, setting)), setting.telling);
}

/** Staff are recognised by e-mail, then by name. */
function planStaff(
  draft: StaffDraft,
  ledger: Ledger<StaffMember>,
  { locations, home }: LandingSetting,
): RowPlan | RowFault {
  const base = draft.base === null ? home : locations.find(draft.base);
  if (base === null && draft.base !== null) return locations.fault('base', draft.base);
  const key = keyOf(draft, ledger);
  if (typeof key === 'object') return key;
  const travel = travelOf(draft.travel, locations);
  if (isFault(travel)) return travel;
  const { base: _, travel: __, ...said } = draft;
  const known = ledger.find(key)?.travelMinutes ?? {};
  const look = ledger.look(
    key,
    {
      ...withoutBlanks(said),
      ...(base === null ? {} : { baseLocationId: base.id }),
      travelMinutes: { ...known, ...travel.minutes },
    },
    base === null ? {} : { zone: base.zone },
  );
  return { looks: [look], write: () => ledger.write(look) };
}

function keyOf({ name, email }: StaffDraft, ledger: Ledger<StaffMember>): string | RowFault {
  const byEmail = email === null ? [] : ledger.all().filter((member) => member.email === email);
  const [holder] = byEmail;
  if (holder === undefined) return nameKey(name);
  if (canBeSameName(holder.name, name)) return nameKey(holder.name);
  return {
    field: 'email',
    code: 'ROSTER.CONFLICT',
    message: `The e-mail is already that of ${holder.name}.`,
  };
}

/** Minutes by `slug` from the base, or by `slug-to-slug`. */
function travelOf(
  travel: readonly TravelDraft[],
  locations: LocationDirectory,
): { readonly minutes: Readonly<Record<string, number>> } | RowFault {
  const minutes: Record<string, number> = {};
  for (const { from, to, minutes: taken } of travel) {
    const [origin, destination] = [from === null ? null : locations.find(from), locations.find(to)];
    if (destination === null) return locations.fault('travel', to);
    if (origin === null && from !== null) return locations.fault('travel', from);
    minutes[origin === null ? destination.slug : `${origin.slug}-to-${destination.slug}`] = taken;
  }
  return { minutes };
}
