import { fixedClock } from '#clock';
import {
  beat,
  biddingFor,
  claimPlan,
  createJob,
  handBack,
  JobBoard,
  type JobRunner,
  recoverJobs,
  requeuePlans,
  runPlanJob,
  stopJob,
  type Claim,
  type Job,
  type Result,
  type Store,
} from '#desk';
import { aProduction, written } from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';
import { asOf, buildWorld } from '../../support/planning-world.js';

const clock = fixedClock(Date.parse(asOf));
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
};

const queue = async (store: Store, productionId: string): Promise<Job> =>
  value(
    await createJob(store, {
      kind: 'plan',
      productionId,
      request: { seed: 1, apply: true, options: { iterations: 50 }, actor: 'test' },
    }),
  );
const claimed = async (store: Store, holder: string): Promise<Claim> => {
  const claim = value(await claimPlan(store, clock, holder));
  if (claim === null) throw new Error('there was nothing to take up');
  return claim;
};
const jobOf = async (store: Store, { jobId }: Claim): Promise<Job | null> => store.books.jobs.find(jobId);

onBothDatabases('the queue of plans', (open) => {
  it('lets productions take turns, however much one of them asks for', async () => {
    const { store } = await open();
    const ids = await written(store, async (books) => [
      (await books.productions.add(aProduction({ slug: 'greedy' }))).id,
      (await books.productions.add(aProduction({ slug: 'modest' }))).id,
      (await books.productions.add(aProduction({ slug: 'late' }))).id,
    ]);
    const [greedy = '', modest = '', late = ''] = ids;
    for (let nth = 0; nth < 5; nth += 1) await queue(store, greedy);
    await queue(store, modest);
    await queue(store, modest);
    const served: (string | null)[] = [];
    const serve = async (): Promise<void> => {
      served.push((await jobOf(store, await claimed(store, `h${served.length}`)))?.productionId ?? null);
    };
    for (let nth = 0; nth < 3; nth += 1) await serve();
    await queue(store, late);
    for (let nth = 0; nth < 5; nth += 1) await serve();
    expect(served.map((id) => ids.indexOf(id ?? ''))).toEqual([0, 1, 0, 1, 0, 2, 0, 0]);
    expect(value(await claimPlan(store, clock, 'one more'))).toBeNull();
  });

  it('gives the job of a holder that died to the same ticket, and takes nothing from who had it before', async () => {
    const { store } = await open();
    const { production } = await buildWorld(store);
    await queue(store, production.id);
    const dead = await claimed(store, 'ticket/1');
    const next = await claimed(store, 'ticket/1');
    expect(next).toEqual({ jobId: dead.jobId, attempt: 2 });
    expect(await runPlanJob(store, clock, dead)).toMatchObject({
      ok: false,
      refusal: { code: 'JOB.TAKEN_OVER' },
    });
    expect(await biddingFor(store.books, dead)).toBe('drop');
    expect(await beat(store, clock, dead, null)).toMatchObject({ ok: false });
    expect(value(await runPlanJob(store, clock, next)).status).toBe('done');
    expect(await store.books.plans.all({})).toMatchObject([{ jobId: dead.jobId, createdBy: 'test' }]);
  });

  it('keeps one plan of two attempts that end at once', async () => {
    const { store } = await open();
    const { production } = await buildWorld(store);
    await queue(store, production.id);
    const slow = await claimed(store, 'ticket/1');
    let taken: Promise<Result<Job>> | null = null;
    const onEvent = (): void => {
      taken ??= claimed(store, 'ticket/1').then((claim) => runPlanJob(store, clock, claim));
    };
    const first = await runPlanJob(store, clock, slow, { onEvent });
    const second = await (taken as Promise<Result<Job>> | null);
    expect([first.ok, second?.ok]).toEqual([false, true]);
    expect(await store.books.plans.count({})).toBe(1);
    expect(await store.books.planApplications.count({})).toBe(1);
  });

  it('gives up a job that has ended whoever ran it three times', async () => {
    const { store } = await open();
    const { id } = await queue(store, 'p');
    for (let nth = 1; nth <= 3; nth += 1) expect((await claimed(store, 'ticket/1')).attempt).toBe(nth);
    expect(value(await claimPlan(store, clock, 'ticket/1'))).toBeNull();
    expect(await store.books.jobs.find(id)).toMatchObject({
      status: 'failed',
      problem: { code: 'JOB.GAVE_UP' },
    });
  });

  it('takes back what a holder hands back, and what one that is gone or silent has left', async () => {
    const { store } = await open();
    await queue(store, 'p');
    const claim = await claimed(store, 'host/1/planner');
    expect(value(await handBack(store, claim))).toMatchObject({ status: 'queued', attempt: 0, holder: null });
    await claimed(store, 'host/1/planner');
    expect(value(await recoverJobs(store, clock, (holder) => holder.startsWith('host/2/'))).queued).toEqual(
      [],
    );
    expect(
      value(await recoverJobs(store, clock, (holder) => holder.startsWith('host/1/'))).queued,
    ).toHaveLength(1);
    const silent = await claimed(store, 'host/3/planner');
    const seen = [(await jobOf(store, silent)) as Job];
    await beat(store, clock, silent, null);
    expect(value(await requeuePlans(store, seen))).toEqual([]);
    const again = [(await jobOf(store, silent)) as Job];
    expect(value(await requeuePlans(store, again))).toMatchObject([{ status: 'queued', attempt: 2 }]);
  });

  it('counts nothing against a production that it called off before its turn', async () => {
    const { store } = await open();
    const runner: Pick<JobRunner, 'start' | 'stop'> = { start: () => undefined, stop: () => undefined };
    for (let nth = 0; nth < 5; nth += 1) {
      const { id } = await queue(store, 'hasty');
      await stopJob(store, new JobBoard(), runner, id);
    }
    expect((await queue(store, 'hasty')).turn).toBe(1);
  });

  it('tells whoever runs a job that it is to end, and cancels one that waits', async () => {
    const { store } = await open();
    const { id } = await queue(store, 'p');
    const waiting = await queue(store, 'q');
    const runner: Pick<JobRunner, 'start' | 'stop'> = { start: () => undefined, stop: () => undefined };
    const claim = await claimed(store, 'h');
    expect(await biddingFor(store.books, claim)).toBe('go on');
    expect(value(await stopJob(store, new JobBoard(), runner, id))).toMatchObject({ stopAsked: true });
    expect(await biddingFor(store.books, claim)).toBe('stop');
    const stopped = value(await stopJob(store, new JobBoard(), runner, waiting.id));
    expect(stopped.status).toBe('cancelled');
  });

  it('fails a job that cannot be planned with the reason, and lives on', async () => {
    const { store } = await open();
    await queue(store, 'nowhere');
    const { production } = await buildWorld(store);
    await queue(store, production.id);
    const failed = value(await runPlanJob(store, clock, await claimed(store, 'h')));
    expect(failed).toMatchObject({ status: 'failed', problem: { code: 'PRODUCTION.NOT_FOUND' } });
    expect(value(await runPlanJob(store, clock, await claimed(store, 'h'))).status).toBe('done');
  });
});
