import { type Role } from '#desk';
import { type Caller, onService, type Service } from './support/service.js';
import { aSession, buildWorld, LOCATION, PRODUCTION } from './support/world.js';

const ROLES: readonly Role[] = ['viewer', 'coordinator', 'admin'];

/** What each role is answered, unlimited: viewer, coordinator, admin. */
const MATRIX: readonly {
  readonly wish: string;
  readonly ask: (caller: Caller) => Promise<{ readonly status: number }>;
  readonly statuses: readonly [number, number, number];
}[] = [
  { wish: 'read the roster', ask: (one) => one.get('/v1/musicians'), statuses: [200, 200, 200] },
  { wish: 'create a location', ask: (one) => one.post('/v1/locations', LOCATION), statuses: [403, 201, 201] },
  {
    wish: 'create a production',
    ask: (one) => one.post('/v1/productions', PRODUCTION),
    statuses: [403, 201, 201],
  },
  {
    wish: 'import a roster',
    ask: (one) =>
      one.post('/v1/imports/roster', 'Name,Instrument\nA,Flute\n', { 'content-type': 'text/csv' }),
    statuses: [403, 200, 200],
  },
  { wish: 'list keys', ask: (one) => one.get('/v1/keys'), statuses: [403, 403, 200] },
  { wish: 'make a key', ask: (one) => one.post('/v1/keys', { role: 'viewer' }), statuses: [403, 403, 201] },
];

onService('who may do what', (start) => {
  it.each(ROLES)('answers each wish of a %s as the matrix says', async (role) => {
    const service = await start();
    const caller = await service.as(role);
    for (const { wish, ask, statuses } of MATRIX) {
      expect([wish, (await ask(caller)).status]).toEqual([wish, statuses[ROLES.indexOf(role)]]);
    }
  });

  it('asks for a key, and does not tell a wrong one from a revoked one', async () => {
    const service = await start();
    const missing = await service.nobody.get('/v1/locations');
    expect(missing).toMatchObject({
      status: 401,
      body: { code: 'ACCESS.KEY_MISSING' },
      headers: { 'www-authenticate': 'Bearer' },
    });
    const wrong = await service.nobody.get('/v1/locations', { authorization: 'Bearer db_wrong' });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'ACCESS.KEY_UNKNOWN' } });
    const made = await service.admin.create('/v1/keys', { role: 'viewer', name: 'for a day' });
    const bearer = { authorization: `Bearer ${String(made['secret'])}` };
    expect((await service.nobody.get('/v1/locations', bearer)).status).toBe(200);
    expect((await service.admin.delete(`/v1/keys/${made.id}`, 1)).body['revokedAt']).toEqual(
      expect.any(String),
    );
    expect(await service.nobody.get('/v1/locations', bearer)).toMatchObject({
      status: 401,
      body: { code: 'ACCESS.KEY_UNKNOWN' },
    });
  });

  it('shows a key’s secret once, keeps only its hash, and never shows that', async () => {
    const { admin, store } = await start();
    const made = await admin.create('/v1/keys', { role: 'viewer' });
    const secret = String(made['secret']);
    expect(secret).toMatch(/^db_[\w-]{43}$/);
    const listed = await admin.get('/v1/keys?limit=500');
    expect(listed.text).not.toContain(secret);
    expect(listed.text).not.toContain('hash');
    const kept = await store.books.apiKeys.find(made.id);
    expect(kept?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  const twoProductions = async (
    service: Service,
  ): Promise<{ own: string; other: string; limited: Caller }> => {
    const own = await service.admin.create('/v1/productions', PRODUCTION);
    const other = await service.admin.create('/v1/productions', { ...PRODUCTION, slug: 'other' });
    return { own: own.id, other: other.id, limited: await service.as('coordinator', ['dead-reckoning']) };
  };

  it('hides productions that a key may not see, as if there were none', async () => {
    const service = await start();
    const { own, other, limited } = await twoProductions(service);
    expect((await limited.get('/v1/productions')).body.items.map((one) => one.id)).toEqual([own]);
    expect((await limited.get(`/v1/productions/${own}`)).status).toBe(200);
    for (const path of ['', '/cues', '/sessions', '/plans', '/reports/schedule', '/jobs']) {
      const hidden = await limited.get(`/v1/productions/${other}${path}`);
      expect([path, hidden.status, hidden.body.code]).toEqual([path, 404, 'PRODUCTION.NOT_FOUND']);
    }
    expect((await limited.post(`/v1/productions/${other}/cues`, { number: '1m1' })).status).toBe(404);
    expect((await limited.patch('/v1/productions/other', 1, { title: 'x' })).status).toBe(404);
  });

  it('lets a key that is limited to productions write there, and nowhere else', async () => {
    const service = await start();
    const { own, limited } = await twoProductions(service);
    expect((await limited.post(`/v1/productions/${own}/cues`, { number: '1m1' })).status).toBe(201);
    expect((await limited.post('/v1/locations', LOCATION)).status).toBe(403);
    expect((await limited.post('/v1/productions', { ...PRODUCTION, slug: 'third' })).status).toBe(403);
  });

  it('does not find a record through another production', async () => {
    const { admin } = await start();
    const { cue } = await buildWorld(admin);
    const other = await admin.create('/v1/productions', { ...PRODUCTION, slug: 'other' });
    expect((await admin.get(`/v1/productions/${other.id}/cues/${cue.id}`)).status).toBe(404);
    const version = await admin.post(`/v1/productions/${other.id}/versions`, { cueId: cue.id, seconds: 9 });
    expect(version).toMatchObject({ status: 422, body: { code: 'CUE.NOT_FOUND' } });
  });

  it('tells of a musician in another production only that he or she is busy', async () => {
    const service = await start();
    const world = await buildWorld(service.admin);
    const session = await service.admin.create(`${world.base}/sessions`, aSession(world));
    await service.admin.create(`${world.base}/engagements`, {
      sessionId: session.id,
      musicianId: world.violinist.id,
      instrument: 'violin-1',
      chair: 1,
      status: 'confirmed',
    });
    await service.admin.create('/v1/productions', { ...PRODUCTION, slug: 'other' });
    const stranger = await service.as('viewer', ['other']);
    const at = `/v1/musicians/${world.violinist.id}/calendar`;
    const when = {
      localStart: '2023-03-14T10:00',
      zone: 'Europe/Vienna',
      start: session['start'],
      end: session['end'],
    };
    expect((await stranger.get(at)).body.items).toEqual([{ kind: 'busy', ...when }]);
    expect((await service.admin.get(at)).body.items).toEqual([
      expect.objectContaining({ kind: 'engagement', ...when, sessionId: session.id, status: 'confirmed' }),
    ]);
  });

  it('tells of a hold for another production only that the room is held', async () => {
    const service = await start();
    const { room, production } = await buildWorld(service.admin);
    await service.admin.create('/v1/productions', { ...PRODUCTION, slug: 'other' });
    const hold = {
      roomId: room.id,
      localStart: '2023-03-01T09:00',
      localEnd: '2023-03-01T10:00',
      notes: 'secret',
    };
    await service.admin.create('/v1/holds', { ...hold, productionId: production.id });
    const stranger = await service.as('viewer', ['other']);
    expect((await stranger.get('/v1/holds')).body.items).toEqual([
      expect.objectContaining({ roomId: room.id, productionId: null, notes: '' }),
    ]);
  });
});
