import { areRunning, Desk, isOver, PATIENCE } from './desk.js';

const seconds = 2;

describe('a service on a database of its own', () => {
  let desk: Desk;

  beforeEach(async () => {
    desk = await Desk.open('sqlite');
  });

  afterEach(() => desk.close());

  it(
    'makes the plans that it had begun, and those that waited, after it was killed and started again',
    async () => {
      const doomed = await desk.run('api', 1);
      for (const seed of [1, 2, 3]) await desk.plan(doomed, { seed, seconds });
      await desk.jobsWhen(areRunning(1));
      await doomed.end('SIGKILL');
      await desk.run('api', 1);
      const jobs = await desk.jobsWhen(isOver);
      expect(jobs.map(({ status }) => status)).toEqual(['done', 'done', 'done']);
      expect(jobs.map(({ attempt }) => attempt)).toEqual([2, 1, 1]);
      expect(await desk.store.books.plans.count({})).toBe(3);
    },
    PATIENCE,
  );

  it(
    'answers while it plans, and gives its plan back when it is told to end',
    async () => {
      const leaving = await desk.run('api', 1);
      const id = await desk.plan(leaving, { seconds: 60 });
      const followed = desk.ask(leaving, `/jobs/${id}/events`).then((answer) => answer.text());
      await desk.jobsWhen(areRunning(1));
      expect((await desk.ask(leaving, '/sessions')).status).toBe(200);
      await leaving.end('SIGTERM');
      expect(await followed).toContain('"status":"running"');
      const [waiting] = await desk.jobsWhen(() => true);
      expect(waiting).toMatchObject({ status: 'queued', attempt: 0, holder: null });
    },
    PATIENCE,
  );
});
