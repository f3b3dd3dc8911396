import { fixedClock } from '#clock';
import {
  changeRecord,
  KEEPERS,
  planProduction,
  type PlanOutcome,
  type PlanRequest,
  type Result,
  type Store,
  summaryOf,
} from '#desk';
import { aSession, anEngagement, aProduction, written } from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';
import { asOf, buildWorld, when, type World } from '../../support/planning-world.js';

const clock = fixedClock(Date.parse(asOf));

const plan = (
  store: Store,
  { production }: World,
  change: Partial<PlanRequest> = {},
): Promise<Result<PlanOutcome>> =>
  planProduction(
    store,
    clock,
    { productionId: production.id, seed: 1, options: { iterations: 500 }, apply: true, ...change },
    { actor: 'test' },
  );

const landed = async (planned: Promise<Result<PlanOutcome>>): Promise<PlanOutcome> => {
  const result = await planned;
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

onBothDatabases('planning a production', (open) => {
  it('writes draft sessions and proposed engagements under the plan, and keeps the plan', async () => {
    const { store } = await open();
    const world = await buildWorld(store);
    const { plan: kept, summary, written: counts } = await landed(plan(store, world));
    const sessions = await store.books.sessions.all({ productionId: world.production.id }, 'start');
    const engagements = await store.books.engagements.all({ productionId: world.production.id });
    expect(summary.score).toMatchObject({ hard: 0, unplacedPasses: 0, openChairs: 0, shortfall: 0 });
    expect(summary.headcount).toMatchObject({ target: 6, people: 6 });
    expect(counts).toEqual({ sessions: sessions.length, engagements: engagements.length });
    expect(sessions.map((one) => [one.status, one.planId, one.zone, one.agreement])).toEqual(
      sessions.map(() => ['draft', kept.id, 'Europe/Vienna', 'buy-out-vienna']),
    );
    expect(sessions[0]).toMatchObject({ start: '2023-03-06T09:00:00.000Z', localStart: '2023-03-06T10:00' });
    expect(engagements.every((one) => one.status === 'proposed' && one.planId === kept.id)).toBe(true);
    expect(new Set(sessions.flatMap((one) => one.runOrder))).toEqual(
      new Set(world.passes.map((pass) => pass.id)),
    );
    const stored = await store.books.plans.find(kept.id);
    expect(stored === null ? null : summaryOf(stored).score).toEqual(summary.score);
    expect((await store.books.changes.newest({ action: 'plan' }, 2, null)).items).toMatchObject([
      { recordKind: 'plan', recordId: kept.id },
    ]);
  });

  it('only keeps the plan when it is not to be applied', async () => {
    const { store } = await open();
    const world = await buildWorld(store);
    const { written: counts, summary } = await landed(plan(store, world, { apply: false }));
    expect(counts).toEqual({ sessions: 0, engagements: 0 });
    expect(summary.sessions.length).toBeGreaterThan(0);
    expect(await store.books.sessions.count({})).toBe(0);
    expect(await store.books.plans.count({})).toBe(1);
  });

  it('replaces what nobody acted on, and keeps what somebody did', async () => {
    const { store } = await open();
    const world = await buildWorld(store);
    await landed(plan(store, world));
    const [first] = await store.books.sessions.all({ productionId: world.production.id }, 'start');
    if (first === undefined) throw new Error('no session');
    const [chair] = await store.books.engagements.all({ sessionId: first.id });
    if (chair === undefined) throw new Error('no engagement');
    await written(store, (books) =>
      books.engagements.change(chair.id, chair.revision, { status: 'confirmed' }),
    );
    const second = await landed(plan(store, world, { seed: 2 }));
    const sessions = await store.books.sessions.all({ productionId: world.production.id }, 'start');
    expect(sessions[0]).toEqual(first);
    expect(sessions.slice(1).every((one) => one.planId === second.plan.id)).toBe(true);
    expect(await store.books.engagements.find(chair.id)).toMatchObject({ status: 'confirmed' });
    const inFirst = await store.books.engagements.all({ sessionId: first.id });
    expect(inFirst.filter((one) => one.planId === second.plan.id)).toHaveLength(inFirst.length - 1);
    expect(second.summary.score).toMatchObject({ hard: 0, openChairs: 0, unplacedPasses: 0 });
  });

  it('does not take back a draft that a person has changed', async () => {
    const { store } = await open();
    const world = await buildWorld(store);
    await landed(plan(store, world));
    const [first] = await store.books.sessions.all({ productionId: world.production.id }, 'start');
    if (first === undefined) throw new Error('no session');
    const desk = { store, clock, actor: 'test', production: world.production };
    const noted = await changeRecord(desk, KEEPERS.session, first.id, first.revision, { notes: 'keep' });
    expect(noted).toMatchObject({ ok: true, value: { planId: null, status: 'draft' } });
    await landed(plan(store, world, { seed: 2 }));
    expect(await store.books.sessions.find(first.id)).toMatchObject({ notes: 'keep', start: first.start });
  });

  it('leaves history alone, and plans from the moment of the production', async () => {
    const { store } = await open();
    const world = await buildWorld(store);
    await landed(plan(store, world));
    const before = await store.books.sessions.all({ productionId: world.production.id }, 'start');
    const middle = before[1]?.start ?? '';
    const { production } = world;
    const later = await written(store, (books) =>
      books.productions.change(production.id, production.revision, { asOf: middle }),
    );
    if (later === 'stale' || later === 'missing') throw new Error(later);
    await landed(plan(store, world, { seed: 2 }));
    const after = await store.books.sessions.all({ productionId: production.id }, 'start');
    expect(after[0]).toEqual(before[0]);
    expect(after.slice(1).map((one) => one.id)).not.toContain(before[1]?.id);
    expect(after.slice(1).every((one) => one.start >= middle)).toBe(true);
  });

  it('takes nobody who is confirmed in another production, and no room that one holds', async () => {
    const { store } = await open();
    const world = await buildWorld(store);
    const busy = world.violins[0];
    await written(store, async (books) => {
      const other = await books.productions.add(aProduction({ slug: 'other' }));
      const session = await books.sessions.add(
        aSession(other.id, world.hall, {
          ...when('2023-03-06T10:00'),
          status: 'confirmed',
          agreement: 'buy-out-vienna',
        }),
      );
      return books.engagements.add(anEngagement(session, busy?.id ?? '', { status: 'confirmed' }));
    });
    await landed(plan(store, world));
    const sessions = await store.books.sessions.all({ productionId: world.production.id }, 'start');
    expect(sessions[0]?.localStart).toBe('2023-03-06T14:00');
    expect((await plan(store, world)).ok).toBe(true);
  });

  it('weighs rules as the production says, and as the plan’s order says before that', async () => {
    const { store } = await open();
    const world = await buildWorld(store);
    const { production } = world;
    await written(store, (books) =>
      books.productions.change(production.id, production.revision, {
        targetMusicians: 9,
        planningWeights: { shortfall: 7 },
      }),
    );
    const weighed = async (options: PlanRequest['options']): Promise<unknown> => {
      const { summary } = await landed(plan(store, world, { options: { iterations: 10, ...options } }));
      expect(summary.headcount.people).toBe(8);
      const found = summary.byConstraint.find((one) => one.constraint === 'distinct-musicians');
      return [found?.amount, found?.penalty, found?.rule];
    };
    const rule = 'The production reaches its number of distinct musicians.';
    expect(await weighed({})).toEqual([1, 7, rule]);
    expect(await weighed({ weights: { shortfall: 11, vacancy: 3 } })).toEqual([1, 11, rule]);
  });

  it('keeps what every rule weighs, in whose currency, and by which sessions and people', async () => {
    const { store } = await open();
    const world = await buildWorld(store);
    const { plan: kept, summary } = await landed(plan(store, world));
    const stored = summaryOf(kept);
    expect(stored.currency).toBe('EUR');
    expect(stored.byConstraint).toEqual(summary.byConstraint);
    const { score } = summary;
    const penalties = stored.byConstraint.map((one) => one.penalty);
    expect(penalties.reduce((sum, one) => sum + one, 0)).toBe(score.cost + score.preference);
    const hire = stored.byConstraint.find((one) => one.constraint === 'room-hire');
    expect(hire?.sessions.top[0]).toMatchObject({ sessionId: null, roomId: world.hall.id });
    expect(hire?.rooms.top).toMatchObject([{ kind: 'room', name: world.hall.name, penalty: hire?.penalty }]);
    expect(hire?.sessions.rest).toEqual({ amount: 0, penalty: 0 });
  });

  it('is refused with all that is wrong where it cannot be planned at all, each in its place', async () => {
    const { store } = await open();
    const world = await buildWorld(store);
    const [low, high] = world.passes;
    await written(store, async (books) => {
      await books.passes.change(low?.id ?? '', 1, { seconds: 4_000 });
      await books.passes.change(high?.id ?? '', 1, { after: [high?.id ?? ''] });
    });
    const refused = await plan(store, world);
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        kind: 'invalid',
        code: 'PLAN.UNFIT',
        faults: [
          { code: 'PROBLEM.CYCLIC_ORDER', pointer: `/passes/${high?.id}/after` },
          { code: 'PROBLEM.PASS_TOO_LONG', pointer: `/passes/${low?.id}/seconds` },
        ],
      },
    });
    const [, long] = refused.ok ? [] : refused.refusal.faults;
    expect(long?.message).toMatch(
      /^The pass "1m1 v1 low" lasts 66 min 40 s; the longest call it could be recorded in \(.*Synchron Stage A, Vienna/,
    );
    expect(await store.books.plans.count({})).toBe(0);
  });

  it('is kept, but not applied, when what it rests on changes meanwhile, and says what that was', async () => {
    const { store } = await open();
    const world = await buildWorld(store);
    const [pass] = world.passes;
    const changes: Promise<unknown>[] = [];
    const onEvent = (): void => {
      if (changes.length > 0) return;
      const change = { notes: 'new' };
      changes.push(
        written(store, (books) => books.passes.change(pass?.id ?? '', pass?.revision ?? 1, change)),
      );
    };
    const request = { productionId: world.production.id, seed: 1, options: {}, apply: true };
    const planned = await landed(planProduction(store, clock, request, { actor: 'test', onEvent }));
    await Promise.all(changes);
    expect(planned).toMatchObject({
      written: { sessions: 0, engagements: 0 },
      notApplied: {
        code: 'PLAN.STALE',
        faults: [{ code: 'PLAN.BASIS_CHANGED', message: expect.stringContaining('passes: ') as unknown }],
      },
    });
    expect(await store.books.plans.count({})).toBe(1);
    expect(await store.books.planApplications.count({})).toBe(0);
    expect(await store.books.sessions.count({})).toBe(0);
  });

  it('is refused for a production there is not, and for records that cannot be planned from', async () => {
    const { store } = await open();
    const world = await buildWorld(store);
    const nowhere = await plan(store, world, { productionId: 'nowhere' });
    expect(nowhere).toMatchObject({ ok: false, refusal: { code: 'PRODUCTION.NOT_FOUND' } });
    await written(store, (books) =>
      books.locations.change(world.vienna.id, world.vienna.revision, { agreement: 'sag' }),
    );
    expect(await plan(store, world)).toMatchObject({
      ok: false,
      refusal: { code: 'PLAN.UNFIT', faults: [{ code: 'AGREEMENT.UNKNOWN' }] },
    });
  });
});
