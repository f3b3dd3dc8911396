import { type Clock } from '#clock';
import { actAs } from '../access/acting.js';
import { importFile } from '../imports/import-file.js';
import { refusalOf, type ImportReport } from '../imports/import-report.js';
import { importOptions } from '../imports/import-request.js';
import { type Job, type JobStatus } from '../model/records.js';
import { type Store } from '../ports/store.js';
import { refuse, type Refusal, type Result } from '../result.js';
import { type JobProgress } from './job-board.js';
import { moveJob } from './job-moves.js';
import { z } from 'zod';

/** What an import job remembers: the options, who asked, and where the file was put meanwhile. */
export const importJobRequest = importOptions.extend({
  actor: z.string(),
  path: z.string().describe('of the spooled file'),
});
export type ImportJobRequest = z.infer<typeof importJobRequest>;

/** What a job needs of the place it runs in. */
export interface ImportJobSetting {
  /** Opens a spooled file from its first byte. */
  readonly open: (path: string) => AsyncIterable<Uint8Array>;
  /** Told after every batch of rows; throttle it where telling is dear. */
  readonly tell?: (progress: JobProgress) => void;
  /** Aborted to stop the job. */
  readonly signal?: { readonly aborted: boolean };
}

/**
 * Runs a queued import job to its end and answers the job as it ended: `done` with the report, `failed` with the
 * problem (and the report, where rows failed), or `cancelled`. A job lands as `done` in the very transaction of its
 * rows, so no crash can leave one without the other.
 */
export async function runImportJob(
  store: Store,
  clock: Clock,
  jobId: string,
  setting: ImportJobSetting,
): Promise<Result<Job>> {
  const started = await store.write((books) => moveJob(books, jobId, 'running'));
  if (!started.ok) return started;
  try {
    const { actor } = started.value.request;
    const who = { actor: String(actor), source: `job ${jobId}` };
    return await actAs(who, () => run(store, clock, started.value, setting));
  } catch (fault) {
    const problem = { code: 'JOB.FAULT', message: 'The import broke off; nothing was written.' };
    await end(store, jobId, 'failed', { problem });
    throw fault;
  }
}

async function run(store: Store, clock: Clock, job: Job, setting: ImportJobSetting): Promise<Result<Job>> {
  const order = importJobRequest.safeParse(job.request);
  if (!order.success) {
    const { refusal } = refuse('malformed', 'JOB.MALFORMED', 'The job does not say what to import.');
    return end(store, job.id, 'failed', { problem: refusal });
  }
  const { path, ...request } = order.data;
  let landed: Result<Job> | null = null;
  const imported = await importFile(
    store,
    clock,
    { ...request, chunks: () => setting.open(path) },
    {
      onRows: (done) => setting.tell?.({ done, total: null }),
      ...(setting.signal === undefined ? {} : { signal: setting.signal }),
      alongside: async (books, report) => {
        landed = await moveJob(books, job.id, 'done', factsOf(report));
        return landed;
      },
    },
  );
  if (!imported.ok) {
    const stopped = imported.refusal.code === 'IMPORT.STOPPED';
    return end(store, job.id, stopped ? 'cancelled' : 'failed', stopped ? {} : { problem: imported.refusal });
  }
  if (landed !== null) return landed;
  const problem = refusalOf(imported.value);
  return end(store, job.id, problem === null ? 'done' : 'failed', { problem, ...factsOf(imported.value) });
}

const factsOf = (report: ImportReport): Pick<Job, 'done' | 'total' | 'result'> => ({
  done: report.rows,
  total: report.rows,
  result: report,
});

function end(
  store: Store,
  jobId: string,
  status: JobStatus,
  facts: Partial<Pick<Job, 'done' | 'total' | 'result'>> & { readonly problem?: Refusal | Job['problem'] },
): Promise<Result<Job>> {
  const { problem, ...rest } = facts;
  const told = problem == null ? {} : { problem: { code: problem.code, message: problem.message } };
  return store.write((books) => moveJob(books, jobId, status, { ...rest, ...told }));
}
