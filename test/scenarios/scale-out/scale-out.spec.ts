import { setTimeout as pause } from 'node:timers/promises';
import { areRunning, Desk, isOver, PATIENCE } from './desk.js';

/** What one plan takes. */
const seconds = 2;

describe('plans of several processes on one PostgreSQL', () => {
  let desk: Desk;

  beforeEach(async () => {
    desk = await Desk.open('postgres');
  });

  afterEach(() => desk.close());

  it(
    'are each stored exactly once, though a worker is killed in the middle of its plan',
    async () => {
      const [one, other] = [await desk.run('api', 0), await desk.run('api', 0)];
      const doomed = await desk.run('worker', 1);
      await desk.run('worker', 1);
      const asked: string[] = [];
      for (let seed = 1; seed <= 4; seed += 1) {
        const isEven = seed % 2 === 0;
        asked.push(await desk.plan(isEven ? one : other, { seed, seconds, apply: isEven }));
      }
      // Followed on the service that did not take it.
      const events = desk.ask(other, `/jobs/${asked.at(-1) ?? ''}/events`).then((answer) => answer.text());
      await desk.jobsWhen(areRunning(2));
      await pause(500);
      await doomed.end('SIGKILL');
      const jobs = await desk.jobsWhen(isOver);
      expect(jobs.map(({ status }) => status)).toEqual(asked.map(() => 'done'));
      expect(jobs.map(({ attempt }) => attempt).sort()).toEqual([1, 1, 1, 2]);
      const kept = await desk.store.books.plans.all({});
      expect(kept.map(({ jobId }) => jobId).sort()).toEqual(asked.toSorted());
      expect(await desk.store.books.planApplications.count({})).toBe(2);
      const told = await events;
      expect(told).toContain('"status":"done"');
      expect(told).toMatch(/"stages":\{"sessions":\{"cost":\d+/);
    },
    PATIENCE,
  );

  it(
    'go back to the queue when a worker is told to end, and are made by the next',
    async () => {
      const api = await desk.run('api', 0);
      const leaving = await desk.run('worker', 1);
      await desk.plan(api, { seconds });
      await desk.jobsWhen(areRunning(1));
      await leaving.end('SIGTERM');
      expect(leaving.child.exitCode).toBe(0);
      const [waiting] = await desk.jobsWhen(() => true);
      expect(waiting).toMatchObject({ status: 'queued', holder: null, attempt: 0 });
      await desk.run('worker', 1);
      const [done] = await desk.jobsWhen(isOver);
      expect(done).toMatchObject({ status: 'done', attempt: 1 });
      expect(await desk.store.books.plans.count({})).toBe(1);
    },
    PATIENCE,
  );

  it(
    'are stopped from any service, and keep the best found by then',
    async () => {
      const api = await desk.run('api', 0);
      await desk.run('worker', 1);
      const id = await desk.plan(api, {});
      await desk.jobsWhen((jobs) => jobs[0]?.status === 'running' && jobs[0].best !== null);
      expect((await desk.ask(api, `/jobs/${id}`, { method: 'DELETE' })).status).toBe(202);
      const [done] = await desk.jobsWhen(isOver);
      expect(done).toMatchObject({ status: 'done', result: { stopped: true } });
    },
    PATIENCE,
  );
});
