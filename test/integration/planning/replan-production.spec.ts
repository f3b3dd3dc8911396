import { fixedClock } from '#clock';
import {
  changeRecord,
  KEEPERS,
  planProduction,
  readInput,
  replanOrder,
  replanProduction,
  type Engagement,
  type ReplanView,
  type Result,
  type Session,
  type Store,
} from '#desk';
import { aMusician, anEngagement, aPass, written } from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';
import { asOf, buildWorld, type World } from '../../support/planning-world.js';

const clock = fixedClock(Date.parse(asOf));

const replan = async (
  store: Store,
  { production }: World,
  order: Readonly<Record<string, unknown>>,
): Promise<Result<ReplanView>> => {
  const read = readInput(replanOrder, order);
  return read.ok ? replanProduction({ store, clock, actor: 'test' }, production, read.value) : read;
};

const landed = async (done: Promise<Result<ReplanView>>): Promise<ReplanView> => {
  const result = await done;
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

interface Planned {
  readonly store: Store;
  readonly world: World;
  readonly sessions: readonly Session[];
  readonly engagements: readonly Engagement[];
}

onBothDatabases('re-planning a production', (open) => {
  const planned = async (): Promise<Planned> => {
    const { store } = await open();
    const world = await buildWorld(store);
    const request = { productionId: world.production.id, seed: 1, options: { iterations: 200 }, apply: true };
    const made = await planProduction(store, clock, request, { actor: 'test' });
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    return { store, world, ...(await books(store, world)) };
  };
  const books = async (
    store: Store,
    { production }: World,
  ): Promise<Pick<Planned, 'sessions' | 'engagements'>> => ({
    sessions: await store.books.sessions.all({ productionId: production.id }, 'start'),
    engagements: await store.books.engagements.all({ productionId: production.id }),
  });

  it('tells what would change and writes nothing, unless it is to be applied', async () => {
    const { store, world, sessions, engagements } = await planned();
    const musicianId = engagements[0]?.musicianId ?? '';
    const lost = engagements.filter((one) => one.musicianId === musicianId);
    const told = await landed(replan(store, world, { events: [{ kind: 'musician-out', musicianId }] }));
    expect(told).toMatchObject({ applied: false, planId: null, needConfirmation: 0, written: null });
    expect(told.engagements).toEqual({ changed: lost.length, lowerBound: lost.length, proven: true });
    expect(told.noted[0]).toMatch(/^Violin \d is busy from 2023-03-06 00:00 to .* dropped out$/);
    expect(await books(store, world)).toEqual({ sessions, engagements });
    expect(await store.books.availability.count({ subjectId: musicianId })).toBe(0);
  });

  it('replaces just the player who drops out; everything else stays the record it was', async () => {
    const { store, world, sessions, engagements } = await planned();
    const musicianId = engagements[0]?.musicianId ?? '';
    const events = [{ kind: 'musician-out', musicianId }];
    const done = await landed(replan(store, world, { events, apply: true }));
    const now = await books(store, world);
    const lost = engagements.filter((one) => one.musicianId === musicianId);
    const kept = engagements.filter((one) => one.musicianId !== musicianId);
    const fresh = now.engagements.filter((one) => engagements.every((was) => was.id !== one.id));
    expect(now.sessions).toEqual(sessions);
    expect(now.engagements.filter((one) => !fresh.includes(one))).toEqual(kept);
    expect(fresh.map((one) => [one.status, one.planId])).toEqual(lost.map(() => ['proposed', done.planId]));
    expect(done.written).toMatchObject({ engagementsMade: lost.length, engagementsEnded: lost.length });
    expect(await store.books.availability.all({ subjectId: musicianId })).toMatchObject([
      { kind: 'busy', start: asOf, zone: 'Europe/London' },
    ]);
    expect(await store.books.plans.count({})).toBe(2);
    // What happened is known from now on: nothing is left to mend, and a new plan does without him.
    expect((await landed(replan(store, world, {}))).changes).toEqual([]);
  });

  it('changes what people agreed to only where that is confirmed', async () => {
    const { store, world, sessions, engagements } = await planned();
    const [first] = sessions;
    const desk = { store, clock, actor: 'test', production: world.production };
    for (const status of ['hold', 'confirmed'])
      await changeRecord(desk, KEEPERS.session, first?.id ?? '', null, { status });
    const seated = engagements.filter((one) => one.sessionId === first?.id);
    await changeRecord(desk, KEEPERS.engagement, seated[0]?.id ?? '', null, { status: 'confirmed' });
    const before = await books(store, world);
    const order = {
      events: [{ kind: 'room-lost', roomId: world.hall.name, from: '2023-03-06', to: '2023-03-07' }],
      apply: true,
    };
    const refused = await replan(store, world, order);
    expect(refused).toMatchObject({
      ok: false,
      refusal: { kind: 'conflict', code: 'REPLAN.UNCONFIRMED' },
    });
    if (!refused.ok)
      expect(new Set(refused.refusal.faults.map((one) => one.code))).toEqual(
        new Set(['REPLAN.STANDING_SESSION', 'REPLAN.ASKED']),
      );
    expect(await books(store, world)).toEqual(before);
    const done = await landed(replan(store, world, { ...order, confirm: true }));
    const now = await books(store, world);
    expect(done.after.unplacedPasses).toBe(0);
    expect(now.sessions.find((one) => one.id === first?.id)?.status).toBe('cancelled');
    const released = now.engagements.filter((one) => one.sessionId === first?.id);
    expect(new Set(released.map((one) => one.status))).toEqual(new Set(['released']));
    const { items } = await store.books.changes.newest({ action: 'apply' }, 1, null);
    expect(items).toMatchObject([{ recordKind: 'plan', recordId: done.planId }]);
    expect(now.sessions.some((one) => one.status === 'draft' && one.start < '2023-03-07')).toBe(false);
  });

  it('places new music, and grows a pass on record, without touching other sessions', async () => {
    const { store, world, sessions } = await planned();
    const [pass] = world.passes;
    const version = await store.books.cueVersions.find(pass?.versionId ?? '');
    if (pass === undefined || version === null) throw new Error('no music');
    const fresh = await written(store, (within) =>
      within.passes.add(aPass(version, { name: 'solo', lineUp: '1vn', seconds: 120 })),
    );
    const events = [{ kind: 'pass-grown', passId: pass.id, seconds: 620 }];
    const done = await landed(replan(store, world, { events, apply: true }));
    const now = await books(store, world);
    expect((await store.books.passes.find(pass.id))?.seconds).toBe(620);
    expect(now.sessions.flatMap((one) => one.runOrder)).toEqual(expect.arrayContaining([pass.id, fresh.id]));
    const untouched = sessions.filter((one) =>
      now.sessions.some((is) => is.revision === one.revision && is.id === one.id),
    );
    expect(sessions.length - untouched.length).toBeLessThanOrEqual(2);
    expect(done.changes.some((one) => one.kind === 'pass-added')).toBe(true);
  });

  it('says all that is wrong with what happened at once', async () => {
    const { store, world, sessions } = await planned();
    const placed = sessions[0]?.runOrder[0] ?? '';
    const refused = await replan(store, world, {
      events: [
        { kind: 'musician-out', musicianId: 'Violin 99', from: '2023-03-26T02:30' },
        { kind: 'room-lost', roomId: 'nowhere', from: '2023-03-10', to: '2023-03-09' },
        { kind: 'pass-added', passId: placed },
        { kind: 'session-cancelled', sessionId: 'vienna 2023-01-01 10:00' },
        { kind: 'location-closed', locationId: 'atlantis' },
        { kind: 'pass-grown', passId: placed, lineUp: 'zz' },
      ],
    });
    expect(refused.ok ? [] : refused.refusal.faults.map((one) => `${one.code} ${one.pointer}`)).toEqual([
      'MUSICIAN.NOT_FOUND /events/0/musicianId',
      'ROOM.NOT_FOUND /events/1/roomId',
      'CLOCK.ENDS_BEFORE_START /events/1/to',
      'REPLAN.PASS_PLACED /events/2/passId',
      'SESSION.NOT_FOUND /events/3/sessionId',
      'LOCATION.NOT_FOUND /events/4/locationId',
      'LINEUP.UNKNOWN_INSTRUMENT /events/5/lineUp',
    ]);
  });

  it('leaves nothing behind where the books changed while it was made', async () => {
    const { store, world, engagements } = await planned();
    const musicianId = engagements[0]?.musicianId ?? '';
    const before = await books(store, world);
    // A musician joins the roster between the reading and the writing.
    const meddling: Store = {
      books: store.books,
      wipe: () => store.wipe(),
      close: () => store.close(),
      write: async (work) => {
        await written(store, (within) =>
          within.musicians.add(aMusician({ locationId: world.vienna.id, personKey: 'new|wien' })),
        );
        return store.write(work);
      },
    };
    const events = [{ kind: 'musician-out', musicianId }];
    expect(await replan(meddling, world, { events, apply: true })).toMatchObject({
      ok: false,
      refusal: { code: 'PLAN.STALE' },
    });
    expect(await books(store, world)).toEqual(before);
    expect(await store.books.availability.count({ subjectKind: 'musician' })).toBe(0);
    expect(await store.books.plans.count({})).toBe(1);
  });

  it('leaves what a person made by hand where it is', async () => {
    const { store, world, sessions, engagements } = await planned();
    const [first] = sessions;
    if (first === undefined) throw new Error('no session');
    const free = world.violins.find(({ id }) =>
      engagements.every((one) => one.sessionId !== first.id || one.musicianId !== id),
    );
    const own = engagements.find((one) => one.sessionId === first.id);
    await written(store, async (within) => {
      await within.engagements.removeAll({ id: own?.id ?? '' });
      return within.engagements.add(
        anEngagement(first, free?.id ?? '', { chair: own?.chair ?? 1, status: 'pencilled', pencil: 1 }),
      );
    });
    const events = [{ kind: 'musician-out', musicianId: own?.musicianId ?? '' }];
    await landed(replan(store, world, { events, apply: true }));
    const now = await store.books.engagements.all({ sessionId: first.id, status: 'pencilled' });
    expect(now.map((one) => one.musicianId)).toEqual([free?.id]);
  });
});
