import { type Answer, type Caller, onService } from './support/service.js';
import { buildWorld } from './support/world.js';

const untilEnded = async (caller: Caller, job: Answer): Promise<Answer> => {
  await caller.get(`${String(job.headers['location'])}/events`);
  return caller.get(String(job.headers['location']));
};

const planned = async (caller: Caller, base: string, order: object): Promise<string> => {
  const ended = await untilEnded(caller, await caller.post(`${base}/plans`, { iterations: 10, ...order }));
  const { planId } = (ended.body['result'] ?? {}) as { readonly planId?: string };
  if (planId === undefined) throw new Error(ended.text);
  return planId;
};

onService('plans that are there, over HTTP', (start) => {
  it('are listed with who asked and what they rest on, compared, applied and taken back', async () => {
    const { admin } = await start();
    const { base } = await buildWorld(admin);
    const first = await planned(admin, base, {});
    const other = await planned(admin, base, { seed: 2, apply: false });
    const list = await admin.get(`${base}/plans?sort=createdAt`);
    expect(list.body.items).toMatchObject([
      { id: first, state: 'applied', createdBy: expect.any(String) as string, sessions: 1, currency: 'GBP' },
      { id: other, state: 'kept', appliedAt: null },
    ]);
    expect(list.body.items[0]?.['dataVersion']).toBe(list.body.items[1]?.['dataVersion']);
    expect(list.text).not.toContain('"violations"');
    expect(await admin.get(`${base}/plans/${other}/comparison`)).toMatchObject({
      status: 200,
      body: { from: 'current', to: other, sessions: { lost: [], gained: [] } },
    });
    expect((await admin.get(`${base}/plans/${other}/proposals`)).body).toMatchObject({
      planId: other,
      sessions: [{ localStart: expect.any(String) as string, fixed: false }],
    });
    const read = await admin.get(`${base}/plans/${other}`);
    expect(await admin.post(`${base}/plans/${other}/apply`, {})).toMatchObject({
      status: 200,
      body: { planId: other, written: { sessions: 1 } },
    });
    expect((await admin.get(`${base}/sessions`)).body.items).toMatchObject([{ planId: other }]);
    // The plan itself never changes, but what became of it does, and so does its ETag.
    const since = await admin.get(`${base}/plans/${other}`, {
      'if-none-match': String(read.headers['etag']),
    });
    expect(since).toMatchObject({ status: 200, body: { state: 'applied', summary: read.body['summary'] } });
    expect(await admin.post(`${base}/plans/${other}/undo`, {})).toMatchObject({
      status: 200,
      body: { planId: other, removed: expect.any(Number) as number },
    });
    expect((await admin.get(`${base}/sessions`)).body.items).toMatchObject([{ planId: first }]);
  });

  it('of what would be are kept beside the production, and say what they assume', async () => {
    const { admin } = await start();
    const { base } = await buildWorld(admin);
    const whatIf = [{ kind: 'more-sessions', locationId: 'vienna', sessions: 2 }];
    const id = await planned(admin, base, { whatIf });
    expect((await admin.get(`${base}/sessions`)).body.items).toEqual([]);
    expect((await admin.get(`${base}/plans/${id}`)).body).toMatchObject({
      state: 'kept',
      options: { assumptions: [{ kind: 'more-sessions', sessions: 2 }] },
    });
  });

  it('are refused with every place that is wrong before any work is done', async () => {
    const { admin } = await start();
    const { base } = await buildWorld(admin);
    expect(
      await admin.post(`${base}/plans`, {
        seconds: 4_000,
        locations: ['atlantis'],
        whatIf: [{ kind: 'without-room', roomId: 'Stage Z' }],
      }),
    ).toMatchObject({ status: 422, body: { errors: [{ pointer: '/seconds', code: 'INPUT.TOO_LARGE' }] } });
    expect(
      await admin.post(`${base}/plans`, {
        locations: ['atlantis'],
        whatIf: [{ kind: 'without-room', roomId: 'Stage Z' }],
      }),
    ).toMatchObject({
      status: 422,
      body: {
        errors: [
          { pointer: '/locations/0', code: 'LOCATION.NOT_FOUND' },
          { pointer: '/whatIf/0/roomId', code: 'ROOM.NOT_FOUND' },
        ],
      },
    });
    expect((await admin.get(`${base}/jobs`)).body.items).toEqual([]);
  });

  it('are applied only while what they rest on is the same, and the answer names what changed', async () => {
    const { admin } = await start();
    const { base, brass } = await buildWorld(admin);
    const id = await planned(admin, base, { apply: false });
    await admin.patch(`${base}/passes/${brass.id}`, 1, { seconds: 200 });
    expect(await admin.post(`${base}/plans/${id}/apply`, {})).toMatchObject({
      status: 409,
      body: { code: 'PLAN.STALE', errors: [{ message: 'passes: 1 new or changed (brass)' }] },
    });
    expect(await admin.post(`${base}/plans/${id}/undo`, {})).toMatchObject({
      status: 409,
      body: { code: 'PLAN.NOT_APPLIED' },
    });
  });

  it('are no business of keys for other productions, nor changed by viewers', async () => {
    const service = await start();
    const { admin } = service;
    const { base, production } = await buildWorld(admin);
    const id = await planned(admin, base, { apply: false });
    const other = await admin.create('/v1/productions', {
      slug: 'other',
      title: 'Other',
      homeZone: 'Europe/London',
      currency: 'GBP',
      planningFrom: '2023-02-01',
      planningTo: '2023-05-31',
    });
    const elsewhere = `/v1/productions/${other.id}`;
    for (const path of [`/plans/${id}`, `/plans/${id}/comparison`])
      expect(await admin.get(elsewhere + path)).toMatchObject({
        status: 404,
        body: { code: 'PLAN.NOT_FOUND' },
      });
    expect((await admin.post(`${elsewhere}/plans/${id}/apply`, {})).status).toBe(404);
    const stranger = await service.as('coordinator', [other.id]);
    expect((await stranger.post(`${base}/plans/${id}/apply`, {})).status).toBe(404);
    const viewer = await service.as('viewer', [production.id]);
    expect((await viewer.get(`${base}/plans/${id}/comparison`)).status).toBe(200);
    expect((await viewer.post(`${base}/plans/${id}/apply`, {})).status).toBe(403);
    expect((await viewer.post(`${base}/plans`, {})).status).toBe(403);
  });
});
