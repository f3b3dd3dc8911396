import { type Books, type Refusal, type Result, type Store, StoreRefused, ok } from '#desk';
import {
  aCue,
  aLocation,
  aMusician,
  anEngagement,
  aPass,
  aPlan,
  aProduction,
  aRoom,
  aSession,
  aVersion,
  written,
} from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';

const refusalOf = async (
  store: Store,
  work: (books: Books) => Promise<unknown>,
): Promise<Refusal | undefined> => {
  const result: Result<unknown> = await store.write(async (books) => ok(await work(books)));
  return result.ok ? undefined : result.refusal;
};

onBothDatabases('a record that breaks a rule of the tables', (open) => {
  it('is refused as a duplicate, with the fields that must be unique', async () => {
    const { store } = await open();
    const vienna = await written(store, (books) => books.locations.add(aLocation()));
    expect(await refusalOf(store, (books) => books.locations.add(aLocation({ name: 'Wien' })))).toEqual({
      kind: 'conflict',
      code: 'STORE.DUPLICATE',
      message: 'there is already a location with this slug',
      faults: [
        {
          pointer: '/slug',
          code: 'STORE.DUPLICATE',
          message: 'there is already a location with this slug',
        },
      ],
    });
    const rooms = [aRoom(vienna.id), aRoom(vienna.id)];
    expect(await refusalOf(store, (books) => books.rooms.addAll(rooms))).toMatchObject({
      code: 'STORE.DUPLICATE',
      faults: [{ pointer: '/locationId' }, { pointer: '/name' }],
    });
    expect(await store.books.rooms.count({})).toBe(0);
  });

  it('is refused as a duplicate when a change makes it one', async () => {
    const { store } = await open();
    const rome = await written(store, async (books) => {
      await books.locations.add(aLocation());
      return books.locations.add(aLocation({ slug: 'rome' }));
    });
    const refusal = await refusalOf(store, (books) => books.locations.change(rome.id, 1, { slug: 'vienna' }));
    expect(refusal).toMatchObject({ kind: 'conflict', code: 'STORE.DUPLICATE' });
  });

  it('is refused when it names a record that does not exist', async () => {
    const { store } = await open();
    const vienna = await written(store, (books) => books.locations.add(aLocation()));
    const unknown = {
      kind: 'invalid',
      code: 'STORE.UNKNOWN_REFERENCE',
      faults: [{ pointer: '/locationId' }],
    };
    const people = [aMusician({ locationId: vienna.id }), aMusician({ locationId: 'nowhere' })];
    expect(await refusalOf(store, (books) => books.rooms.add(aRoom('nowhere')))).toMatchObject(unknown);
    expect(await refusalOf(store, (books) => books.musicians.enrol(people))).toMatchObject(unknown);
    expect(
      await refusalOf(store, async (books) => {
        const room = await books.rooms.add(aRoom(vienna.id));
        await books.rooms.change(room.id, 1, { locationId: 'nowhere' });
      }),
    ).toMatchObject(unknown);
  });

  it('is refused when an engagement has neither a musician nor a group', async () => {
    const { store } = await open();
    const refusal = await refusalOf(store, async (books) => {
      const production = await books.productions.add(aProduction());
      const { id } = await books.locations.add(aLocation());
      const room = await books.rooms.add(aRoom(id));
      const session = await books.sessions.add(aSession(production.id, room));
      await books.engagements.add(anEngagement(session, null));
    });
    expect(refusal).toMatchObject({ kind: 'invalid', code: 'STORE.INVALID' });
  });

  it('is refused when it has text that the databases would not keep alike', async () => {
    const { store } = await open();
    for (const name of ['null\0character', 'half of a pair \ud83c']) {
      expect(await refusalOf(store, (books) => books.locations.add(aLocation({ name })))).toMatchObject({
        kind: 'invalid',
        code: 'STORE.UNSTORABLE_TEXT',
        faults: [{ pointer: '/name' }],
      });
    }
  });

  it('spoils the write, also when the work goes on as if nothing had happened', async () => {
    const { store } = await open();
    const stubborn = store.write(async (books) => {
      await books.locations.add(aLocation());
      await books.locations.add(aLocation()).catch((error: unknown) => {
        expect(error).toBeInstanceOf(StoreRefused);
      });
      return ok('done');
    });
    await expect(stubborn).rejects.toThrow('cannot be kept after one of its statements failed');
    expect(await store.books.locations.count({})).toBe(0);
  });
});

onBothDatabases('a record that others need', (open) => {
  const booked = (
    store: Store,
  ): Promise<{ production: string; room: string; musician: string; cue: string }> =>
    written(store, async (books) => {
      const production = await books.productions.add(aProduction());
      const location = await books.locations.add(aLocation());
      const room = await books.rooms.add(aRoom(location.id));
      const musician = await books.musicians.add(aMusician({ locationId: location.id }));
      const cue = await books.cues.add(aCue(production.id));
      const version = await books.cueVersions.add(aVersion(cue));
      const pass = await books.passes.add(aPass(version));
      const cut = await books.cuts.add({
        productionId: production.id,
        name: 'v12',
        reel: null,
        frameRate: '24',
        receivedOn: null,
        fileDigest: null,
        notes: '',
      });
      await books.placements.add({
        productionId: production.id,
        cutId: cut.id,
        versionId: version.id,
        label: '1m1',
        track: null,
        reel: 1,
        recordIn: 86_400,
        recordOut: 87_000,
        sourceIn: 0,
        sourceOut: 600,
        notes: '',
        carriedFromId: null,
        byHand: true,
        muted: false,
        usage: null,
      });
      const plan = await books.plans.add(aPlan(production.id));
      const session = await books.sessions.add(
        aSession(production.id, room, { runOrder: [pass.id], planId: plan.id }),
      );
      const dep = await books.engagements.add(anEngagement(session, musician.id));
      await books.engagements.add(
        anEngagement(session, musician.id, { chair: 2, status: 'replaced', replacedById: dep.id }),
      );
      return { production: production.id, room: room.id, musician: musician.id, cue: cue.id };
    });

  it('is not removed while it is in use', async () => {
    const { store } = await open();
    const { room, musician, cue } = await booked(store);
    expect(await refusalOf(store, (books) => books.rooms.remove(room, 1))).toEqual({
      kind: 'conflict',
      code: 'STORE.IN_USE',
      message: 'the room is still in use by another record (session)',
      faults: [],
    });
    expect(await refusalOf(store, (books) => books.musicians.remove(musician, 1))).toMatchObject({
      message: 'the musician is still in use by another record (engagement)',
    });
    expect(await refusalOf(store, (books) => books.locations.removeAll({}))).toMatchObject({
      code: 'STORE.IN_USE',
    });
    expect(await refusalOf(store, (books) => books.cues.remove(cue, 1))).toMatchObject({
      code: 'STORE.IN_USE',
    });
  });

  it('takes what is part of it along: a production leaves the organisation as it was', async () => {
    const { store } = await open();
    const { production } = await booked(store);
    expect(await written(store, (books) => books.productions.remove(production, 1))).toBe('removed');
    const { cues, cueVersions, passes, cuts, placements, plans, sessions, engagements } = store.books;
    const children = [cues, cueVersions, passes, cuts, placements, plans, sessions, engagements];
    expect(await Promise.all(children.map((shelf) => shelf.count({})))).toEqual(children.map(() => 0));
    const { rooms, musicians } = store.books;
    expect([await rooms.count({}), await musicians.count({})]).toEqual([1, 1]);
  });
});
