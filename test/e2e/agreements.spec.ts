import { type Answer, onService } from './support/service.js';
import { aSession, buildWorld } from './support/world.js';

const places = (answer: Answer): readonly unknown[] =>
  answer.body.errors.map(({ pointer, code }) => [pointer, code]);

const kept = {
  validFrom: '2023-01-01',
  validTo: null,
  severity: 'hard',
  source: 'deal',
  confidence: 'high',
} as const;
const call = { parameter: 'call-minutes', value: 180, unit: 'minutes', ...kept };
const HOUSE = { id: 'house', name: 'House', scope: 'ours', terms: [call] };
const cap = (value: number): object => ({
  agreement: 'buy-out-vienna',
  term: { parameter: 'recorded-seconds', value, unit: 'seconds', when: { callMinutes: 180 }, ...kept },
});

onService('agreements of one’s own', (start) => {
  it('are added, used by locations, replaced and removed, each as it was last seen', async () => {
    const { admin } = await start();
    const added = await admin.post('/v1/agreements', HOUSE);
    expect(added).toMatchObject({ status: 201, body: { id: 'house', origin: 'own', revision: 1 } });
    expect(await admin.post('/v1/agreements', HOUSE)).toMatchObject({
      status: 409,
      body: { code: 'AGREEMENT.DUPLICATE' },
    });
    const { location } = await buildWorld(admin);
    await admin.patch(`/v1/locations/${location.id}`, 1, { agreement: 'house' });
    expect((await admin.delete('/v1/agreements/house', 1)).body.code).toBe('AGREEMENT.IN_USE');
    const put = (revision: number, body: object): Promise<Answer> =>
      admin.ask('PUT', '/v1/agreements/house', { 'if-match': `"${revision}"` }, body);
    expect(await put(1, { ...HOUSE, name: 'The house' })).toMatchObject({
      status: 200,
      body: { revision: 2 },
    });
    expect((await put(1, HOUSE)).status).toBe(412);
    await admin.patch(`/v1/locations/${location.id}`, 2, { agreement: 'smv' });
    expect((await admin.delete('/v1/agreements/house', 2)).status).toBe(204);
    expect((await admin.get('/v1/agreements/house')).status).toBe(404);
  });

  it('stand in place of a shipped one, which counts again when they are removed', async () => {
    const { admin } = await start();
    const own = { ...HOUSE, id: 'smv' };
    const shipped = await admin.get('/v1/agreements/smv');
    const tag = String(shipped.headers['etag']);
    expect(tag).not.toBe((await admin.get('/v1/agreements/bpi')).headers['etag']);
    const at = (etag: string): Promise<Answer> =>
      admin.ask('PUT', '/v1/agreements/smv', { 'if-match': etag }, own);
    expect((await at('"of-another-release"')).status).toBe(412);
    const put = await at(tag);
    expect(put.body).toMatchObject({ origin: 'own', name: 'House' });
    expect((await admin.delete('/v1/agreements/smv', 1)).status).toBe(204);
    expect((await admin.get('/v1/agreements/smv')).body).toMatchObject({ origin: 'shipped', revision: 0 });
    expect((await admin.ask('DELETE', '/v1/agreements/smv', { 'if-match': tag })).body.code).toBe(
      'AGREEMENT.SHIPPED',
    );
  });

  it('are refused with the place of every fault', async () => {
    const { admin } = await start();
    const { source: _, ...sourceless } = call;
    const shape = { ...HOUSE, terms: [{ ...call, parameter: 'tea-minutes' }, sourceless] };
    expect(places(await admin.post('/v1/agreements', shape))).toEqual([
      ['/terms/0/parameter', 'INPUT.NOT_AN_OPTION'],
      ['/terms/1/source', 'INPUT.NOT_AN_OPTION'],
    ]);
    const twice = { ...call, validFrom: '2023-06-01' };
    expect(places(await admin.post('/v1/agreements', { ...HOUSE, terms: [call, twice] }))).toEqual([
      ['/terms/1/validFrom', 'RULES.OVERLAP'],
    ]);
  });

  it('are described by a schema', async () => {
    const { admin } = await start();
    expect((await admin.get('/v1/agreements/schema')).body).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    });
  });
});

onService('a production’s own figures', (start) => {
  it('bind whoever plans for it, and nobody else', async () => {
    const { admin } = await start();
    const world = await buildWorld(admin);
    // The pass is 180 s long; 900 s are planned with in Vienna.
    const override = await admin.create(`${world.base}/rule-overrides`, cap(120));
    expect(override).toMatchObject({ parameter: 'recorded-seconds', revision: 1 });
    expect(places(await admin.post(`${world.base}/sessions`, aSession(world)))).toEqual([
      ['/runOrder', 'SESSION.CAP_EXCEEDED'],
    ]);
    const agreed = await admin.get(`${world.base}/agreements/buy-out-vienna`);
    expect(agreed.body['terms']).toContainEqual(
      expect.objectContaining({ parameter: 'recorded-seconds', value: 120, origin: 'production' }),
    );
    expect((await admin.get(`${world.base}/agreements?id=smv`)).body.items).toHaveLength(1);
    expect(places(await admin.post(`${world.base}/rule-overrides`, cap(60)))).toEqual([
      ['/term/validFrom', 'RULES.OVERLAP'],
    ]);
    expect((await admin.delete(`${world.base}/rule-overrides/${override.id}`, 1)).status).toBe(204);
    expect((await admin.post(`${world.base}/sessions`, aSession(world))).status).toBe(201);
  });
});
