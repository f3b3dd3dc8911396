import { type AvailabilityDraft } from '#rosters';
import { type Availability } from '../../model/people.js';
import { type Landing, type LandingSetting } from '../landing.js';
import { type Look } from '../ledger.js';
import { LooksLanding, type RowPlan } from '../looks-landing.js';
import { isFault, type RowFault } from '../row-fault.js';
import { SubjectFinder } from './find-subject.js';
import { WindowBook } from './window-book.js';

/** Lands windows in which somebody is available or busy, in the wall time of where they are. */
export async function openAvailabilityLanding(setting: LandingSetting): Promise<Landing<AvailabilityDraft>> {
  const subjects = await SubjectFinder.of(setting);
  const windows = new WindowBook(setting.books);
  return new LooksLanding((draft) => planWindows(draft, subjects, windows), setting.telling);
}

async function planWindows(
  draft: AvailabilityDraft,
  subjects: SubjectFinder,
  windows: WindowBook,
): Promise<RowPlan | RowFault> {
  const subject = await subjects.find(draft);
  if (isFault(subject)) return subject;
  const zone = draft.zone ?? subject.zone ?? subject.location?.zone;
  if (zone === undefined) {
    const message = `${subject.name} has no location, so the time zone has to be said.`;
    return { field: 'zone', code: 'IMPORT.ZONE_NEEDED', message };
  }
  const looks: Look<Availability>[] = [];
  for (const window of draft.windows) {
    const look = await windows.look(
      { kind: subject.kind, id: subject.id, zone },
      draft.kind,
      window,
      draft.notes,
    );
    if (isFault(look)) return look;
    looks.push(look);
  }
  return {
    looks,
    write: async () => {
      for (const look of looks) await windows.write(look, subject.id);
    },
  };
}
