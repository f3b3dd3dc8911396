import { fixedClock } from '#clock';
import { checkEdit, type Edit, type Session, type Store } from '#desk';
import { aProduction, aSession, anEngagement, written } from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';
import { asOf, buildWorld, when, type World } from '../../support/planning-world.js';

const clock = fixedClock(Date.parse(asOf));

const codes = async (store: Store, { production }: World, edit: Edit): Promise<readonly string[]> =>
  (await checkEdit({ books: store.books, clock, production }, edit)).map(
    (fault) => `${fault.code} ${fault.pointer}`,
  );

const session = (
  world: World,
  localStart: string,
  change: Partial<Session> = {},
): ReturnType<typeof aSession> =>
  aSession(world.production.id, world.hall, {
    ...when(localStart, change.minutes),
    agreement: 'buy-out-vienna',
    lineUp: '4vn',
    ...change,
  });

const store2 = (
  store: Store,
  world: World,
  localStart: string,
  change?: Partial<Session>,
): Promise<Session> => written(store, (books) => books.sessions.add(session(world, localStart, change)));

onBothDatabases('a manual edit', (open) => {
  it('of a session is held against room, cap, window and order', async () => {
    const { store } = await open();
    const world = await buildWorld(store);
    const [low = { id: '' }, high = { id: '' }, other = { id: '' }] = world.passes;
    const check = (localStart: string, change: Partial<Session> = {}): Promise<readonly string[]> =>
      codes(store, world, { sessions: [session(world, localStart, change)] });
    expect(await check('2023-03-07T10:00', { runOrder: [low.id, high.id] })).toEqual([]);
    expect(await check('2023-03-07T10:00', { runOrder: [high.id, low.id] })).toEqual([
      'SESSION.PASS_ORDER /runOrder',
    ]);
    expect(await check('2023-03-07T10:00', { runOrder: [low.id, other.id] })).toEqual([
      'SESSION.CAP_EXCEEDED /runOrder',
    ]);
    expect(await check('2023-03-20T10:00')).toEqual(['SESSION.OUTSIDE_WINDOW /localStart']);
    expect(await check('2023-03-07T10:00', { minutes: 200 })).toEqual(['SESSION.CALL_LENGTH /minutes']);
    await store2(store, world, '2023-03-07T10:00');
    expect(await check('2023-03-07T12:00')).toEqual(['SESSION.ROOM_DOUBLE_BOOKED /localStart']);
  });

  it('that brings in no breach of its own is let through, whatever was broken before', async () => {
    const { store } = await open();
    const world = await buildWorld(store);
    const late = await store2(store, world, '2023-03-20T10:00');
    expect(await codes(store, world, { sessions: [{ ...late, notes: 'seen' }] })).toEqual([]);
  });

  it('of an engagement is held against instrument, chair, rest and the day', async () => {
    const { store } = await open();
    const world = await buildWorld(store);
    const one = await store2(store, world, '2023-03-07T10:00');
    const two = await store2(store, world, '2023-03-07T13:30');
    const [anna, berta] = world.violins;
    await written(store, (books) => books.engagements.add(anEngagement(one, anna?.id ?? '')));
    const check = (at: Session, who: string | undefined, change = {}): Promise<readonly string[]> =>
      codes(store, world, { engagements: [anEngagement(at, who ?? '', change)] });
    expect(await check(one, berta?.id, { chair: 2 })).toEqual([]);
    expect(await check(one, berta?.id)).toEqual(['ENGAGEMENT.CHAIR_TAKEN /chair']);
    expect(await check(one, berta?.id, { chair: 5 })).toEqual(['ENGAGEMENT.NO_SUCH_CHAIR /chair']);
    expect(await check(one, anna?.id, { chair: 2 })).toEqual(['ENGAGEMENT.DOUBLE_BOOKED /musicianId']);
    expect(await check(two, anna?.id)).toEqual(['ENGAGEMENT.REST_TOO_SHORT /musicianId']);
    expect(await check(two, anna?.id, { status: 'pencilled', pencil: 1 })).toEqual([]);
    const horn = await store2(store, world, '2023-03-08T10:00', { lineUp: '2hn' });
    expect(await check(horn, anna?.id, { instrument: 'horn' })).toEqual([
      'ENGAGEMENT.NOT_ELIGIBLE /musicianId',
    ]);
  });

  it('may pencil somebody who is confirmed in another production, but not confirm her', async () => {
    const { store } = await open();
    const world = await buildWorld(store);
    const own = await store2(store, world, '2023-03-07T10:00');
    const anna = world.violins[0]?.id ?? '';
    await written(store, async (books) => {
      const other = await books.productions.add(aProduction({ slug: 'other' }));
      const theirs = await books.sessions.add(
        aSession(other.id, world.hall, { ...when('2023-03-07T11:00'), agreement: 'buy-out-vienna' }),
      );
      return books.engagements.add(anEngagement(theirs, anna, { status: 'confirmed' }));
    });
    const check = (status: 'pencilled' | 'confirmed'): Promise<readonly string[]> =>
      codes(store, world, { engagements: [anEngagement(own, anna, { status, pencil: 1 })] });
    expect(await check('pencilled')).toEqual([]);
    expect(await check('confirmed')).toEqual(['ENGAGEMENT.DOUBLE_BOOKED /musicianId']);
    const proposed = await written(store, (books) => books.engagements.add(anEngagement(own, anna)));
    const move = (status: 'confirmed' | 'released'): Promise<readonly string[]> =>
      codes(store, world, { engagements: [{ ...proposed, status }] });
    expect(await move('confirmed')).toEqual(['ENGAGEMENT.DOUBLE_BOOKED /musicianId']);
    expect(await move('released')).toEqual([]);
  });

  it('makes nothing binding that is not right, however it was let through before', async () => {
    const { store } = await open();
    const world = await buildWorld(store);
    const draft = await store2(store, world, '2023-03-07T10:00');
    await store2(store, world, '2023-03-07T11:00');
    expect(await codes(store, world, { sessions: [{ ...draft, notes: 'seen' }] })).toEqual([]);
    expect(await codes(store, world, { sessions: [{ ...draft, status: 'hold' }] })).toEqual([
      'SESSION.ROOM_DOUBLE_BOOKED /localStart',
    ]);
    expect(await codes(store, world, { sessions: [{ ...draft, status: 'cancelled' }] })).toEqual([]);
  });

  it('does not change history: a session’s place, time and music, or who sat where', async () => {
    const { store } = await open();
    const world = await buildWorld(store);
    const past = await store2(store, world, '2023-03-03T10:00', { status: 'confirmed' });
    const done = await store2(store, world, '2023-03-02T10:00', { status: 'recorded' });
    const anna = world.violins[0]?.id ?? '';
    expect(await codes(store, world, { sessions: [{ ...past, status: 'recorded' }] })).toEqual([]);
    expect(await codes(store, world, { sessions: [{ ...past, ...when('2023-03-09T10:00') }] })).toEqual([
      'SESSION.IMMUTABLE /localStart',
    ]);
    expect(await codes(store, world, { sessions: [session(world, '2023-03-04T10:00')] })).toEqual([
      'SESSION.OUTSIDE_WINDOW /localStart',
      'SESSION.IMMUTABLE /localStart',
    ]);
    expect(await codes(store, world, { engagements: [anEngagement(done, anna)] })).toEqual([
      'ENGAGEMENT.IMMUTABLE /sessionId',
    ]);
    expect(await codes(store, world, { engagements: [anEngagement(past, anna)] })).toEqual([]);
    expect(await codes(store, world, { removedSessions: [past.id] })).toEqual(['SESSION.IMMUTABLE ']);
  });
});
