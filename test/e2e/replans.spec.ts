import { type Answer, type Caller, onService } from './support/service.js';
import { buildWorld, type World } from './support/world.js';

const planned = async (caller: Caller): Promise<World> => {
  const world = await buildWorld(caller);
  for (const name of ['Clara Fux', 'Dora Lang'])
    await caller.create('/v1/musicians', {
      name,
      instrument: 'violin',
      locationId: world.location.id,
      city: 'Wien',
    });
  const asked = await caller.post(`${world.base}/plans`, { seed: 1, iterations: 100 });
  await caller.get(`${String(asked.headers['location'])}/events`);
  return world;
};

const session = async (caller: Caller, { base }: World): Promise<{ id: string; localStart: string }> => {
  const [first] = (await caller.get(`${base}/sessions`)).body.items;
  return { id: String(first?.id), localStart: String(first?.['localStart']) };
};

const records = async (caller: Caller, { base }: World): Promise<unknown> => [
  (await caller.get(`${base}/sessions?limit=500`)).body.items,
  (await caller.get(`${base}/engagements?limit=500`)).body.items,
];

onService('re-plans, recommendations and explanations over HTTP', (start) => {
  it('tells what a re-plan changes, and writes it when asked to, once', async () => {
    const { admin } = await start();
    const world = await planned(admin);
    const at = `${world.base}/replans`;
    const events = [{ kind: 'musician-out', musicianId: 'Anna Gruber' }];
    const before = await records(admin, world);
    const told = await admin.post(at, { events });
    expect(told).toMatchObject({
      status: 200,
      body: {
        applied: false,
        planId: null,
        engagements: { changed: 1, lowerBound: 1, proven: true },
        sessions: { changed: 0, proven: true },
        needConfirmation: 0,
      },
    });
    expect(await records(admin, world)).toEqual(before);
    const key = { 'idempotency-key': 'mend' };
    const done = await admin.post(at, { events, apply: true }, key);
    expect(done).toMatchObject({ status: 200, body: { applied: true, written: { engagementsEnded: 1 } } });
    const again = await admin.post(at, { events, apply: true }, key);
    expect([again.status, again.body]).toEqual([200, done.body]);
    expect((await admin.get(`${world.base}/plans`)).body.items).toHaveLength(2);
    const plan = await admin.get(`${world.base}/plans/${String(done.body['planId'])}`);
    expect(plan.body).toMatchObject({ options: { replan: { events } }, state: 'applied' });
  });

  it('refuses what cannot be read or found with every fault, and viewers', async () => {
    const service = await start();
    const { admin } = service;
    const world = await planned(admin);
    const at = `${world.base}/replans`;
    expect(await admin.post(at, { events: [{ kind: 'earthquake' }], speed: 1 })).toMatchObject({
      status: 422,
      body: { code: 'INPUT.INVALID' },
    });
    const wrong = await admin.post(at, {
      events: [
        { kind: 'musician-out', musicianId: 'Nobody' },
        { kind: 'session-cancelled', sessionId: 'nowhere 2023-02-01 10:00' },
      ],
    });
    expect(wrong).toMatchObject({
      status: 422,
      body: {
        errors: [
          { pointer: '/events/0/musicianId', code: 'MUSICIAN.NOT_FOUND' },
          { pointer: '/events/1/sessionId', code: 'SESSION.NOT_FOUND' },
        ],
      },
    });
    const viewer = await service.as('viewer');
    expect((await viewer.post(at, {})).status).toBe(403);
    expect((await admin.post('/v1/productions/none/replans', {})).status).toBe(404);
  });

  it('asks to confirm what changes for a session that is held', async () => {
    const { admin } = await start();
    const world = await planned(admin);
    const { id } = await session(admin, world);
    const held = await admin.patch(`${world.base}/sessions/${id}`, 1, { status: 'hold' });
    expect(held.status).toBe(200);
    const order = { events: [{ kind: 'session-cancelled', sessionId: id }], apply: true };
    expect(await admin.post(`${world.base}/replans`, order)).toMatchObject({
      status: 409,
      body: { code: 'REPLAN.UNCONFIRMED', errors: [{ code: 'REPLAN.STANDING_SESSION' }] },
    });
    const done = await admin.post(`${world.base}/replans`, { ...order, confirm: true });
    expect(done.status).toBe(200);
    expect((await admin.get(`${world.base}/sessions/${id}`)).body).toMatchObject({ status: 'cancelled' });
  });

  it('ranks substitutes for a chair, also for a viewer', async () => {
    const service = await start();
    const { admin } = service;
    const world = await planned(admin);
    const viewer = await service.as('viewer');
    const { id } = await session(admin, world);
    const ask = (query: string): Promise<Answer> =>
      viewer.get(`${world.base}/recommendations/substitutes?${query}`);
    const found = await ask(`session=${id}&instrument=Violin%20I&chair=1&limit=1`);
    expect(found).toMatchObject({
      status: 200,
      body: {
        session: { sessionId: id },
        instrument: 'violin-1',
        chair: 1,
        currency: 'GBP',
        reason: expect.anything() as unknown,
      },
    });
    expect(found.body['holder']).toMatchObject({ status: 'proposed' });
    expect(await ask(`session=${id}&instrument=viola&chair=1`)).toMatchObject({
      status: 200,
      body: { holder: null, ranked: [], supply: { exist: 0 } },
    });
    expect(await ask('session=x&instrument=kazoo&chair=0')).toMatchObject({
      status: 400,
      body: { code: 'INPUT.MALFORMED_QUERY', errors: [{ pointer: '/chair' }] },
    });
    expect(await ask('session=x&instrument=zzz&chair=1')).toMatchObject({
      status: 404,
      body: { errors: [{ code: 'SESSION.NOT_FOUND' }, { code: 'ROSTER.UNKNOWN_INSTRUMENT' }] },
    });
    expect(await ask(`session=${id}&instrument=violin-1&chair=99`)).toMatchObject({
      status: 422,
      body: { code: 'ENGAGEMENT.NO_SUCH_CHAIR', errors: [{ pointer: '/chair' }] },
    });
  });

  it('ranks sessions for a pass, in words of money', async () => {
    const { admin } = await start();
    const world = await planned(admin);
    const version = await admin.create(`${world.base}/versions`, {
      cueId: world.cue.id,
      seconds: 60,
      label: 'v2',
    });
    const pass = await admin.create(`${world.base}/passes`, {
      versionId: version.id,
      name: 'solo',
      lineUp: 'str(1.0.0.0.0)',
      seconds: 60,
    });
    const at = `${world.base}/recommendations/sessions`;
    const found = await admin.get(`${at}?pass=${pass.id}&limit=2`);
    expect(found).toMatchObject({
      status: 200,
      body: { pass: { passId: pass.id, now: null }, ranked: [{ extraCost: 0, extraChairs: 0 }, {}] },
    });
    expect(JSON.stringify(found.body['ranked'])).toContain('everybody it needs is called, at no extra cost');
    expect(await admin.get(`${at}?pass=none`)).toMatchObject({
      status: 404,
      body: { code: 'PASS.NOT_FOUND' },
    });
    expect((await admin.get(at)).status).toBe(400);
  });

  it('explains the plan: by rule, what is open and why, and what would help', async () => {
    const { admin } = await start();
    const world = await planned(admin);
    const found = await admin.get(`${world.base}/explanation?limit=2`);
    expect(found).toMatchObject({ status: 200, body: { currency: 'GBP', unplaced: [] } });
    expect(found.body['byConstraint']).toContainEqual(
      expect.objectContaining({ constraint: 'chairs-filled', level: 'cost' }),
    );
    const shortages = found.body['shortages'] as readonly { reason: string; proven: boolean }[];
    expect(shortages.length).toBeGreaterThan(0);
    expect(shortages.map((one) => one.reason).join('\n')).toContain('Vienna');
    expect((await admin.get(`${world.base}/explanation?limit=99`)).status).toBe(400);
  });
});
