import { type Answer, type Body, onService } from './support/service.js';
import { aSession, buildWorld, LOCATION } from './support/world.js';

const faults = (answer: Answer): unknown =>
  answer.body.errors.map(({ pointer, code }) => ({ pointer, code }));

onService('what the desk refuses', (start) => {
  it('names every fault of an input at once, each with its place', async () => {
    const { admin } = await start();
    const answer = await admin.post('/v1/locations', {
      ...LOCATION,
      name: ' ',
      zone: 'Mars/Base',
      country: 'Austria',
      colour: 1,
      currency: undefined,
    });
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(faults(answer)).toEqual(
      expect.arrayContaining([
        { pointer: '/name', code: 'INPUT.TOO_SMALL' },
        { pointer: '/zone', code: 'CLOCK.UNKNOWN_ZONE' },
        { pointer: '/country', code: 'INPUT.WRONG_FORMAT' },
        { pointer: '/colour', code: 'INPUT.UNKNOWN_FIELD' },
        { pointer: '/currency', code: 'INPUT.MISSING' },
      ]),
    );
  });

  it('refuses a slug that is taken, and references that lead nowhere', async () => {
    const { admin } = await start();
    await admin.create('/v1/locations', LOCATION);
    const again = await admin.post('/v1/locations', LOCATION);
    expect(again).toMatchObject({ status: 409, body: { code: 'LOCATION.DUPLICATE' } });
    expect(faults(again)).toEqual([{ pointer: '/slug', code: 'LOCATION.DUPLICATE' }]);
    const room = await admin.post('/v1/rooms', { locationId: 'nowhere', name: 'A', capacity: 1 });
    expect(room.status).toBe(422);
    expect(faults(room)).toEqual([{ pointer: '/locationId', code: 'LOCATION.NOT_FOUND' }]);
  });

  it('refuses a wall time that does not exist, or exists twice, with the two to choose from', async () => {
    const { admin } = await start();
    const world = await buildWorld(admin);
    const path = `${world.base}/sessions`;
    const gap = await admin.post(path, { ...aSession(world), localStart: '2023-03-26T02:30' });
    expect(gap).toMatchObject({ status: 422, body: { code: 'CLOCK.GAP' } });
    expect(gap.body.errors).toEqual([
      expect.objectContaining({ pointer: '/localStart', choices: ['2023-03-26T01:59', '2023-03-26T03:00'] }),
    ]);
    const hold = { roomId: world.room.id, localStart: '2023-10-29T02:30', localEnd: '2023-10-29T05:00' };
    const twice = await admin.post('/v1/holds', hold);
    expect(twice.body.errors).toEqual([
      expect.objectContaining({
        pointer: '/localStart',
        code: 'CLOCK.OVERLAP',
        choices: ['2023-10-29T02:30+02:00', '2023-10-29T02:30+01:00'],
      }),
    ]);
    const chosen = await admin.create('/v1/holds', { ...hold, localStart: '2023-10-29T02:30+01:00' });
    expect(chosen).toMatchObject({ localStart: '2023-10-29T02:30', start: '2023-10-29T01:30:00.000Z' });
    // The choice is kept when something else is changed.
    const noted = await admin.patch(`/v1/holds/${chosen.id}`, 1, { notes: 'late' });
    expect(noted).toMatchObject({ status: 200, body: { start: '2023-10-29T01:30:00.000Z' } });
  });

  it('keeps a session’s zone, instants and location from its room', async () => {
    const { admin } = await start();
    const world = await buildWorld(admin);
    expect(await admin.create(`${world.base}/sessions`, aSession(world))).toMatchObject({
      zone: 'Europe/Vienna',
      locationId: world.location.id,
      start: '2023-03-14T09:00:00.000Z',
      end: '2023-03-14T12:00:00.000Z',
      planId: null,
    });
  });

  it('moves a session through its statuses, and only along them', async () => {
    const { admin } = await start();
    const world = await buildWorld(admin);
    const session = await admin.create(`${world.base}/sessions`, aSession(world));
    const at = `${world.base}/sessions/${session.id}`;
    expect(await admin.patch(at, 1, { status: 'recorded' })).toMatchObject({
      status: 422,
      body: { code: 'SESSION.STATUS' },
    });
    let revision = 1;
    for (const status of ['hold', 'confirmed', 'recorded', 'closed']) {
      const moved = await admin.patch(at, revision, { status });
      expect([moved.status, moved.text]).toEqual([200, expect.stringContaining(`"${status}"`)]);
      revision = moved.body.revision;
    }
    expect(faults(await admin.patch(at, revision, { minutes: 240 }))).toEqual([
      { pointer: '/minutes', code: 'SESSION.IMMUTABLE' },
    ]);
    expect(await admin.delete(at, revision)).toMatchObject({
      status: 409,
      body: { code: 'SESSION.IMMUTABLE' },
    });
  });

  it('holds sessions and engagements made by hand to the planner’s rules', async () => {
    const { admin } = await start();
    const world = await buildWorld(admin);
    const path = `${world.base}/sessions`;
    const first = await admin.create(path, aSession(world));
    const clash = await admin.post(path, {
      ...aSession(world),
      localStart: '2023-03-14T11:00',
      runOrder: [],
    });
    expect(clash.status).toBe(422);
    expect(faults(clash)).toEqual(
      expect.arrayContaining([{ pointer: '/localStart', code: 'SESSION.ROOM_DOUBLE_BOOKED' }]),
    );
    const beforeStrings = await admin.post(path, {
      ...aSession(world),
      localStart: '2023-03-13T10:00',
      runOrder: [world.brass.id],
    });
    expect(faults(beforeStrings)).toEqual(
      expect.arrayContaining([{ pointer: '/runOrder', code: 'SESSION.PASS_ORDER' }]),
    );
    const flute = await admin.post(`${world.base}/engagements`, {
      sessionId: first.id,
      musicianId: world.cellist.id,
      instrument: 'violin-1',
      chair: 1,
      status: 'confirmed',
    });
    expect(flute.status).toBe(422);
    expect(flute.body.errors[0]?.pointer).toBe('/musicianId');
  });

  it('moves an engagement along its statuses; a replaced one names the dep', async () => {
    const { admin } = await start();
    const world = await buildWorld(admin);
    const session = await admin.create(`${world.base}/sessions`, aSession(world));
    const seat = { sessionId: session.id, instrument: 'violin-1', chair: 1 };
    const own = await admin.create(`${world.base}/engagements`, { ...seat, musicianId: world.violinist.id });
    const at = `${world.base}/engagements/${own.id}`;
    expect(await admin.patch(at, 1, { status: 'attended' })).toMatchObject({
      body: { code: 'ENGAGEMENT.STATUS' },
    });
    expect(await admin.patch(at, 1, { status: 'pencilled' })).toMatchObject({
      body: { code: 'ENGAGEMENT.PENCIL_MISSING' },
    });
    expect((await admin.patch(at, 1, { status: 'pencilled', pencil: 1 })).status).toBe(200);
    expect((await admin.patch(at, 2, { status: 'confirmed' })).status).toBe(200);
    expect(await admin.patch(at, 3, { status: 'replaced' })).toMatchObject({
      body: { code: 'ENGAGEMENT.DEP_MISSING' },
    });
    const both = { ...seat, musicianId: world.violinist.id, groupId: world.violinist.id };
    expect((await admin.post(`${world.base}/engagements`, both)).status).toBe(422);
  });

  it('lets everyone go whose session is cancelled, and asks nobody to it', async () => {
    const { admin } = await start();
    const world = await buildWorld(admin);
    const session = await admin.create(`${world.base}/sessions`, aSession(world));
    const path = `${world.base}/engagements`;
    const seat = { sessionId: session.id, instrument: 'violin-1', chair: 1 };
    const violin = { ...seat, musicianId: world.violinist.id, status: 'confirmed', notes: 'brings a mute' };
    const confirmed = await admin.create(path, violin);
    const cello = { ...seat, musicianId: world.cellist.id, instrument: 'cello' };
    const declined = await admin.create(path, cello);
    await admin.patch(`${path}/${declined.id}`, 1, { status: 'declined' });
    const at = `${world.base}/sessions/${session.id}`;
    expect((await admin.patch(at, 1, { status: 'cancelled' })).status).toBe(200);
    expect((await admin.get(`${path}/${confirmed.id}`)).body).toMatchObject({
      status: 'released',
      notes: 'brings a mute\nReleased: the session was cancelled.',
      revision: 2,
    });
    expect((await admin.get(`${path}/${declined.id}`)).body).toMatchObject({
      status: 'declined',
      revision: 2,
    });
    const history = await admin.get(`${world.base}/history?recordId=${confirmed.id}&action=change`);
    expect(history.body.items).toEqual([
      expect.objectContaining({
        records: [
          expect.objectContaining({ after: expect.objectContaining({ status: 'released' }) as unknown }),
        ],
      }),
    ]);
    expect(faults(await admin.post(path, violin))).toEqual([
      { pointer: '/sessionId', code: 'ENGAGEMENT.SESSION_CANCELLED' },
    ]);
    expect((await admin.patch(`${path}/${confirmed.id}`, 2, { status: 'enquired' })).status).toBe(422);
    expect((await admin.patch(at, 2, { status: 'draft' })).status).toBe(200);
    expect((await admin.patch(`${path}/${confirmed.id}`, 2, { status: 'enquired' })).status).toBe(200);
  });

  it('knows instruments by id or name, and offers the nearest to what it does not know', async () => {
    const { admin } = await start();
    expect(await admin.create('/v1/musicians', { name: 'A', instrument: 'Querflöte' })).toMatchObject({
      instrument: 'flute',
    });
    const unknown = await admin.post('/v1/musicians', { name: 'B', instrument: 'flxte' });
    expect(unknown.body.errors).toEqual([
      expect.objectContaining({ pointer: '/instrument', code: 'ROSTER.UNKNOWN_INSTRUMENT' }),
    ]);
    expect(unknown.body.errors[0]?.choices).toContain('flute');
  });

  it('stores line-ups in their canonical form and refuses those that cannot be read', async () => {
    const { admin } = await start();
    const { base, version } = await buildWorld(admin);
    const pass = { versionId: version.id, name: 'woodwinds', seconds: 60 };
    const stored = await admin.create(`${base}/passes`, { ...pass, lineUp: 'flute 2, oboe 1' });
    const again = await admin.patch(`${base}/passes/${stored.id}`, 1, { lineUp: stored['lineUp'] });
    expect(again.body['lineUp']).toBe(stored['lineUp']);
    const refused = await admin.post(`${base}/passes`, { ...pass, name: 'x', lineUp: 'flxte 2' });
    expect(refused.body.errors).toEqual([
      expect.objectContaining({ pointer: '/lineUp', code: 'LINEUP.UNKNOWN_INSTRUMENT' }),
    ]);
  });

  it('refuses what would go round in circles', async () => {
    const { admin } = await start();
    const { base, cue, version, strings, brass } = await buildWorld(admin);
    expect(await admin.patch(`${base}/passes/${strings.id}`, 1, { after: [brass.id] })).toMatchObject({
      status: 422,
      body: { code: 'PASS.CYCLE' },
    });
    const v2 = await admin.create(`${base}/versions`, { cueId: cue.id, label: 'v2', seconds: 9 });
    const replaces = (from: Body, to: Body): Promise<Answer> =>
      admin.post(`${base}/relations`, { fromVersionId: from.id, kind: 'replaces', toVersionId: to.id });
    expect((await replaces(v2, version)).status).toBe(201);
    expect((await replaces(version, v2)).body.code).toBe('CUE_RELATION.CYCLE');
    expect((await replaces(v2, v2)).body.code).toBe('CUE_RELATION.TO_ITSELF');
  });

  it('refuses to remove what others hold on to', async () => {
    const { admin } = await start();
    const { location, room, production, base } = await buildWorld(admin);
    await admin.create('/v1/holds', {
      roomId: room.id,
      localStart: '2023-03-01T09:00',
      localEnd: '2023-03-01T10:00',
    });
    expect(await admin.delete(`/v1/locations/${location.id}`, 1)).toMatchObject({
      status: 409,
      body: { code: 'LOCATION.IN_USE' },
    });
    expect(await admin.delete(`/v1/rooms/${room.id}`, 1)).toMatchObject({
      status: 409,
      body: { code: 'ROOM.IN_USE' },
    });
    expect(await admin.delete(base, 1)).toMatchObject({ status: 409, body: { code: 'PRODUCTION.IN_USE' } });
    expect((await admin.get(`/v1/productions/${String(production['slug'])}`)).body.id).toBe(production.id);
  });

  it('refuses a zone change under sessions and holds, and a window that ends before it begins', async () => {
    const { admin } = await start();
    const { location, room, base } = await buildWorld(admin);
    await admin.create('/v1/holds', {
      roomId: room.id,
      localStart: '2023-03-01T09:00',
      localEnd: '2023-03-01T10:00',
    });
    expect(await admin.patch(`/v1/locations/${location.id}`, 1, { zone: 'Europe/Rome' })).toMatchObject({
      status: 422,
      body: { code: 'LOCATION.ZONE_IN_USE' },
    });
    expect(await admin.patch(base, 1, { planningTo: '2022-01-01' })).toMatchObject({
      body: { code: 'PRODUCTION.WINDOW_REVERSED' },
    });
  });
});
