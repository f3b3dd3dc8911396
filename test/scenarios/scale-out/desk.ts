import { createKey, type Job, type Store } from '#desk';
import { openStore } from '#storage';
import { setTimeout as pause } from 'node:timers/promises';
import { type Engine, sharedDatabase } from '../../support/databases.js';
import { buildLongFilm } from './music.js';
import { type Program, start } from '../../support/processes.js';

/** Milliseconds that a test of several processes may take. */
export const PATIENCE = 150_000;

/** A database with a long film in it, the programs that run on it, and a key to ask them with. */
export class Desk {
  private readonly running: Program[] = [];

  private constructor(
    readonly store: Store,
    /** `/v1/productions/{id}` */
    readonly base: string,
    private readonly url: string,
    private readonly secret: string,
    private readonly remove: () => Promise<void>,
  ) {}

  static async open(engine: Engine): Promise<Desk> {
    const { url, remove } = await sharedDatabase(engine);
    const store = await openStore(url);
    const { production } = await buildLongFilm(store);
    const key = await createKey(store, { name: 'test', role: 'admin' });
    if (!key.ok) throw new Error(key.refusal.message);
    return new Desk(store, `/v1/productions/${production.id}`, url, key.value.secret, remove);
  }

  async run(app: 'api' | 'worker', planners: number): Promise<Program> {
    const program = await start(app, this.url, { PLANNERS: String(planners) });
    this.running.push(program);
    return program;
  }

  ask(
    api: Program,
    path: string,
    init: { readonly method?: string; readonly body?: object } = {},
  ): Promise<Response> {
    const { body, method = body === undefined ? 'GET' : 'POST' } = init;
    return fetch(`${api.ready}${this.base}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.secret}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** Asks for a plan and answers its job's id. */
  async plan(api: Program, order: object): Promise<string> {
    const body = { iterations: 1_000_000_000, ...order };
    const answer = await this.ask(api, '/plans', { body });
    if (answer.status !== 202) throw new Error(await answer.text());
    return ((await answer.json()) as { readonly id: string }).id;
  }

  /** The plan jobs, in the order they were asked for, as soon as they are so. */
  async jobsWhen(is: (jobs: readonly Job[]) => boolean): Promise<readonly Job[]> {
    for (;;) {
      const jobs = await this.store.books.jobs.all({ kind: 'plan' }, 'createdAt');
      if (is(jobs)) return jobs;
      await pause(100);
    }
  }

  async close(): Promise<void> {
    for (const one of this.running.splice(0)) if (one.child.exitCode === null) await one.end('SIGKILL');
    await this.store.close();
    await this.remove();
  }
}

export const isOver = (jobs: readonly Job[]): boolean =>
  jobs.every(({ status }) => status !== 'queued' && status !== 'running');

export const areRunning =
  (count: number) =>
  (jobs: readonly Job[]): boolean =>
    jobs.filter(({ status }) => status === 'running').length === count;
