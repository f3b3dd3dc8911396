import { type GroupDraft, type MusicianDraft } from '#rosters';
import { type Musician } from '../../model/people.js';
import { type Landing, type LandedRow, type LandingSetting, type TakenRow } from '../landing.js';
import { findHome } from './find-home.js';
import { openGroupLanding } from './group-landing.js';
import { type IncomingMusician } from './incoming-musician.js';
import { PeopleLanding } from './land-people.js';
import { daysText } from './roster-windows.js';

type Draft = MusicianDraft | GroupDraft;

/** Lands the rows of a roster: people as musicians, ensembles as group contracts. */
export async function openRosterLanding(setting: LandingSetting): Promise<Landing<Draft>> {
  const groupLanding = await openGroupLanding(setting);
  const people = await PeopleLanding.open(setting);
  return {
    async land(rows) {
      const [persons, ensembles, lost] = sortOut(rows, setting);
      const landed = [...lost, ...(await people.land(persons)), ...(await groupLanding.land(ensembles))];
      return landed.sort((one, other) => one.row - other.row);
    },
  };
}

function sortOut(
  rows: readonly TakenRow<Draft>[],
  setting: LandingSetting,
): readonly [TakenRow<IncomingMusician>[], TakenRow<GroupDraft>[], LandedRow[]] {
  const persons: TakenRow<IncomingMusician>[] = [];
  const ensembles: TakenRow<GroupDraft>[] = [];
  const lost: LandedRow[] = [];
  for (const { row, draft, entries } of rows) {
    if (draft.kind === 'group') {
      ensembles.push({ row, draft, entries });
      continue;
    }
    const home = findHome(draft, setting);
    if (!('code' in home)) {
      persons.push({ row, entries, draft: musicianOf(draft, home.location) });
      continue;
    }
    const { field, code, message } = home;
    const entry = { row, column: setting.telling.columnOf(field), level: 'error', code, message } as const;
    lost.push({ row, end: 'failed', entries: [...entries, entry] });
  }
  return [persons, ensembles, lost];
}

/** Written out field by field, for it is done a million times. */
const musicianOf = (
  draft: MusicianDraft,
  home: { readonly id: string; readonly name: string } | null,
): IncomingMusician => ({
  said: {
    name: draft.name,
    locationId: home?.id ?? null,
    city: draft.city,
    instrument: draft.instrument,
    doubles: draft.doubles as Musician['doubles'],
    rank: draft.rank,
    rateClass: draft.rateClass,
    rateMinor: draft.rateMinor,
    currency: draft.currency,
    union: draft.union,
    email: draft.email,
    phone: draft.phone,
    active: draft.active ?? undefined,
    notes: draft.notes,
  },
  available: daysText(draft.availableFrom, draft.availableUntil),
  homeCity: home?.name ?? null,
});
