import { createKey, type Job, type Store } from '#desk';
import { openStore } from '#storage';
import { setTimeout as pause } from 'node:timers/promises';
import { sharedDatabase, type SharedDatabase } from '../../support/databases.js';
import { buildLongFilm } from './music.js';
import { type Program, start } from './processes.js';

const PATIENCE = 150_000;
/** What one plan takes. */
const SECONDS = 3;

interface Service {
  readonly store: Store;
  readonly database: SharedDatabase;
  readonly plans: string;
  readonly secret: string;
  readonly ask: (api: Program, path: string, body?: object) => Promise<Response>;
}

describe('plans of several processes on one PostgreSQL', () => {
  const running: Program[] = [];
  const undo: (() => Promise<unknown>)[] = [];

  const run = async (...how: Parameters<typeof start>): Promise<Program> => {
    const program = await start(...how);
    running.push(program);
    return program;
  };

  afterEach(async () => {
    for (const one of running.splice(0)) if (one.child.exitCode === null) await one.end('SIGKILL');
    for (const step of undo.splice(0).reverse()) await step();
  });

  const open = async (): Promise<Service> => {
    const database = await sharedDatabase('postgres');
    undo.push(database.remove);
    const store = await openStore(database.url);
    undo.push(() => store.close());
    const { production } = await buildLongFilm(store);
    const key = await createKey(store, 'test', { name: 'test', role: 'admin' });
    if (!key.ok) throw new Error(key.refusal.message);
    const { secret } = key.value;
    const ask = (api: Program, path: string, body?: object): Promise<Response> =>
      fetch(`${api.ready}${path}`, {
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      });
    return { store, database, plans: `/v1/productions/${production.id}/plans`, secret, ask };
  };

  const jobsWhen = async (store: Store, is: (jobs: readonly Job[]) => boolean): Promise<readonly Job[]> => {
    for (;;) {
      const jobs = await store.books.jobs.all({ kind: 'plan' }, 'createdAt');
      if (is(jobs)) return jobs;
      await pause(100);
    }
  };
  const isOver = (jobs: readonly Job[]): boolean =>
    jobs.every(({ status }) => status !== 'queued' && status !== 'running');

  it(
    'are each stored exactly once, though a worker is killed in the middle of its plan',
    async () => {
      const { store, database, plans, ask } = await open();
      const [one, other] = [
        await run('api', database.url, { PLANNERS: '0' }),
        await run('api', database.url, { PLANNERS: '0' }),
      ];
      const doomed = await run('worker', database.url, { PLANNERS: '1' });
      await run('worker', database.url, { PLANNERS: '1' });
      const asked: { readonly id: string }[] = [];
      for (let seed = 1; seed <= 6; seed += 1) {
        const order = { seed, iterations: 1_000_000_000, seconds: SECONDS, apply: seed % 2 === 0 };
        const answer = await ask(seed % 2 === 0 ? one : other, plans, order);
        expect(answer.status).toBe(202);
        asked.push((await answer.json()) as { readonly id: string });
      }
      const last = asked.at(-1)?.id ?? '';
      // Followed on the service that did not take it.
      const events = ask(other, `${plans.replace(/plans$/, 'jobs')}/${last}/events`).then((answer) =>
        answer.text(),
      );
      await jobsWhen(store, (jobs) => jobs.filter(({ status }) => status === 'running').length === 2);
      await pause(500);
      await doomed.end('SIGKILL');
      const jobs = await jobsWhen(store, isOver);
      expect(jobs.map(({ status }) => status)).toEqual(Array.from(asked, () => 'done'));
      expect(jobs.map(({ attempt }) => attempt).sort()).toEqual([1, 1, 1, 1, 1, 2]);
      const kept = await store.books.plans.all({});
      expect(kept).toHaveLength(asked.length);
      expect(new Set(kept.map(({ jobId }) => jobId))).toEqual(new Set(asked.map(({ id }) => id)));
      expect(await store.books.planApplications.count({})).toBe(3);
      const told = await events;
      expect(told).toContain('"status":"done"');
      expect(told).toMatch(/"stages":\{"sessions":\{"cost":\d+/);
    },
    PATIENCE,
  );

  it(
    'go back to the queue when a worker is told to end, and are made by the next',
    async () => {
      const { store, database, plans, ask } = await open();
      const api = await run('api', database.url, { PLANNERS: '0' });
      const leaving = await run('worker', database.url, { PLANNERS: '1' });
      await ask(api, plans, { iterations: 1_000_000_000, seconds: SECONDS });
      await jobsWhen(store, (jobs) => jobs[0]?.status === 'running');
      await leaving.end('SIGTERM');
      expect(leaving.child.exitCode).toBe(0);
      const [waiting] = await jobsWhen(store, () => true);
      expect(waiting).toMatchObject({ status: 'queued', holder: null, attempt: 0 });
      await run('worker', database.url, { PLANNERS: '1' });
      const [done] = await jobsWhen(store, isOver);
      expect(done).toMatchObject({ status: 'done', attempt: 1 });
      expect(await store.books.plans.count({})).toBe(1);
    },
    PATIENCE,
  );

  it(
    'are stopped from any service, and keep the best found by then',
    async () => {
      const { store, database, plans, ask, secret } = await open();
      const api = await run('api', database.url, { PLANNERS: '0' });
      await run('worker', database.url, { PLANNERS: '1' });
      const job = (await (await ask(api, plans, { iterations: 1_000_000_000 })).json()) as { id: string };
      await jobsWhen(store, (jobs) => jobs[0]?.best !== null && jobs[0]?.status === 'running');
      const at = `${api.ready}${plans.replace(/plans$/, 'jobs')}/${job.id}`;
      const stopped = await fetch(at, { method: 'DELETE', headers: { authorization: `Bearer ${secret}` } });
      expect(stopped.status).toBe(202);
      const [done] = await jobsWhen(store, isOver);
      expect(done).toMatchObject({ status: 'done', result: { stopped: true } });
    },
    PATIENCE,
  );
});
