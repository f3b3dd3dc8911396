import { onService } from './support/service.js';
import { aSession, buildWorld, PRODUCTION } from './support/world.js';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

onService('the history of a production', (start) => {
  it('says who changed a session in which request, and how it stood at any time', async () => {
    const { admin } = await start();
    const world = await buildWorld(admin);
    const before = new Date(Date.now() - 60_000).toISOString();
    const made = await admin.create(`${world.base}/sessions`, aSession(world));
    await soon();
    const between = new Date().toISOString();
    await soon();
    const at = `${world.base}/sessions/${made.id}`;
    await admin.ask('PATCH', at, { 'if-match': '"1"', 'x-request-id': 'call-7' }, { notes: 'later' });
    const changes = await admin.get(`${world.base}/history?recordId=${made.id}`);
    expect(changes.body.items).toEqual([
      expect.objectContaining({
        action: 'change',
        actor: expect.stringMatching(/^db_/) as unknown,
        source: 'request call-7',
        recordKind: 'session',
        records: [{ id: made.id, revision: 2, before: { notes: '' }, after: { notes: 'later' } }],
      }),
      expect.objectContaining({ action: 'create' }),
    ]);
    const state = (instant: string): string =>
      `${world.base}/history/session/${made.id}?at=${encodeURIComponent(instant)}`;
    expect((await admin.get(state(between))).body['record']).toMatchObject({ notes: '', revision: 1 });
    expect((await admin.get(state(new Date().toISOString()))).body['record']).toMatchObject({
      notes: 'later',
      revision: 2,
    });
    expect((await admin.get(state(before))).body['record']).toBeNull();
    expect((await admin.delete(at, 2)).status).toBe(204);
    await soon();
    expect((await admin.get(state(new Date().toISOString()))).body['record']).toBeNull();
    expect((await admin.get(state(between))).body['record']).toMatchObject({ notes: '', revision: 1 });
    const table = await admin.get(`${world.base}/history?recordId=${made.id}&format=csv`);
    expect(table.headers['content-type']).toContain('text/csv');
    expect(table.text).toMatch(/,call-7,|request call-7,change,session,.*,notes,,later\r\n/);
  });

  it('is hidden with its production, and the whole of it from whoever sees only some', async () => {
    const service = await start();
    const world = await buildWorld(service.admin);
    await service.admin.create('/v1/productions', { ...PRODUCTION, slug: 'other' });
    const stranger = await service.as('coordinator', ['other']);
    expect((await stranger.get(`${world.base}/history`)).status).toBe(404);
    expect((await stranger.get('/v1/audit')).status).toBe(403);
    expect((await (await service.as('viewer')).get('/v1/audit')).status).toBe(403);
    expect((await (await service.as('coordinator')).get('/v1/audit?limit=2')).body.items).toHaveLength(2);
    const other = `/v1/productions/other/history/cue/${world.cue.id}?at=2030-01-01T00:00:00Z`;
    expect(await service.admin.get(other)).toMatchObject({ status: 404, body: { code: 'CUE.NOT_FOUND' } });
    expect(await service.admin.get(`${world.base}/history?since=yesterday`)).toMatchObject({ status: 422 });
  });

  it('of what no record can be called is refused, or not found', async () => {
    const { admin } = await start();
    const world = await buildWorld(admin);
    expect(await admin.get(`${world.base}/history?recordId=%00`)).toMatchObject({
      status: 422,
      body: { code: 'INPUT.UNSTORABLE_TEXT', errors: [{ pointer: '/recordId' }] },
    });
    expect((await admin.get(`${world.base}/history?actor=%00`)).status).toBe(422);
    const unknown = `${world.base}/history/session/%00?at=2030-01-01T00:00:00Z`;
    expect((await admin.get(unknown)).status).toBe(404);
  });
});
