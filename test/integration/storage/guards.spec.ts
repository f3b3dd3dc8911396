import { type Books, ok, type Refusal, type Result, type Session, type Store } from '#desk';
import { migrate, openStore, undoLastMigration } from '#storage';
import {
  aLocation,
  aMusician,
  anEngagement,
  aProduction,
  aRoom,
  aSession,
  written,
} from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';

const DOUBLE_BOOKED = {
  kind: 'invalid',
  code: 'ENGAGEMENT.DOUBLE_BOOKED',
  faults: [{ pointer: '/musicianId' }],
};

interface World {
  readonly anna: string;
  readonly bob: string;
  /** 10:00 to 13:00 in Vienna. */
  readonly morning: Session;
  /** 12:00 to 15:00, of another production. */
  readonly noon: Session;
  /** 13:00 to 16:00: begins as the first ends. */
  readonly afternoon: Session;
}

const NOON = { start: '2023-03-14T11:00:00.000Z', end: '2023-03-14T14:00:00.000Z' };
const AFTERNOON = { start: '2023-03-14T12:00:00.000Z', end: '2023-03-14T15:00:00.000Z' };

const world = (store: Store): Promise<World> =>
  written(store, async (books) => {
    const { id } = await books.locations.add(aLocation());
    const room = await books.rooms.add(aRoom(id));
    const own = await books.productions.add(aProduction());
    const other = await books.productions.add(aProduction({ slug: 'other' }));
    return {
      anna: (await books.musicians.add(aMusician())).id,
      bob: (await books.musicians.add(aMusician({ name: 'Bob', personKey: 'bob|wien' }))).id,
      morning: await books.sessions.add(aSession(own.id, room)),
      noon: await books.sessions.add(aSession(other.id, room, NOON)),
      afternoon: await books.sessions.add(aSession(own.id, room, AFTERNOON)),
    };
  });

const attempt = async (
  store: Store,
  work: (books: Books) => Promise<unknown>,
): Promise<Refusal | undefined> => {
  const result: Result<unknown> = await store.write(async (books) => ok(await work(books)));
  return result.ok ? undefined : result.refusal;
};

const confirmed = { status: 'confirmed' } as const;

onBothDatabases('what the database itself refuses', (open, freshUrl) => {
  it('is a second confirmation at the same time, in whatever production', async () => {
    const { store } = await open();
    const { anna, morning, noon, afternoon } = await world(store);
    await written(store, (books) => books.engagements.add(anEngagement(morning, anna, confirmed)));
    expect(
      await attempt(store, (books) => books.engagements.add(anEngagement(noon, anna, confirmed))),
    ).toMatchObject(DOUBLE_BOOKED);
    // One call ends as the next begins: nothing overlaps.
    expect(
      await attempt(store, (books) => books.engagements.add(anEngagement(afternoon, anna, confirmed))),
    ).toBeUndefined();
    expect(await store.books.engagements.count({ musicianId: anna })).toBe(2);
  });

  it('is two chairs of one call for the same player, and one chair for two players', async () => {
    const { store } = await open();
    const { anna, bob, morning } = await world(store);
    await written(store, (books) => books.engagements.add(anEngagement(morning, anna, confirmed)));
    const second = anEngagement(morning, anna, { ...confirmed, chair: 2 });
    expect(await attempt(store, (books) => books.engagements.add(second))).toMatchObject(DOUBLE_BOOKED);
    expect(
      await attempt(store, (books) => books.engagements.add(anEngagement(morning, bob, confirmed))),
    ).toMatchObject({ kind: 'invalid', code: 'ENGAGEMENT.CHAIR_TAKEN', faults: [{ pointer: '/chair' }] });
  });

  it('is a pencil that becomes a confirmation beside another, though pencils may overlap', async () => {
    const { store } = await open();
    const { anna, morning, noon } = await world(store);
    const pencilled = { status: 'pencilled', pencil: 1 } as const;
    const pencil = await written(store, async (books) => {
      await books.engagements.add(anEngagement(morning, anna, confirmed));
      return books.engagements.add(anEngagement(noon, anna, pencilled));
    });
    expect(await attempt(store, (books) => books.engagements.change(pencil.id, 1, confirmed))).toMatchObject(
      DOUBLE_BOOKED,
    );
    expect(await store.books.engagements.find(pencil.id)).toMatchObject(pencilled);
  });

  it('is a call that moves onto another of somebody confirmed in both, or takes place after all', async () => {
    const { store } = await open();
    const { anna, morning, noon, afternoon } = await world(store);
    await written(store, async (books) => {
      await books.sessions.change(noon.id, 1, { status: 'cancelled' });
      for (const session of [morning, noon, afternoon])
        await books.engagements.add(anEngagement(session, anna, confirmed));
    });
    expect(await attempt(store, (books) => books.sessions.change(afternoon.id, 1, NOON))).toMatchObject(
      DOUBLE_BOOKED,
    );
    expect(
      await attempt(store, (books) => books.sessions.change(noon.id, 2, { status: 'draft' })),
    ).toMatchObject(DOUBLE_BOOKED);
    const later = { start: '2023-03-14T15:00:00.000Z', end: '2023-03-14T18:00:00.000Z' };
    expect(await attempt(store, (books) => books.sessions.change(afternoon.id, 1, later))).toBeUndefined();
  });

  it('lets exactly one of many writers confirm', async () => {
    const { store, url } = await open();
    const { anna, morning, noon } = await world(store);
    const other = await openStore(url);
    const tries = Array.from({ length: 20 }, (_, nth) =>
      attempt(nth % 2 === 0 ? store : other, (books) =>
        books.engagements.add(anEngagement(nth % 3 === 0 ? morning : noon, anna, confirmed)),
      ),
    );
    const refusals = await Promise.all(tries);
    await other.close();
    expect(refusals.filter((one) => one === undefined)).toHaveLength(1);
    expect(await store.books.engagements.count(confirmed)).toBe(1);
  });

  it('is refused again after every migration was taken back and made on tables that have rows', async () => {
    const { store, url } = await open();
    const { anna, morning, noon } = await world(store);
    await written(store, (books) => books.engagements.add(anEngagement(morning, anna, confirmed)));
    await store.close();
    const [, ...later] = await migrate(await freshUrl());
    for (const _ of later) await undoLastMigration(url);
    expect(await migrate(url)).toEqual(later);
    const again = await openStore(url);
    expect(await again.books.engagements.count(confirmed)).toBe(1);
    expect(
      await attempt(again, (books) => books.engagements.add(anEngagement(noon, anna, confirmed))),
    ).toMatchObject(DOUBLE_BOOKED);
    await again.close();
  });
});
