import { type Answer, onService } from './support/service.js';
import { LOCATION, PRODUCTION } from './support/world.js';

const isProblem = (answer: Answer, status: number, code: string): void => {
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.body).toMatchObject({ status, instance: answer.headers['x-request-id'] });
  expect(answer.text).not.toMatch(/at .*\.(ts|js):\d/);
};

onService('HTTP', (start) => {
  it('answers every kind of broken request with a problem document', async () => {
    const { admin } = await start();
    isProblem(await admin.get('/v1/nothing'), 404, 'HTTP.NO_SUCH_ROUTE');
    isProblem(await admin.get('/'), 404, 'HTTP.NO_SUCH_ROUTE');
    isProblem(
      await admin.post('/v1/locations', '{"slug":', { 'content-type': 'application/json' }),
      400,
      'HTTP.MALFORMED_JSON',
    );
    isProblem(
      await admin.post('/v1/locations', '', { 'content-type': 'application/json' }),
      400,
      'HTTP.MALFORMED_JSON',
    );
    isProblem(
      await admin.post('/v1/locations', 'slug=x', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'HTTP.UNSUPPORTED_MEDIA_TYPE',
    );
    isProblem(
      await admin.post('/v1/locations', 'a,b', { 'content-type': 'text/csv' }),
      415,
      'HTTP.UNSUPPORTED_MEDIA_TYPE',
    );
    isProblem(
      await admin.post('/v1/locations', { ...LOCATION, notes: 'x'.repeat(200_000) }),
      413,
      'HTTP.TOO_LARGE',
    );
    isProblem(
      await admin.post('/v1/locations', '[]', { 'content-type': 'application/json' }),
      422,
      'INPUT.WRONG_TYPE',
    );
    isProblem(await admin.get('/v1/locations/%E0%A4%A'), 400, 'HTTP.BAD_REQUEST');
    isProblem(await admin.get('/v1/locations/unknown'), 404, 'LOCATION.NOT_FOUND');
  });

  it('says which methods a path takes where another was used', async () => {
    const { admin, nobody } = await start();
    for (const [method, path, allow] of [
      ['PUT', '/v1/locations/1?x=1', 'DELETE, GET, HEAD, PATCH'],
      ['DELETE', '/v1/locations', 'GET, HEAD, POST'],
      ['OPTIONS', '/v1/agreements', 'GET, HEAD, POST'],
      ['POST', '/openapi.json', 'GET, HEAD'],
    ] as const) {
      const answer = await admin.ask(method, path, {});
      isProblem(answer, 405, 'HTTP.METHOD_NOT_ALLOWED');
      expect([path, answer.headers['allow']]).toEqual([path, allow]);
    }
    isProblem(await nobody.ask('PUT', '/v1/nothing', {}), 404, 'HTTP.NO_SUCH_ROUTE');
  });

  it('reads JSON only in UTF-8 and unpacked: what it cannot read is refused, not guessed', async () => {
    const { admin, store } = await start();
    const latin1 = Buffer.from(JSON.stringify({ ...LOCATION, name: 'Österreich' }), 'latin1');
    const json = { 'content-type': 'application/json' };
    isProblem(await admin.post('/v1/locations', latin1, json), 400, 'HTTP.MALFORMED_JSON');
    const packed = { ...json, 'content-encoding': 'gzip' };
    isProblem(await admin.post('/v1/locations', LOCATION, packed), 415, 'HTTP.UNSUPPORTED_ENCODING');
    expect(await store.books.locations.count({})).toBe(0);
  });

  it('keeps a caller’s request id and makes one where there is none', async () => {
    const { admin } = await start();
    expect((await admin.get('/v1/locations', { 'x-request-id': 'mine-1' })).headers['x-request-id']).toBe(
      'mine-1',
    );
    const odd = await admin.get('/v1/locations', { 'x-request-id': 'a b\u00e9' });
    expect(odd.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('limits how often a caller may ask', async () => {
    const { admin } = await start({ rateLimitPerMinute: 3 });
    for (let index = 0; index < 3; index += 1) expect((await admin.get('/v1/locations')).status).toBe(200);
    const refused = await admin.get('/v1/locations');
    isProblem(refused, 429, 'HTTP.TOO_MANY_REQUESTS');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('says whether it is alive and ready, and gives its figures, without a key', async () => {
    const { nobody } = await start();
    expect(await nobody.get('/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await nobody.get('/readyz')).toMatchObject({ status: 200, body: { status: 'ok' } });
    const metrics = await nobody.get('/metrics');
    expect(metrics.text).toContain(
      'http_request_duration_seconds_bucket{le="0.1",method="GET",route="/readyz",status="200"}',
    );
  });

  it('does a repeated POST once and answers the same again', async () => {
    const { admin, store } = await start();
    const key = { 'idempotency-key': 'monday-1' };
    const first = await admin.post('/v1/locations', LOCATION, key);
    const again = await admin.post('/v1/locations', LOCATION, key);
    expect(first.status).toBe(201);
    expect(again).toMatchObject({ status: 201, text: first.text });
    expect(again.headers).toMatchObject({
      location: first.headers['location'],
      etag: '"1"',
      'idempotent-replayed': 'true',
    });
    expect(await store.books.locations.count({})).toBe(1);
    isProblem(
      await admin.post('/v1/locations', { ...LOCATION, slug: 'x' }, key),
      422,
      'IDEMPOTENCY.KEY_REUSED',
    );
    isProblem(await admin.post('/v1/productions', PRODUCTION, key), 422, 'IDEMPOTENCY.KEY_REUSED');
  });

  it('repeats a refusal too, and keeps keys of different callers apart', async () => {
    const service = await start();
    const { admin } = service;
    const key = { 'idempotency-key': 'same' };
    const first = await admin.post('/v1/locations', { ...LOCATION, zone: 'Mars' }, key);
    const again = await admin.post('/v1/locations', { ...LOCATION, zone: 'Mars' }, key);
    expect(first.status).toBe(422);
    expect(again).toMatchObject({ status: 422, text: first.text });
    expect(again.headers['content-type']).toContain('application/problem+json');
    const other = await service.as('coordinator');
    expect((await other.post('/v1/locations', LOCATION, key)).status).toBe(201);
  });

  it('answers a change or a removal that comes again with its Idempotency-Key as the first time', async () => {
    const { admin, store } = await start();
    const at = `/v1/locations/${(await admin.create('/v1/locations', LOCATION)).id}`;
    const change = (notes: string, revision: number) =>
      admin.ask('PATCH', at, { 'if-match': `"${revision}"`, 'idempotency-key': 'change' }, { notes });
    const changed = await change('by the river', 1);
    expect(changed).toMatchObject({ status: 200, body: { notes: 'by the river', revision: 2 } });
    const again = await change('by the river', 1);
    expect(again).toMatchObject({ status: 200, text: changed.text });
    expect(again.headers).toMatchObject({ etag: '"2"', 'idempotent-replayed': 'true' });
    isProblem(await change('by the lake', 1), 422, 'IDEMPOTENCY.KEY_REUSED');
    isProblem(await change('by the river', 2), 422, 'IDEMPOTENCY.KEY_REUSED');
    const remove = () => admin.ask('DELETE', at, { 'if-match': '"2"', 'idempotency-key': 'remove' });
    const removed = await remove();
    expect(removed).toMatchObject({ status: 204, text: '' });
    expect(await remove()).toMatchObject({
      status: 204,
      text: '',
      headers: { 'idempotent-replayed': 'true' },
    });
    expect(await store.books.locations.count({})).toBe(0);
  });

  it('does the same POST sent twice at once only once', async () => {
    const { admin, store } = await start();
    const key = { 'idempotency-key': 'twice' };
    const answers = await Promise.all([1, 2, 3].map(() => admin.post('/v1/locations', LOCATION, key)));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses).toContain(201);
    for (const answer of answers) {
      if (answer.status !== 201)
        expect([answer.status, answer.body.code]).toEqual([409, 'IDEMPOTENCY.IN_PROGRESS']);
    }
    expect(await store.books.locations.count({})).toBe(1);
  });

  it('lets pages ask from a browser that were named, and no others', async () => {
    const { nobody } = await start({ corsOrigins: ['https://desk.example'] });
    const preflight = (origin: string) =>
      nobody.ask('OPTIONS', '/v1/locations', {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,idempotency-key',
      });
    const named = await preflight('https://desk.example');
    expect(named).toMatchObject({ status: 204 });
    expect(named.headers['access-control-allow-origin']).toBe('https://desk.example');
    expect(named.headers['access-control-allow-headers']).toContain('idempotency-key');
    expect(named.headers['access-control-allow-credentials']).toBeUndefined();
    const other = await preflight('https://desk.example.evil');
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
    const answer = await nobody.ask('GET', '/healthz', { origin: 'https://desk.example' });
    expect(answer.headers['access-control-expose-headers']).toContain('etag');
  });

  it('lets no page ask from a browser unless one is named', async () => {
    const { nobody } = await start();
    const { headers } = await nobody.ask('GET', '/healthz', { origin: 'https://desk.example' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});
