import { onService } from './support/service.js';

const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();

onService('a key', (start) => {
  const bearer = (key: Readonly<Record<string, unknown>>): { readonly authorization: string } => ({
    authorization: `Bearer ${String(key['secret'])}`,
  });

  it('ends by itself when its time is over', async () => {
    const { admin, nobody } = await start();
    const soon = await admin.create('/v1/keys', { role: 'viewer', expiresAt: inMs(60_000) });
    const over = await admin.create('/v1/keys', { role: 'viewer', expiresAt: inMs(-1) });
    expect((await nobody.get('/v1/locations', bearer(soon))).status).toBe(200);
    expect(await nobody.get('/v1/locations', bearer(over))).toMatchObject({
      status: 401,
      body: { code: 'ACCESS.KEY_UNKNOWN' },
    });
  });

  it('is rotated: the new one may do the same, the old one ends when it was said to', async () => {
    const { admin, nobody } = await start();
    const old = await admin.create('/v1/keys', { role: 'coordinator', name: 'office' });
    const next = await admin.create(`/v1/keys/${old.id}/rotate`, { overlapMinutes: 10 });
    expect(next).toMatchObject({ role: 'coordinator', name: 'office', expiresAt: null });
    for (const key of [old, next]) expect((await nobody.get('/v1/locations', bearer(key))).status).toBe(200);
    const kept = (await admin.get(`/v1/keys/${old.id}`)).body;
    expect(Date.parse(String(kept['expiresAt'])) - Date.now()).toBeLessThanOrEqual(600_000);
    await admin.create(`/v1/keys/${next.id}/rotate`, { overlapMinutes: 0 });
    expect((await nobody.get('/v1/locations', bearer(next))).status).toBe(401);
    expect(await admin.post(`/v1/keys/${next.id}/rotate`, {})).toMatchObject({
      status: 409,
      body: { code: 'KEY.ENDED' },
    });
  });

  it('says when it was last used, and its ETag does not move for that', async () => {
    const { admin, nobody } = await start();
    const made = await admin.create('/v1/keys', { role: 'viewer' });
    expect(made['lastUsedAt']).toBeNull();
    await nobody.get('/v1/locations', bearer(made));
    // It is noted behind the answer; writes follow one another, so after one more it is there.
    await admin.create('/v1/keys', { role: 'viewer' });
    expect((await admin.get(`/v1/keys/${made.id}`)).body).toMatchObject({
      revision: 1,
      lastUsedAt: expect.any(String) as unknown,
    });
  });
});
