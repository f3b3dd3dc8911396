import { type Answer, type Caller, onService } from './support/service.js';
import { aSession, buildWorld } from './support/world.js';

const untilEnded = async (caller: Caller, job: Answer): Promise<Answer> => {
  await caller.get(`${String(job.headers['location'])}/events`);
  return caller.get(String(job.headers['location']));
};

onService('plans and reports over HTTP', (start) => {
  it('plans a production as a job and keeps the plan', async () => {
    const { admin } = await start();
    const { base } = await buildWorld(admin);
    const asked = await admin.post(`${base}/plans`, { seed: 7 });
    expect(asked).toMatchObject({
      status: 202,
      body: { kind: 'plan', status: 'queued', request: { seed: 7 } },
    });
    const ended = await untilEnded(admin, asked);
    expect([ended.body['status'], ended.text]).toEqual(['done', expect.any(String)]);
    const plans = await admin.get(`${base}/plans`);
    expect(plans.body.items).toHaveLength(1);
    const plan = await admin.get(`${base}/plans/${plans.body.items[0]?.id}`);
    expect(plan).toMatchObject({
      status: 200,
      body: { seed: 7, state: 'applied', createdBy: expect.any(String) as string },
    });
    const sessions = (await admin.get(`${base}/sessions`)).body.items;
    expect(sessions.length).toBeGreaterThan(0);
    expect(sessions[0]).toMatchObject({ planId: plan.body.id });
  });

  it('stops a plan while it is made, and keeps the best found by then', async () => {
    const { admin } = await start();
    const { base } = await buildWorld(admin);
    for (let number = 2; number <= 12; number += 1) {
      const cue = await admin.create(`${base}/cues`, { number: `1m${number}` });
      const version = await admin.create(`${base}/versions`, { cueId: cue.id, seconds: 100 + number * 7 });
      const pass = { versionId: version.id, name: 'strings', lineUp: '8.6.4.4.2', seconds: 100 + number * 7 };
      await admin.create(`${base}/passes`, pass);
    }
    const asked = await admin.post(`${base}/plans`, { iterations: 1_000_000_000 });
    const at = String(asked.headers['location']);
    while ((await admin.get(at)).body['status'] === 'queued');
    expect(await admin.delete(at, null)).toMatchObject({ status: 202 });
    const ended = await untilEnded(admin, asked);
    expect(ended.body).toMatchObject({ status: 'done', result: { stopped: true } });
    expect((await admin.get(`${base}/plans`)).body.items).toHaveLength(1);
    expect((await admin.get(`${base}/sessions`)).body.items.length).toBeGreaterThan(0);
    expect((await admin.delete(at, null)).body).toEqual(ended.body);
  });

  it('weighs rules as the production says, and as the order says for one plan', async () => {
    const { admin } = await start();
    const { base, production } = await buildWorld(admin);
    const at = `/v1/productions/${production.id}`;
    const changed = await admin.patch(at, 1, { planningWeights: { vacancy: 3 } });
    expect(changed).toMatchObject({ status: 200, body: { planningWeights: { vacancy: 3 } } });
    const weighed = async (order: object): Promise<unknown> => {
      const { body } = await untilEnded(admin, await admin.post(`${base}/plans`, order));
      const { planId } = body['result'] as { readonly planId: string };
      return (await admin.get(`${base}/plans/${planId}`)).body;
    };
    const open = (penalty: number): object => ({
      summary: {
        byConstraint: expect.arrayContaining([
          expect.objectContaining({ constraint: 'chairs-filled', amount: 29, penalty }),
        ]) as unknown,
      },
    });
    expect(await weighed({})).toMatchObject(open(29 * 3));
    expect(await weighed({ weights: { vacancy: 5 } })).toMatchObject(open(29 * 5));
    expect(await admin.patch(at, 2, { planningWeights: { vacancies: 3, holiday: -1 } })).toMatchObject({
      status: 422,
      body: {
        errors: [
          { pointer: '/planningWeights/holiday', code: 'INPUT.TOO_SMALL' },
          { pointer: '/planningWeights/vacancies', code: 'INPUT.UNKNOWN_FIELD' },
        ],
      },
    });
    expect(await admin.post(`${base}/plans`, { weights: { vacancy: 0.5 } })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/weights/vacancy', code: 'INPUT.WRONG_TYPE' }] },
    });
  });

  it('fails a job that cannot be planned with all that is wrong', async () => {
    const { admin } = await start();
    const { base, strings } = await buildWorld(admin);
    await admin.patch(`${base}/passes/${strings.id}`, 1, { seconds: 5_000 });
    const ended = await untilEnded(admin, await admin.post(`${base}/plans`, {}));
    expect(ended.body).toMatchObject({
      status: 'failed',
      result: null,
      problem: {
        code: 'PLAN.UNFIT',
        errors: [{ pointer: `/passes/${strings.id}/seconds`, code: 'PROBLEM.PASS_TOO_LONG' }],
      },
    });
  });

  it('refuses a plan order that cannot be read', async () => {
    const { admin } = await start();
    const { base } = await buildWorld(admin);
    expect(await admin.post(`${base}/plans`, { seed: 'x', speed: 1 })).toMatchObject({ status: 422 });
  });

  it('gives a report in the format asked for, and 406 for any other', async () => {
    const { admin } = await start();
    const world = await buildWorld(admin);
    await admin.create(`${world.base}/sessions`, aSession(world));
    const at = `${world.base}/reports/schedule`;
    expect((await admin.get(at)).headers['content-type']).toContain('application/json');
    expect((await admin.get(`${at}?format=csv`)).headers['content-type']).toContain('text/csv');
    expect((await admin.get(`${at}?format=text`)).text).toContain('Stage A');
    expect(
      (await admin.get(at, { accept: 'text/csv;q=0.9, application/json;q=0.1' })).headers['content-type'],
    ).toContain('text/csv');
    const page = await admin.get(`${at}?format=html`);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(await admin.get(`${world.base}/reports/headcount?format=pdf`)).toMatchObject({
      status: 406,
      body: { code: 'HTTP.NOT_ACCEPTABLE' },
    });
    expect((await admin.get(at, { accept: 'image/png' })).status).toBe(406);
    expect(await admin.get(`${world.base}/reports/weather`)).toMatchObject({
      status: 404,
      body: { code: 'REPORT.UNKNOWN' },
    });
    expect((await admin.get(`${world.base}/reports/headcount`)).body).toMatchObject({
      people: 0,
      chairs: 24,
    });
  });
});
