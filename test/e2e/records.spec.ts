import { onService } from './support/service.js';
import { aSession, buildWorld, LOCATION, PRODUCTION, type World } from './support/world.js';

interface Case {
  readonly kind: string;
  readonly path: (world: World) => string;
  readonly create: (world: World) => object;
  readonly change: Readonly<Record<string, unknown>>;
}

const organisation = (plural: string) => (): string => `/v1/${plural}`;
const production =
  (plural: string) =>
  (world: World): string =>
    `${world.base}/${plural}`;

const CASES: readonly Case[] = [
  {
    kind: 'location',
    path: organisation('locations'),
    create: () => ({ ...LOCATION, slug: 'graz', name: 'Graz' }),
    change: { name: 'Graz, Styria' },
  },
  {
    kind: 'room',
    path: organisation('rooms'),
    create: ({ location }) => ({ locationId: location.id, name: 'Stage B', capacity: 20 }),
    change: { capacity: 25 },
  },
  {
    kind: 'hold',
    path: organisation('holds'),
    create: ({ room }) => ({ roomId: room.id, localStart: '2023-03-01T09:00', localEnd: '2023-03-02T20:00' }),
    change: { status: 'confirmed' },
  },
  {
    kind: 'staff member',
    path: organisation('staff'),
    create: () => ({ name: 'Clara Weiss', role: 'conductor', zone: 'Europe/Vienna' }),
    change: { required: true },
  },
  {
    kind: 'musician',
    path: organisation('musicians'),
    create: () => ({ name: 'Eva Lang', instrument: 'flute', email: 'eva@example.org' }),
    change: { rank: 'principal' },
  },
  {
    kind: 'group contract',
    path: organisation('groups'),
    create: () => ({ name: 'Coro', instrument: 'choir', members: 40, playingMembers: 36 }),
    change: { playingMembers: 40 },
  },
  {
    kind: 'availability',
    path: organisation('availability'),
    create: ({ violinist }) => ({
      subjectKind: 'musician',
      subjectId: violinist.id,
      kind: 'busy',
      localStart: '2023-03-01T09:00',
      localEnd: '2023-03-01T12:00',
      zone: 'Europe/Vienna',
    }),
    change: { notes: 'teaches' },
  },
  {
    kind: 'production',
    path: organisation('productions'),
    create: () => ({ ...PRODUCTION, slug: 'other' }),
    change: { title: 'Another film' },
  },
  { kind: 'cue', path: production('cues'), create: () => ({ number: '2m3' }), change: { number: '2m4' } },
  {
    kind: 'cue version',
    path: production('versions'),
    create: ({ cue }) => ({ cueId: cue.id, label: 'v2', seconds: 190 }),
    change: { status: 'approved' },
  },
  {
    kind: 'cut',
    path: production('cuts'),
    create: () => ({ name: 'Reel 1 v3', frameRate: '24' }),
    change: { receivedOn: '2023-03-01' },
  },
  {
    kind: 'pass',
    path: production('passes'),
    create: ({ version }) => ({ versionId: version.id, name: 'harp', lineUp: 'harp 1', seconds: 60 }),
    change: { seconds: 70 },
  },
  {
    kind: 'session',
    path: production('sessions'),
    create: aSession,
    change: { localStart: '2023-03-15T10:00' },
  },
];

