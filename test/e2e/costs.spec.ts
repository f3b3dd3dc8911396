import { type Answer, type Body, type Caller, onService } from './support/service.js';
import { aSession, buildWorld, type World } from './support/world.js';

const TERM = { validFrom: '2023-01-01', validTo: null, source: 'deal', confidence: 'high' } as const;
const agreed = (parameter: string, value: number, unit: string, more: object = {}): object => ({
  agreement: 'buy-out-vienna',
  term: { parameter, value, unit, severity: unit === 'minutes' ? 'hard' : 'cost', ...more, ...TERM },
});

/** An evening call and the next morning's, eleven hours apart, both with a violinist who is paid EUR 300 a call. */
async function buildCalls(caller: Caller): Promise<World & { readonly evening: Body }> {
  const world = await buildWorld(caller);
  const { base, violinist, strings, brass } = world;
  const rate = { from: 'EUR', to: 'GBP', date: '2023-01-01', numerator: 1_000_000 };
  await caller.create('/v1/exchange-rates', rate);
  await caller.patch(`/v1/musicians/${violinist.id}`, 1, { rateMinor: 30_000, currency: 'EUR' });
  const call = async (localStart: string, pass: Body, lineUp: string): Promise<Body> => {
    const input = { ...aSession(world), localStart, runOrder: [pass.id], lineUp };
    const session = await caller.create(`${base}/sessions`, input);
    const seat = { sessionId: session.id, musicianId: violinist.id, instrument: 'violin-1', chair: 1 };
    await caller.create(`${base}/engagements`, { ...seat, status: 'confirmed' });
    return session;
  };
  const evening = await call('2023-03-14T19:00', strings, '8.6.4.4.2');
  await call('2023-03-15T09:00', brass, '0.0.0.0 - 4.3.0.0 - 8.6.4.4.2');
  return { ...world, evening };
}

const codes = (answer: Answer): readonly string[] => answer.body.errors.map(({ code }) => code);

onService('what calls cost', (start) => {
  it('is told of one thing more or less in a session', async () => {
    const { admin } = await start();
    const { base } = await buildCalls(admin);
    const asked = `${base}/costs/marginal?sessionId=`;
    const { body, status } = await admin.get(`${asked}${encodeURIComponent('vienna 2023-03-14 19:00')}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ currency: 'GBP', session: { players: 24, openChairs: 23 } });
    // EUR 300 at one to one; the room costs nothing.
    expect(body['cost']).toBe(30_000);
    expect(body['margins']).toContainEqual(
      expect.objectContaining({ kind: 'player-more', before: 30_000, after: 60_000, change: 30_000 }),
    );
    expect(codes(await admin.get(`${asked}nowhere`))).toEqual(['SESSION.NOT_FOUND']);
    expect((await admin.get(`${base}/costs/marginal`)).status).toBe(400);
  });

  it('is compared for the same music in every city, with what it rests on', async () => {
    const { admin } = await start();
    const { base, location } = await buildCalls(admin);
    const { body, status } = await admin.get(`${base}/costs/cities?cueIds=1m1`);
    expect(status).toBe(200);
    // Two passes of three minutes; the middle of the city's agreed rates is EUR 300 a chair: 24 and 7 of them.
    expect(body).toMatchObject({ passes: 2, musicSeconds: 360, currency: 'GBP' });
    expect(body['cities']).toEqual([
      expect.objectContaining({ location: location['slug'], calls: 1, players: 31, pay: 930_000 }),
    ]);
    expect(codes(await admin.get(`${base}/costs/cities?cueIds=9m9,8m8`))).toEqual([
      'CUE.NOT_FOUND',
      'CUE.NOT_FOUND',
    ]);
  });
});

onService('a breach', (start) => {
  it('is mended by what costs least, and a price is avoided where that saves', async () => {
    const { admin } = await start();
    const { base, evening, violinist } = await buildCalls(admin);
    // Afterwards twelve hours of rest are agreed, and half a scale more from nine in the evening on.
    await admin.create(`${base}/rule-overrides`, agreed('turnaround-minutes', 720, 'minutes'));
    const window = { when: { window: { from: '21:00', to: '06:00' } } };
    await admin.create(`${base}/rule-overrides`, agreed('night-percent', 50, 'percent', window));
    const { body } = await admin.get(`${base}/reports/compliance?format=json`);
    // EUR 300 × 60/180 × 50 % = EUR 50 less where the evening begins an hour earlier; the morning an hour later saves nothing.
    const cost = { change: -5_000, currency: 'GBP', withoutRate: 0 };
    expect(body['breaches']).toEqual([
      expect.objectContaining({
        rule: 'rest',
        amount: 60,
        who: [{ id: violinist.id, name: 'Anna Gruber' }],
        repair: expect.objectContaining({
          repair: { kind: 'move', callId: evening.id, minutes: -60 },
          cost,
        }) as unknown,
      }),
      expect.objectContaining({ rule: 'premiums', repair: expect.objectContaining({ cost }) as unknown }),
    ]);
  });

  it('of what a production agreed for itself is one for its call sheets, too', async () => {
    const { admin } = await start();
    const { base } = await buildCalls(admin);
    await admin.create(`${base}/rule-overrides`, agreed('break-length-minutes', 25, 'minutes'));
    const { body } = await admin.get(`${base}/reports/call-sheet?format=json`);
    const [sheet] = body['sheets'] as { clock: { kind: string; minutes: number }[] }[];
    // 50 minutes of work and 25 of rest: two breaks in three hours.
    const rests = sheet?.clock.filter(({ kind }) => kind === 'break').map(({ minutes }) => minutes);
    expect(rests).toEqual([25, 25]);
  });
});
