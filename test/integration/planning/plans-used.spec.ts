import { fixedClock } from '#clock';
import {
  applyPlan,
  compareKept,
  listPlans,
  planOrder,
  planProduction,
  readInput,
  readPlan,
  readPlanOrder,
  replanOrder,
  replanProduction,
  undoPlan,
  type Plan,
  type PlanOutcome,
  type Result,
  type Session,
  type Store,
} from '#desk';
import { aLocation, anEngagement, aProduction, written } from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';
import { dumpDomain } from '../../support/dump-domain.js';
import { asOf, buildWorld, type World } from '../../support/planning-world.js';

const clock = fixedClock(Date.parse(asOf));
const landed = async <T>(work: Promise<Result<T>>): Promise<T> => {
  const result = await work;
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

/** Plans as it was ordered; unless it says so, the plan is only kept. */
const plan = async (store: Store, { production }: World, order: object = {}): Promise<PlanOutcome> => {
  const read = readInput(planOrder, { apply: false, iterations: 100, ...order });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const request = await landed(readPlanOrder(store.books, production, read.value));
  return landed(planProduction(store, clock, request, { actor: 'test' }));
};

const apply = (store: Store, { production }: World, { id }: Plan): ReturnType<typeof applyPlan> =>
  applyPlan({ store, clock, actor: 'test' }, production, id);
const undo = (store: Store, { production }: World, { id }: Plan): ReturnType<typeof undoPlan> =>
  undoPlan({ store, clock, actor: 'test' }, production, id);

/** Every call and seat as it stands; and without the plans, all else. */
const calls = async (store: Store): Promise<object> => {
  const { plans: _, ...rest } = await dumpDomain(store);
  return rest;
};

const withoutRevisions = (dump: object): unknown =>
  JSON.parse(
    JSON.stringify(dump, (key, value: unknown) =>
      key === 'revision' || key === 'updatedAt' ? undefined : value,
    ),
  );

onBothDatabases('a kept plan', (open) => {
  const world = async (): Promise<{ readonly store: Store; readonly world: World }> => {
    const { store } = await open();
    return { store, world: await buildWorld(store) };
  };

  it('becomes sessions and engagements when it is applied, in place of what the one before proposed', async () => {
    const { store, world: here } = await world();
    const first = await plan(store, here, { apply: true });
    const second = await plan(store, here, { seed: 2 });
    const before = await store.books.sessions.count({});
    const { written: counts } = await landed(apply(store, here, second.plan));
    expect(counts.sessions).toBe(before);
    const sessions = await store.books.sessions.all({});
    expect(new Set(sessions.map(({ planId }) => planId))).toEqual(new Set([second.plan.id]));
    expect(await store.books.engagements.count({ planId: second.plan.id })).toBe(counts.engagements);
    const query = { where: {}, sort: 'createdAt', limit: 10, cursor: null };
    const { items } = await listPlans(store.books, here.production, query);
    expect(items).toMatchObject([
      { id: first.plan.id, state: 'superseded', createdBy: 'test' },
      { id: second.plan.id, state: 'applied', appliedBy: 'test' },
    ]);
    expect(items[0]?.dataVersion).toBe(items[1]?.dataVersion);
  });

  it('leaves everything exactly as it was when it is undone, one after the other', async () => {
    const { store, world: here } = await world();
    const empty = await calls(store);
    const first = await plan(store, here, { apply: true });
    const one = await calls(store);
    const second = await plan(store, here, { seed: 2, targetMusicians: 4 });
    await landed(apply(store, here, second.plan));
    expect(await undo(store, here, first.plan)).toMatchObject({
      ok: false,
      refusal: { code: 'UNDO.LATER_PLAN', kind: 'conflict' },
    });
    await landed(undo(store, here, second.plan));
    expect(await calls(store)).toEqual(one);
    expect((await landed(readPlan(store.books, here.production, second.plan.id))).state).toBe('undone');
    await landed(undo(store, here, first.plan));
    expect(await calls(store)).toEqual(empty);
    expect(await undo(store, here, first.plan)).toMatchObject({
      ok: false,
      refusal: { code: 'PLAN.NOT_APPLIED' },
    });
  });

  it('can be undone when it mended the plan before, with the absences it noted', async () => {
    const { store, world: here } = await world();
    const empty = await calls(store);
    const first = await plan(store, here, { apply: true });
    const [asked] = await store.books.engagements.all({});
    const [pass] = here.passes;
    const before = await calls(store);
    const events = [
      { kind: 'musician-out', musicianId: asked?.musicianId ?? '' },
      { kind: 'pass-grown', passId: pass?.id ?? '', seconds: 610 },
    ];
    const order = await landed(Promise.resolve(readInput(replanOrder, { events, apply: true })));
    const mended = await landed(replanProduction({ store, clock, actor: 'test' }, here.production, order));
    expect(await calls(store)).not.toEqual(before);
    await landed(undo(store, here, { id: mended.planId } as Plan));
    // A record that was changed twice is what it was, but its revision never goes back.
    expect(withoutRevisions(await calls(store))).toEqual(withoutRevisions(before));
    await landed(undo(store, here, first.plan));
    expect(withoutRevisions(await calls(store))).toEqual(withoutRevisions(empty));
  });

  it('is not applied when what it rests on has changed, and says what that was', async () => {
    const { store, world: here } = await world();
    const { plan: kept } = await plan(store, here);
    const [pass] = here.passes;
    await written(store, (books) => books.passes.change(pass?.id ?? '', 1, { seconds: 700 }));
    const [violin] = here.violins;
    await written(store, (books) => books.musicians.remove(violin?.id ?? '', 1));
    const before = await calls(store);
    expect(await apply(store, here, kept)).toMatchObject({
      ok: false,
      refusal: {
        kind: 'conflict',
        code: 'PLAN.STALE',
        faults: [
          { code: 'PLAN.BASIS_CHANGED', message: 'passes: 1 new or changed (low)' },
          { code: 'PLAN.BASIS_CHANGED', message: 'musicians: 1 fewer than then' },
        ],
      },
    });
    expect(await calls(store)).toEqual(before);
  });

  it('is applied once, by its own production, and not after its calls would have begun', async () => {
    const { store, world: here } = await world();
    const { plan: kept } = await plan(store, here);
    const other = await written(store, (books) => books.productions.add(aProduction({ slug: 'other' })));
    const foreign = await applyPlan({ store, clock, actor: 'test' }, other, kept.id);
    expect(foreign).toMatchObject({ ok: false, refusal: { kind: 'not-found', code: 'PLAN.NOT_FOUND' } });
    await landed(apply(store, here, kept));
    expect(await apply(store, here, kept)).toMatchObject({ ok: false, refusal: { code: 'PLAN.APPLIED' } });
    await landed(undo(store, here, kept));
    const { revision } = here.production;
    await written(store, (books) =>
      books.productions.change(here.production.id, revision, { asOf: '2023-03-18T00:00:00.000Z' }),
    );
    expect(await apply(store, here, kept)).toMatchObject({ ok: false, refusal: { code: 'PLAN.PAST' } });
  });

  it('does not take the place of calls that have begun since it was made', async () => {
    const { store, world: here } = await world();
    await plan(store, here, { apply: true });
    const { plan: late } = await plan(store, here, { horizon: { from: '2023-03-06' }, seed: 2 });
    const { revision, id } = here.production;
    await written(store, (books) =>
      books.productions.change(id, revision, { asOf: '2023-03-07T12:00:00.000Z' }),
    );
    const before = await calls(store);
    expect(await apply(store, here, late)).toMatchObject({ ok: false, refusal: { code: 'PLAN.PAST' } });
    expect(await calls(store)).toEqual(before);
  });

  it('is not undone where a session was made by hand in the room that a session it replaced had', async () => {
    const { store, world: here } = await world();
    await plan(store, here, { apply: true });
    const [replaced] = await store.books.sessions.all({});
    const later = await plan(store, here, { horizon: { from: '2023-03-15' } });
    const moved = await plan(store, here, {
      whatIf: [{ kind: 'only-weekdays', locationId: 'vienna', weekdays: ['wed', 'thu'] }],
      apply: undefined,
    });
    await landed(apply(store, here, moved.plan));
    const { id: _, revision: __, createdAt: ___, updatedAt: ____, ...fields } = replaced as Session;
    await written(store, (books) => books.sessions.add({ ...fields, planId: null }));
    expect(await undo(store, here, moved.plan)).toMatchObject({
      ok: false,
      refusal: {
        code: 'UNDO.CHANGED_SINCE',
        faults: [{ message: 'sessions: 1 are where sessions that would come back were' }],
      },
    });
    expect(later.notApplied).toBeNull();
  });

  it('is not undone when somebody acted on it since', async () => {
    const { store, world: here } = await world();
    const { plan: kept } = await plan(store, here, { apply: true });
    const [session] = await store.books.sessions.all({});
    await written(store, (books) => books.sessions.change(session?.id ?? '', 1, { status: 'confirmed' }));
    await written(store, (books) =>
      books.engagements.add(
        anEngagement(session as Session, here.violins[7]?.id ?? '', { instrument: 'viola' }),
      ),
    );
    const before = await calls(store);
    expect(await undo(store, here, kept)).toMatchObject({
      ok: false,
      refusal: {
        code: 'UNDO.CHANGED_SINCE',
        faults: [
          { message: 'sessions: 1 changed' },
          { message: 'engagements: 1 added to sessions that the plan opened' },
        ],
      },
    });
    expect(await calls(store)).toEqual(before);
  });

  it('is held against what the books hold, and against another, with names', async () => {
    const { store, world: here } = await world();
    const { plan: kept } = await plan(store, here);
    const [to, from] = [kept.id, 'current'];
    const against = await landed(compareKept(store.books, clock, here.production, { from, to }));
    expect(against).toMatchObject({
      from,
      to,
      currency: 'EUR',
      sessions: { same: 0, lost: [], gained: [{ roomId: here.hall.id }, { roomId: here.hall.id }] },
      headcount: { people: { a: 0, b: 6 } },
      names: { rooms: { [here.hall.id]: 'Synchron Stage A' } },
    });
    const itself = await landed(compareKept(store.books, clock, here.production, { from: to, to }));
    expect(itself).toMatchObject({ disturbance: { share: 0 }, engagements: { lost: [], gained: [] } });
  });
});

onBothDatabases('a plan that assumes something', (open) => {
  it('is made without touching the production, and says what it set aside', async () => {
    const { store } = await open();
    const here = await buildWorld(store);
    await plan(store, here, { apply: true });
    const [session] = await store.books.sessions.all({});
    await written(store, (books) => books.sessions.change(session?.id ?? '', 1, { status: 'confirmed' }));
    const before = await calls(store);
    const whatIf = [{ kind: 'without-location', locationId: 'vienna' }];
    const { plan: kept, summary } = await plan(store, here, { apply: undefined, whatIf });
    expect(await calls(store)).toEqual(before);
    expect(summary).toMatchObject({ sessions: [], setAside: { sessions: 1 } });
    expect(summary.unplaced).toHaveLength(4);
    expect(await apply(store, here, kept)).toMatchObject({
      ok: false,
      refusal: { code: 'PLAN.ASSUMES', faults: [{ message: 'It does without a session that stands.' }] },
    });
  });

  it('holds more sessions where they are assumed, and can be applied since that is a decision', async () => {
    const { store } = await open();
    const here = await buildWorld(store);
    await plan(store, here, { apply: true });
    const now = await store.books.sessions.count({});
    const whatIf = [{ kind: 'more-sessions', locationId: 'vienna', sessions: 2 }];
    const { plan: kept, summary } = await plan(store, here, { apply: undefined, whatIf });
    expect(summary.sessions).toHaveLength(now + 2);
    await landed(apply(store, here, kept));
    expect(await store.books.sessions.count({})).toBe(now + 2);
  });

  it('keeps to the days, the dates and the pins it is given', async () => {
    const { store } = await open();
    const here = await buildWorld(store);
    const days = [{ kind: 'only-weekdays', locationId: 'vienna', weekdays: ['wed', 'thu'] }];
    const { summary } = await plan(store, here, { apply: undefined, whatIf: days });
    const dates = summary.sessions.map(({ localStart }) => localStart.slice(0, 10));
    expect(dates.length).toBeGreaterThan(0);
    for (const date of dates) expect([3, 4]).toContain(new Date(date).getUTCDay());
    const late = await plan(store, here, { horizon: { from: '2023-03-15' }, apply: true });
    expect(late.summary.sessions.every(({ localStart }) => localStart >= '2023-03-15')).toBe(true);
    const [session] = await store.books.sessions.all({});
    const pinned = await plan(store, here, { seed: 5, pins: { sessions: [session?.id ?? ''] } });
    expect(pinned.summary.sessions.map(({ sessionId }) => sessionId)).toContain(session?.id);
  });

  it('is refused where it speaks of nothing or contradicts itself, all at once, each with its place', async () => {
    const { store } = await open();
    const here = await buildWorld(store);
    await written(store, (books) => books.locations.add(aLocation({ slug: 'rome', name: 'Rome' })));
    const order = readInput(planOrder, {
      apply: true,
      horizon: { from: '2023-03-10', to: '2023-03-08' },
      locations: ['vienna', 'atlantis'],
      pins: { sessions: ['vienna 2023-03-07 10:00'], engagements: ['nobody'] },
      whatIf: [
        { kind: 'without-location', locationId: 'rome' },
        { kind: 'without-location', locationId: 'rome' },
        { kind: 'more-sessions', locationId: 'rome', sessions: 1 },
        { kind: 'without-musician', musicianId: 'Clara Nobody' },
        { kind: 'pass-length', passId: '9m99', seconds: 100 },
      ],
    });
    if (!order.ok) throw new Error(JSON.stringify(order.refusal));
    const read = await readPlanOrder(store.books, here.production, order.value);
    const faults = read.ok ? [] : read.refusal.faults;
    expect(faults.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/horizon/to PLAN.HORIZON',
      '/locations/1 LOCATION.NOT_FOUND',
      '/pins/sessions/0 SESSION.NOT_FOUND',
      '/whatIf/3/musicianId MUSICIAN.NOT_FOUND',
      '/whatIf/4/passId PASS.NOT_FOUND',
      '/apply PLAN.ASSUMED_APPLY',
      '/pins/engagements/0 PLAN.PIN_MISSING',
      '/whatIf/1 WHAT_IF.TWICE',
      '/whatIf/2 WHAT_IF.NOWHERE',
    ]);
    const many = { whatIf: [{ kind: 'more-sessions', locationId: 'vienna', sessions: 100 }] };
    const asked = await landed(Promise.resolve(readInput(planOrder, many)));
    const request = await landed(readPlanOrder(store.books, here.production, asked));
    expect(await planProduction(store, clock, request, { actor: 'test' })).toMatchObject({
      ok: false,
      refusal: { code: 'WHAT_IF.NO_CALL', faults: [{ pointer: '/whatIf/0/sessions' }] },
    });
  });
});
