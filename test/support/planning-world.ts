import {
  type Books,
  type Location,
  type Musician,
  type Pass,
  type Production,
  type Room,
  type Session,
  type Store,
} from '#desk';
import { aCue, aLocation, aMusician, aPass, aProduction, aRoom, aVersion, written } from './books.js';

/** A small production in Vienna: one hall, four violinists too many, two cues of three passes. */
export interface World {
  readonly production: Production;
  readonly vienna: Location;
  readonly hall: Room;
  readonly violins: readonly Musician[];
  readonly passes: readonly Pass[];
}

export const asOf = '2023-03-06T00:00:00.000Z';

export const buildWorld = (store: Store): Promise<World> =>
  written(store, async (books) => {
    const vienna = await books.locations.add(aLocation({ agreement: 'buy-out-vienna' }));
    const hall = await books.rooms.add(aRoom(vienna.id));
    await openRoom(books, hall, '2023-03-01', '2023-03-31');
    const violins = await books.musicians.addAll(
      Array.from({ length: 8 }, (_, index) =>
        aMusician({
          name: `Violin ${index + 1}`,
          locationId: vienna.id,
          personKey: `violin ${index + 1}|wien`,
        }),
      ),
    );
    const production = await books.productions.add(
      aProduction({
        asOf,
        currency: 'EUR',
        planningFrom: '2023-03-06',
        planningTo: '2023-03-17',
        targetMusicians: 6,
      }),
    );
    const passes = await writeMusic(books, production);
    return { production, vienna, hall, violins, passes };
  });

async function writeMusic(books: Books, production: Production): Promise<readonly Pass[]> {
  const passes: Pass[] = [];
  for (const number of ['1m1', '1m2']) {
    const cue = await books.cues.add(aCue(production.id, { number, labelKey: number }));
    const version = await books.cueVersions.add(aVersion(cue, { seconds: 600, status: 'approved' }));
    const low = await books.passes.add(aPass(version, { name: 'low', lineUp: '4vn', seconds: 600 }));
    passes.push(
      low,
      await books.passes.add(aPass(version, { name: 'high', lineUp: '2vn', seconds: 300, after: [low.id] })),
    );
  }
  return passes;
}

export const openRoom = (books: Books, room: Room, from: string, to: string): Promise<unknown> =>
  books.availability.add({
    subjectKind: 'room',
    subjectId: room.id,
    kind: 'available',
    localStart: `${from}T00:00`,
    localEnd: `${to}T00:00`,
    zone: 'Europe/Vienna',
    start: `${from}T00:00:00.000Z`,
    end: `${to}T00:00:00.000Z`,
    notes: '',
  });

/** Where a session's wall time stands in March, before the clocks change. */
export const when = (localStart: string, minutes = 180): Pick<Session, 'localStart' | 'start' | 'end'> => {
  const start = Date.parse(`${localStart}:00+01:00`);
  return {
    localStart,
    start: new Date(start).toISOString(),
    end: new Date(start + minutes * 60_000).toISOString(),
  };
};
