import ICAL from 'ical.js';
import { type Body, onService } from './support/service.js';
import { aSession, buildWorld } from './support/world.js';

/** What a calendar program understands of a feed. */
function eventsOf(text: string): readonly Readonly<Record<string, unknown>>[] {
  const whole = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return whole.getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    sequence: event.getFirstPropertyValue('sequence'),
    status: event.getFirstPropertyValue('status'),
    start: String(event.getFirstPropertyValue('dtstart')),
  }));
}

const pathOf = (feed: Body): string => String(feed['path']);

onService('calendar feeds', (start) => {
  it('show a session to whoever knows the address, and follow it as it changes', async () => {
    const { admin, nobody } = await start();
    const world = await buildWorld(admin);
    const session = await admin.create(`${world.base}/sessions`, aSession(world));
    const feed = await admin.create(`${world.base}/feeds`, { of: 'room', subject: 'Stage A' });
    expect(feed).toMatchObject({ name: 'Stage A: Dead Reckoning', alarmMinutes: null, drafts: false });
    const read = async (): Promise<ReturnType<typeof eventsOf>> => {
      const answer = await nobody.get(pathOf(feed));
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
      return eventsOf(answer.text);
    };
    // A draft is nobody's business yet.
    expect(await read()).toEqual([]);
    const path = `${world.base}/sessions/${session.id}`;
    const uid = `session-${session.id}@downbeat`;
    await admin.patch(path, 1, { status: 'hold' });
    expect(await read()).toEqual([{ uid, sequence: 1, status: 'TENTATIVE', start: '2023-03-14T10:00:00' }]);
    await admin.patch(path, 2, { localStart: '2023-03-15T09:30' });
    expect(await read()).toEqual([{ uid, sequence: 2, status: 'TENTATIVE', start: '2023-03-15T09:30:00' }]);
    await admin.patch(path, 3, { status: 'confirmed' });
    await admin.patch(path, 4, { status: 'cancelled' });
    expect(await read()).toEqual([{ uid, sequence: 4, status: 'CANCELLED', start: '2023-03-15T09:30:00' }]);
  });

  it('of a musician show the calls he is engaged for, in every production', async () => {
    const { admin, nobody } = await start();
    const world = await buildWorld(admin);
    const session = await admin.create(`${world.base}/sessions`, aSession(world));
    await admin.patch(`${world.base}/sessions/${session.id}`, 1, { status: 'hold' });
    const feed = await admin.create('/v1/feeds', {
      of: 'musician',
      subject: world.violinist.id,
      alarmMinutes: 90,
    });
    expect(eventsOf((await nobody.get(pathOf(feed))).text)).toEqual([]);
    await admin.create(`${world.base}/engagements`, {
      sessionId: session.id,
      musicianId: world.violinist.id,
      instrument: 'violin-1',
      chair: 1,
      status: 'enquired',
    });
    const { text } = await nobody.get(pathOf(feed));
    expect(eventsOf(text)).toMatchObject([{ status: 'TENTATIVE' }]);
    expect(text).toContain('You play: Violin I\\, chair 1');
    expect(text).toContain('TRIGGER:-PT90M');
  });

  it('end when they are revoked; an unknown address is as unknown', async () => {
    const { admin, nobody } = await start();
    const world = await buildWorld(admin);
    const feed = await admin.create(`${world.base}/feeds`, { of: 'production' });
    expect(JSON.stringify((await admin.get(`${world.base}/feeds`)).body)).not.toContain(pathOf(feed));
    expect((await admin.get('/v1/feeds')).body.items).toEqual([]);
    // A feed is revoked where it was made.
    expect((await admin.delete(`/v1/feeds/${feed.id}`, 1)).status).toBe(404);
    expect((await admin.delete(`${world.base}/feeds/${feed.id}`, 1)).status).toBe(200);
    for (const path of [pathOf(feed), '/v1/feeds/db_unknown.ics']) {
      expect(await nobody.get(path)).toMatchObject({ status: 404, body: { code: 'FEED.NOT_FOUND' } });
    }
  });

  it('need somebody they are of', async () => {
    const { admin } = await start();
    const world = await buildWorld(admin);
    expect(await admin.post(`${world.base}/feeds`, { of: 'room', subject: 'Stage B' })).toMatchObject({
      status: 422,
      body: { code: 'FEED.NO_SUBJECT', errors: [{ pointer: '/subject' }] },
    });
    expect(await admin.post('/v1/feeds', { of: 'production' })).toMatchObject({
      status: 422,
      body: { code: 'FEED.NO_SUBJECT' },
    });
    await admin.create('/v1/musicians', { name: 'Anna Gruber', instrument: 'horn', city: 'Graz' });
    expect(await admin.post('/v1/feeds', { of: 'musician', subject: 'Anna Gruber' })).toMatchObject({
      status: 422,
      body: { code: 'FEED.AMBIGUOUS' },
    });
  });
});
