import { onService, type Answer } from './support/service.js';
import { aSession, buildWorld } from './support/world.js';

const codes = (answer: Answer): readonly unknown[] =>
  answer.body.errors.map(({ pointer, code }) => ({ pointer, code }));

onService('money over HTTP', (start) => {
  it('keeps budgets of a production and rates of exchange of the organisation', async () => {
    const { admin } = await start();
    const world = await buildWorld(admin);
    const line = {
      name: 'Strings',
      category: 'pay',
      section: 'strings',
      amountMinor: 5_000,
      currency: 'EUR',
    };
    expect(await admin.create(`${world.base}/budget-lines`, line)).toMatchObject({
      ...line,
      locationId: null,
      spentMinor: null,
    });
    const wrong = { ...line, section: 'tubas', agreement: 'sag' };
    expect(codes(await admin.post(`${world.base}/budget-lines`, wrong))).toEqual([
      { pointer: '/agreement', code: 'AGREEMENT.UNKNOWN' },
      { pointer: '/section', code: 'BUDGET_LINE.UNKNOWN_SECTION' },
    ]);
    const rate = { from: 'EUR', to: 'GBP', date: '2023-03-01', numerator: 885_000 };
    expect(await admin.create('/v1/exchange-rates', rate)).toMatchObject({ denominator: 1_000_000 });
    expect(await admin.post('/v1/exchange-rates', rate)).toMatchObject({ status: 409 });
    expect(codes(await admin.post('/v1/exchange-rates', { ...rate, to: 'EUR' }))).toEqual([
      { pointer: '/to', code: 'EXCHANGE_RATE.SAME_CURRENCY' },
    ]);
  });

  it('says when a confirmed player was let go, and from what', async () => {
    const { admin } = await start();
    const world = await buildWorld(admin);
    const session = await admin.create(`${world.base}/sessions`, aSession(world));
    const engagement = await admin.create(`${world.base}/engagements`, {
      sessionId: session.id,
      musicianId: world.violinist.id,
      instrument: 'violin-1',
      chair: 1,
      status: 'confirmed',
    });
    const path = `${world.base}/engagements/${engagement.id}`;
    const unpaid = await admin.patch(path, 1, { paidMinor: 5 });
    expect(codes(unpaid)).toEqual([{ pointer: '/paidCurrency', code: 'MONEY.CURRENCY_MISSING' }]);
    expect((await admin.patch(path, 1, { status: 'released' })).body).toMatchObject({
      releasedAt: '2023-02-01T00:00:00.000Z',
      releasedFrom: 'confirmed',
    });
    expect((await admin.patch(path, 2, { status: 'enquired' })).body).toMatchObject({
      releasedAt: null,
      releasedFrom: null,
    });
  });
});
