import { type RoomDraft, type WindowDraft } from '#rosters';
import { type Availability } from '../../model/people.js';
import { nameKey } from '../../model/person-key.js';
import { rooms, type Location, type Room } from '../../model/places.js';
import { type Landing, type LandingSetting } from '../landing.js';
import { Ledger, type Look } from '../ledger.js';
import { LooksLanding, type RowPlan } from '../looks-landing.js';
import { isFault, type RowFault } from '../row-fault.js';
import { withoutBlanks } from '../merge.js';
import { NOT_YET_WRITTEN, WindowBook } from './window-book.js';

/** Rooms are recognised by their name within a location. */
const roomKey = ({ locationId, name }: Pick<Room, 'locationId' | 'name'>): string =>
  `${nameKey(name)}|${locationId}`;

export async function openRoomLanding(setting: LandingSetting): Promise<Landing<RoomDraft>> {
  const { books } = setting;
  const ledger = new Ledger(rooms, books.rooms, await books.rooms.all({}), roomKey);
  const windows = new WindowBook(books);
  return new LooksLanding((draft) => planRoom(draft, ledger, windows, setting), setting.telling);
}

async function planRoom(
  draft: RoomDraft,
  ledger: Ledger<Room>,
  windows: WindowBook,
  setting: LandingSetting,
): Promise<RowPlan | RowFault> {
  const location = locationOf(draft, setting);
  if ('code' in location) return location;
  const { name, windows: _windows, location: _location, currency: _currency, ...facts } = draft;
  const said = { locationId: location.id, name };
  const room = ledger.look(roomKey(said), { ...said, ...withoutBlanks(facts) });
  const id = room.current?.id ?? NOT_YET_WRITTEN;
  const found = await lookAtWindows(windows, id, location.zone, draft.windows);
  if (isFault(found)) return found;
  return {
    looks: [room, ...found],
    write: async () => {
      const { id: subjectId } = await ledger.write(room);
      for (const window of found) await windows.write(window, subjectId);
    },
  };
}

async function lookAtWindows(
  windows: WindowBook,
  id: string,
  zone: string,
  drafts: readonly WindowDraft[],
): Promise<readonly Look<Availability>[] | RowFault> {
  const looks: Look<Availability>[] = [];
  for (const draft of drafts) {
    const look = await windows.look({ kind: 'room', id, zone }, 'available', draft, '');
    if (isFault(look)) return look;
    looks.push(look);
  }
  return looks;
}

/** The location a room is in; its hire is in the currency of that location. */
function locationOf(draft: RoomDraft, { locations, home }: LandingSetting): Location | RowFault {
  const location = draft.location === null ? home : locations.find(draft.location);
  if (location === null) {
    if (draft.location !== null) return locations.fault('location', draft.location);
    const message = 'Say which location the room is in, in a column or for the whole file.';
    return { field: 'location', code: 'IMPORT.LOCATION_NEEDED', message };
  }
  if (draft.hireMinor === null || draft.currency === null || draft.currency === location.currency)
    return location;
  const message = `The hire is in ${draft.currency}, ${location.name} reckons in ${location.currency}.`;
  return { field: 'currency', code: 'IMPORT.OTHER_CURRENCY', message };
}