onService('records over HTTP', (start) => {
  it.each(CASES)(
    'creates, reads, lists, changes and removes a $kind, and refuses stale writes',
    async (one) => {
      const { admin } = await start();
      const world = await buildWorld(admin);
      const path = one.path(world);

      const created = await admin.post(path, one.create(world));
      expect([created.status, created.text]).toEqual([201, expect.any(String)]);
      const at = `${path}/${created.body.id}`;
      expect(created.headers).toMatchObject({ etag: '"1"', location: at });

      const read = await admin.get(at);
      expect(read).toMatchObject({ status: 200, body: created.body, headers: { etag: '"1"' } });
      expect(await admin.get(at, { 'if-none-match': '"1"' })).toMatchObject({ status: 304, text: '' });

      const listed = await admin.get(`${path}?limit=500`);
      expect(listed.body.items).toContainEqual(created.body);

      expect(await admin.patch(at, null, one.change)).toMatchObject({
        status: 428,
        body: { code: 'HTTP.IF_MATCH_MISSING' },
      });
      const changed = await admin.patch(at, 1, one.change);
      expect([changed.status, changed.text]).toEqual([200, expect.any(String)]);
      expect(changed).toMatchObject({ headers: { etag: '"2"' }, body: { ...one.change, revision: 2 } });
      expect(await admin.patch(at, 1, one.change)).toMatchObject({
        status: 412,
        body: { code: 'RECORD.STALE' },
      });

      expect((await admin.delete(at, 1)).status).toBe(412);
      expect((await admin.delete(at, 2)).status).toBe(204);
      expect((await admin.get(at)).status).toBe(404);
    },
  );

  it('creates, changes and removes relations, placements and engagements, which need others', async () => {
    const { admin } = await start();
    const world = await buildWorld(admin);
    const { base, cue, version, violinist } = world;
    const v2 = await admin.create(`${base}/versions`, { cueId: cue.id, label: 'v2', seconds: 190 });
    const relation = await admin.create(`${base}/relations`, {
      fromVersionId: v2.id,
      kind: 'replaces',
      toVersionId: version.id,
    });
    const cut = await admin.create(`${base}/cuts`, { name: 'Reel 1', frameRate: '24' });
    const placement = await admin.create(`${base}/placements`, {
      cutId: cut.id,
      versionId: v2.id,
      label: '1M1',
      recordIn: 0,
      recordOut: 240,
      sourceIn: 0,
      sourceOut: 240,
    });
    const session = await admin.create(`${base}/sessions`, aSession(world));
    const engagement = await admin.create(`${base}/engagements`, {
      sessionId: session.id,
      musicianId: violinist.id,
      instrument: 'violin-1',
      chair: 1,
    });
    expect(
      await admin.patch(`${base}/engagements/${engagement.id}`, 1, { status: 'confirmed' }),
    ).toMatchObject({
      status: 200,
      body: { status: 'confirmed' },
    });
    expect((await admin.delete(`${base}/versions/${v2.id}`, 1)).body.code).toBe('CUE_VERSION.IN_USE');
    for (const [plural, id, revision] of [
      ['engagements', engagement.id, 2],
      ['sessions', session.id, 1],
      ['placements', placement.id, 1],
      ['relations', relation.id, 1],
      ['cuts', cut.id, 1],
      ['versions', v2.id, 1],
    ] as const) {
      expect([plural, (await admin.delete(`${base}/${plural}/${id}`, revision)).status]).toEqual([
        plural,
        204,
      ]);
    }
  });

  it('visits every record once, page by page, in either order', async () => {
    const { admin } = await start();
    const { base } = await buildWorld(admin);
    for (let index = 2; index <= 24; index += 1) await admin.create(`${base}/cues`, { number: `1m${index}` });
    for (const sort of ['labelKey', '-labelKey', 'reel']) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const from = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const page = await admin.get(`${base}/cues?limit=5&sort=${sort}${from}`);
        expect(page.status).toBe(200);
        seen.push(...page.body.items.map((cue) => cue.id));
        cursor = page.body.nextCursor;
      }
      expect([sort, seen.length, new Set(seen).size]).toEqual([sort, 24, 24]);
    }
  });

  it('filters a list by field, typed as the field is', async () => {
    const { admin } = await start();
    const { base } = await buildWorld(admin);
    await admin.create(`${base}/cues`, { number: '2m1', reel: 2 });
    await admin.create(`${base}/cues`, { number: 'Album suite' });
    const numbers = async (query: string): Promise<unknown> =>
      (await admin.get(`${base}/cues?${query}`)).body.items.map((cue) => cue['number']);
    expect(await numbers('reel=2')).toEqual(['2m1']);
    expect(await numbers('reel=null')).toEqual(['Album suite']);
    expect(await numbers('reel=1&reel=2')).toEqual(['1m1', '2m1']);
    expect(await numbers('reel=9')).toEqual([]);
  });

  it('refuses parameters it does not know and cursors it did not give', async () => {
    const { admin } = await start();
    const unknown = await admin.get('/v1/locations?colour=red&limit=0&sort=shoeSize');
    expect(unknown).toMatchObject({ status: 400, body: { code: 'INPUT.MALFORMED_QUERY' } });
    expect(unknown.body.errors.map((fault) => fault.pointer)).toEqual(['/colour', '/limit', '/sort']);
    expect(await admin.get('/v1/locations?cursor=nonsense')).toMatchObject({
      status: 400,
      body: { code: 'LIST.BAD_CURSOR' },
    });
  });

  it('pages agreements as any list, and tells whether one has changed', async () => {
    const { admin } = await start();
    const all = (await admin.get('/v1/agreements')).body.items.map((one) => one.id);
    const first = await admin.get('/v1/agreements?limit=2&sort=-id');
    const next = await admin.get(`/v1/agreements?limit=500&sort=-id&cursor=${String(first.body.nextCursor)}`);
    const seen = [...first.body.items, ...next.body.items].map((one) => one.id);
    expect(seen).toEqual([...all].reverse());
    expect(next.body.nextCursor).toBeNull();
    expect((await admin.get('/v1/agreements?cursor=nonsense')).body.code).toBe('LIST.BAD_CURSOR');
    expect((await admin.get('/v1/agreements?colour=red')).status).toBe(400);
    const read = await admin.get(`/v1/agreements/${all[0]}`);
    const known = { 'if-none-match': String(read.headers['etag']) };
    expect(await admin.get(`/v1/agreements/${all[0]}`, known)).toMatchObject({ status: 304, text: '' });
  });

  it('answers If-Match: * with whatever revision there is', async () => {
    const { admin } = await start();
    const { id } = await admin.create('/v1/locations', LOCATION);
    const answer = await admin.ask('PATCH', `/v1/locations/${id}`, { 'if-match': '*' }, { notes: 'x' });
    expect(answer).toMatchObject({ status: 200, body: { revision: 2 } });
  });
});
