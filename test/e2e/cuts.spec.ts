import { onService, type Body, type Caller } from './support/service.js';
import { buildWorld } from './support/world.js';

const SECOND = 24;
const START = 86_400;

/** Takes of so many seconds one after another, each from its second second on. */
function shots(...takes: readonly (readonly [take: string, seconds: number])[]): object {
  let at = START;
  return {
    shots: takes.map(([take, seconds]) => {
      const recordIn = at;
      at += seconds * SECOND;
      return { source: take, name: take, recordIn, recordOut: at, sourceIn: 2 * SECOND };
    }),
  };
}

/** Two cuts of reel 1: in the second a shot came in before the one that 1m1 plays over. */
async function twoCuts(caller: Caller): Promise<{ readonly base: string; readonly now: Body }> {
  const { base, version } = await buildWorld(caller);
  const cut = (name: string): Promise<Body> =>
    caller.create(`${base}/cuts`, { name, reel: 1, frameRate: '24' });
  const [old, now] = [await cut('R1 v1'), await cut('R1 v2')];
  await caller.create(`${base}/placements`, {
    cutId: old.id,
    versionId: version.id,
    label: '1M1',
    recordIn: START + 20 * SECOND,
    recordOut: START + 50 * SECOND,
    sourceIn: 0,
    sourceOut: 30 * SECOND,
  });
  const laid = await caller.post(`${base}/cuts/${old.id}/picture`, shots(['A', 20], ['B', 30]));
  expect(laid).toMatchObject({ status: 200, body: { shots: 2, frames: 50 * SECOND } });
  await caller.post(`${base}/cuts/${now.id}/picture`, shots(['A', 20], ['X', 5], ['B', 30]));
  return { base, now };
}

onService('cuts over HTTP', (start) => {
  it('are compared, and the music is carried from one into the other', async () => {
    const { admin } = await start();
    const { base, now } = await twoCuts(admin);
    const compared = await admin.get(`${base}/cuts/${now.id}/comparison?with=R1%20v1`);
    expect(compared.body).toMatchObject({
      music: 'carried',
      picture: { kept: 50, added: 5 },
      changes: [{ cue: '1m1', kinds: ['moved'], shiftFrames: 120, fate: 'shifted' }],
    });
    const report = await admin.get(`${base}/reports/cut-changes?format=csv`);
    expect(report.status).toBe(200);
    const path = `${base}/cuts/${now.id}/conform`;
    const tried = await admin.post(path, { from: 'R1 v1', dryRun: true });
    expect(tried.body).toMatchObject({ dryRun: true, created: 1 });
    expect((await admin.post(path, { from: 'R1 v1' })).body).toMatchObject({ dryRun: false, created: 1 });
    expect((await admin.post(path, { from: 'R1 v1' })).body).toMatchObject({ created: 0, unchanged: 1 });
    const { body } = await admin.get(`${base}/placements?cutId=${now.id}`);
    expect(body).toMatchObject({ items: [{ recordIn: START + 25 * SECOND, byHand: false }] });
  });

  it('say what is wrong, and where', async () => {
    const { admin } = await start();
    const { base, now } = await twoCuts(admin);
    const codes = async (path: string, body: object): Promise<readonly unknown[]> => {
      const { status, body: problem } = await admin.post(`${base}/cuts/${now.id}/${path}`, body);
      return [status, problem.code, problem.errors.map(({ pointer }) => pointer)];
    };
    const shot = { source: 'A', name: 'A', recordIn: 10, recordOut: 10, sourceIn: 0 };
    expect(await codes('picture', { shots: [shot] })).toEqual([
      422,
      'PICTURE.OUT_BEFORE_IN',
      ['/shots/0/recordOut'],
    ]);
    expect(await codes('conform', { from: 'R9' })).toEqual([404, 'CUT.NOT_FOUND', ['/from']]);
    expect(await codes('conform', { from: 'R1 v2' })).toEqual([422, 'CUT.SAME', ['/from']]);
    const unknown = await admin.get(`${base}/cuts/${now.id}/comparison?with=R9`);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'CUT.NOT_FOUND' } });
  });
});
