import { type Answer, onService } from './support/service.js';
import { aSession, buildWorld, type World } from './support/world.js';
import { type Body, type Caller } from './support/service.js';

const codes = (answer: Answer): readonly unknown[] =>
  answer.body.errors.map(({ pointer, code }) => ({ pointer, code }));

/** The session of the world, confirmed, on an evening after it. */
async function confirmed(admin: Caller, world: World): Promise<Body> {
  const session = await admin.create(`${world.base}/sessions`, aSession(world));
  const path = `${world.base}/sessions/${session.id}`;
  await admin.patch(path, 1, { status: 'hold' });
  await admin.patch(path, 2, { status: 'confirmed' });
  return session;
}

async function later(admin: Caller, world: World): Promise<void> {
  const { body } = await admin.get(world.base);
  await admin.patch(world.base, Number(body['revision']), { asOf: '2023-03-14T20:00:00Z' });
}

onService('takes and the status log', (start) => {
  it('logs takes of a session that has begun, of passes in its run order', async () => {
    const { admin } = await start();
    const world = await buildWorld(admin);
    const session = await confirmed(admin, world);
    const takes = `${world.base}/takes`;
    const take = { sessionId: session.id, passId: world.strings.id, number: 1 };
    expect(codes(await admin.post(takes, take))).toEqual([
      { pointer: '/sessionId', code: 'TAKE.SESSION_NOT_BEGUN' },
    ]);
    await later(admin, world);
    expect(await admin.create(takes, take)).toMatchObject({ verdict: 'good', sourceIn: null });
    expect(await admin.post(takes, take)).toMatchObject({ status: 409, body: { code: 'TAKE.DUPLICATE' } });
    const brass = { ...take, passId: world.brass.id };
    expect(codes(await admin.post(takes, brass))).toEqual([
      { pointer: '/passId', code: 'TAKE.NOT_IN_RUN_ORDER' },
    ]);
    await admin.create(takes, { ...brass, unscheduled: true, verdict: 'ng' });
    // 180 seconds at 24 are 4,320 frames.
    const wrong = { sourceIn: 10, sourceOut: 4_321, barFrom: 9, pickUpIn: 5, pickUpOut: 5 };
    expect(codes(await admin.post(takes, { ...take, ...wrong, number: 2 }))).toEqual([
      { pointer: '/pickUpOut', code: 'TAKE.OUT_BEFORE_IN' },
      { pointer: '/barTo', code: 'TAKE.HALF_STRETCH' },
      { pointer: '/sourceOut', code: 'TAKE.BEYOND_END' },
      { pointer: '/verdict', code: 'TAKE.NOT_A_PICK_UP' },
    ]);
    expect(await admin.delete(`${world.base}/passes/${world.brass.id}`, 1)).toMatchObject({
      status: 409,
      body: { code: 'PASS.IN_USE' },
    });
  });

  it('keeps every change of a status with its day and who set it; to write an entry is to set it', async () => {
    const { admin } = await start();
    const world = await buildWorld(admin);
    const log = `${world.base}/status-changes`;
    const version = `${world.base}/versions/${world.version.id}`;
    await admin.patch(version, 1, { status: 'copied' });
    const entries = async (): Promise<unknown> =>
      (await admin.get(`${log}?versionId=${world.version.id}&sort=on`)).body['items'];
    expect(await entries()).toEqual([
      expect.objectContaining({ status: 'sketch', on: '2023-02-01', passId: null }),
      expect.objectContaining({ status: 'copied', on: '2023-02-01' }),
    ]);
    const earlier = { versionId: world.version.id, status: 'approved', on: '2023-01-20' };
    await admin.create(log, earlier);
    expect((await admin.get(version)).body).toMatchObject({ status: 'copied' });
    const printed = await admin.create(log, { ...earlier, status: 'parts-printed', on: '2023-02-03' });
    expect((await admin.get(version)).body).toMatchObject({ status: 'parts-printed' });
    expect(await admin.delete(`${log}/${printed.id}`, 1)).toMatchObject({
      body: { code: 'STATUS_CHANGE.CURRENT' },
    });
    expect(codes(await admin.patch(`${log}/${printed.id}`, 1, { status: 'mixed' }))).toEqual([
      { pointer: '/status', code: 'STATUS_CHANGE.IMMUTABLE' },
    ]);
    // A pass can be behind its version.
    await admin.create(log, { ...earlier, passId: world.brass.id, status: 'orchestrated', on: '2023-02-03' });
    expect((await admin.get(`${world.base}/passes/${world.brass.id}`)).body).toMatchObject({
      status: 'orchestrated',
    });
  });

  it('refuses rights numbers that do not check, and frames of no cut', async () => {
    const { admin } = await start();
    const world = await buildWorld(admin);
    const credit = { cueId: world.cue.id, name: 'GRUBER ANNA', role: 'composer', shareBasisPoints: 10_000 };
    expect(await admin.create(`${world.base}/credits`, { ...credit, ipi: '14107338' })).toMatchObject({
      ipi: '00014107338',
    });
    expect(codes(await admin.post(`${world.base}/credits`, { ...credit, ipi: '14107339' }))).toEqual([
      { pointer: '/ipi', code: 'CREDIT.BAD_IPI' },
    ]);
    const cue = await admin.patch(`${world.base}/cues/${world.cue.id}`, 1, { iswc: 'T-034.524.680-9' });
    expect(codes(cue)).toEqual([{ pointer: '/iswc', code: 'CUE.BAD_ISWC' }]);
    const version = { isrc: 'X', writtenIn: 4, writtenOut: 9 };
    const path = `${world.base}/versions/${world.version.id}`;
    expect(codes(await admin.patch(path, 1, version))).toEqual([
      { pointer: '/isrc', code: 'CUE_VERSION.BAD_ISRC' },
    ]);
    expect(codes(await admin.patch(path, 1, { ...version, isrc: null }))).toEqual([
      { pointer: '/writtenToCutId', code: 'CUE_VERSION.CUT_NEEDED' },
    ]);
  });
});
