import {
  createJob,
  findJob,
  JobBoard,
  JobRunner,
  listJobs,
  moveJob,
  recoverJobs,
  runImportJob,
  stopJob,
  type Job,
  type JobProgress,
  type Result,
  type Store,
} from '#desk';
import { onBothDatabases } from '../../support/databases.js';
import { clock } from './import-text.js';

const ROSTER = 'Name,Instrument\nAnna Gruber,violin\nBruno Moser,flute\n';
const BAD = `${ROSTER}Clara Huber,flugelhornet\n`;
const LONG = `Name,Instrument\n${Array.from({ length: 2_000 }, (_, nth) => `Player ${nth},viola`).join('\n')}\n`;

class Stopped extends JobRunner {
  readonly asked: string[] = [];
  start(): void {}
  stop(jobId: string): void {
    this.asked.push(jobId);
  }
}

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
};

const queued = async (store: Store, options: Record<string, unknown> = {}): Promise<Job> =>
  value(
    await createJob(store, {
      kind: 'import',
      productionId: null,
      holder: 'host/1/import',
      request: {
        kind: 'roster',
        fileName: 'roster.csv',
        path: '/spool/1',
        actor: 'a coordinator',
        ...options,
      },
    }),
  );

// The file is text at hand; the path it is asked for under is what the job remembers.
const opening = (text: string) => ({
  open: async function* (path: string) {
    if (path !== '/spool/1') throw new Error(`no file ${path}`);
    yield await Promise.resolve(Buffer.from(text));
  },
});

onBothDatabases('an import job', (open) => {
  it('is done with its report, in the transaction of its rows', async () => {
    const { store } = await open();
    const { id } = await queued(store);
    const told: JobProgress[] = [];
    const job = value(
      await runImportJob(store, clock, id, { ...opening(ROSTER), tell: (progress) => told.push(progress) }),
    );
    expect(job).toMatchObject({ id, status: 'done', done: 2, total: 2, problem: null });
    expect(job.result).toMatchObject({ rows: 2, created: 2, landed: true });
    expect(told.at(-1)).toEqual({ done: 2, total: null });
    expect(value(await findJob(store, new JobBoard(), id))).toEqual(job);
  });

  it('that is a dry run is done and has written nothing', async () => {
    const { store } = await open();
    const { id } = await queued(store, { dryRun: true });
    const job = value(await runImportJob(store, clock, id, opening(BAD)));
    expect(job).toMatchObject({ status: 'done', result: { failed: 1, landed: false, dryRun: true } });
    expect(await store.books.musicians.count({})).toBe(0);
  });

  it('with a failed row is failed, with the problem and the report', async () => {
    const { store } = await open();
    const { id } = await queued(store);
    const job = value(await runImportJob(store, clock, id, opening(BAD)));
    expect(job).toMatchObject({
      status: 'failed',
      problem: { code: 'IMPORT.FAILED_ROWS' },
      result: { rows: 3, failed: 1, landed: false },
    });
    expect(await store.books.musicians.count({})).toBe(0);
  });

  it('of a file that cannot be read is failed', async () => {
    const { store } = await open();
    const { id } = await queued(store);
    const job = value(await runImportJob(store, clock, id, opening('')));
    expect(job).toMatchObject({ status: 'failed', problem: { code: 'IMPORT.EMPTY_FILE' }, result: null });
  });

  it('whose file is gone is failed, and the fault is passed on', async () => {
    const { store } = await open();
    const { id } = await queued(store, { path: '/spool/gone' });
    await expect(runImportJob(store, clock, id, opening(ROSTER))).rejects.toThrow('no file');
    expect(await store.books.jobs.find(id)).toMatchObject({
      status: 'failed',
      problem: { code: 'JOB.FAULT' },
    });
  });

  it('that does not say what to import is failed', async () => {
    const { store } = await open();
    const { id } = await queued(store, { kind: 'horoscope' });
    const job = value(await runImportJob(store, clock, id, opening(ROSTER)));
    expect(job).toMatchObject({ status: 'failed', problem: { code: 'JOB.MALFORMED' } });
  });

  it('that is stopped while it runs is cancelled and leaves nothing', async () => {
    const { store } = await open();
    const { id } = await queued(store);
    const stop = new AbortController();
    const setting = { ...opening(LONG), signal: stop.signal, tell: () => stop.abort() };
    expect(value(await runImportJob(store, clock, id, setting))).toMatchObject({
      status: 'cancelled',
      problem: null,
    });
    expect(await store.books.musicians.count({})).toBe(0);
  });

  it('that was cancelled before its turn does not run', async () => {
    const { store } = await open();
    const { id } = await queued(store);
    const runner = new Stopped();
    expect(value(await stopJob(store, new JobBoard(), runner, id))).toMatchObject({ status: 'cancelled' });
    expect(runner.asked).toEqual([id]);
    expect(await runImportJob(store, clock, id, opening(ROSTER))).toMatchObject({
      refusal: { kind: 'conflict', code: 'JOB.ENDED' },
    });
  });

  it('that runs is only asked to stop; one that has ended stays as it is', async () => {
    const { store } = await open();
    const { id } = await queued(store);
    const [board, runner] = [new JobBoard(), new Stopped()];
    await store.write((books) => moveJob(books, id, 'running'));
    expect(value(await stopJob(store, board, runner, id))).toMatchObject({ status: 'running' });
    await store.write((books) => moveJob(books, id, 'done'));
    expect(value(await stopJob(store, board, runner, id))).toMatchObject({ status: 'done' });
    expect(runner.asked).toEqual([id]);
    expect(await stopJob(store, board, runner, 'gone')).toMatchObject({ refusal: { code: 'JOB.NOT_FOUND' } });
  });

  it('shows how far it has come while it runs, and its own figures when it has ended', async () => {
    const { store } = await open();
    const { id } = await queued(store);
    const board = new JobBoard();
    await store.write((books) => moveJob(books, id, 'running'));
    board.tell(id, { done: 1_500, total: null });
    expect(value(await findJob(store, board, id))).toMatchObject({ done: 1_500, total: null });
    const page = await listJobs(store, board, {
      where: { kind: 'import' },
      sort: 'createdAt',
      limit: 10,
      cursor: null,
    });
    expect(page.items).toMatchObject([{ id, done: 1_500 }]);
    await store.write((books) => moveJob(books, id, 'done', { done: 2_000, total: 2_000 }));
    expect(value(await findJob(store, board, id))).toMatchObject({ done: 2_000, total: 2_000 });
  });

  it('left open by a process that died is failed at the next start, once', async () => {
    const { store } = await open();
    const jobs = [await queued(store), await queued(store), await queued(store)];
    const isGone = (holder: string): boolean => holder === 'host/1/import';
    await store.write((books) => moveJob(books, jobs[0]?.id ?? '', 'running'));
    await runImportJob(store, clock, jobs[1]?.id ?? '', opening(ROSTER));
    expect(value(await recoverJobs(store, clock, () => false))).toEqual({ queued: [], failed: 0 });
    expect(value(await recoverJobs(store, clock, isGone))).toEqual({ queued: [], failed: 2 });
    expect(value(await recoverJobs(store, clock, isGone))).toEqual({ queued: [], failed: 0 });
    const kept = await store.books.jobs.all({}, 'createdAt');
    expect(kept.map(({ status }) => status).sort()).toEqual(['done', 'failed', 'failed']);
    expect(kept.find(({ status }) => status === 'failed')?.problem?.code).toBe('JOB.INTERRUPTED');
  });
});
