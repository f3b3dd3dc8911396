import { type Claim, type JobProgress, type Settings } from '#desk';
import { type SolveEvent } from '#planning';

/** What a thread is started with. */
export type ThreadGround = Pick<Settings, 'databaseUrl' | 'busyTimeoutMs'> & {
  /** Whether others of the process go first wherever there is not time for all. */
  readonly yields: boolean;
};

/** What a thread is told to do. `stop`: memory of its `StopFlag`. */
export type Task =
  | { readonly do: 'import'; readonly jobId: string; readonly stop: SharedArrayBuffer }
  | { readonly do: 'plan'; readonly claim: Claim; readonly stop: SharedArrayBuffer };

export type Order = Task | { readonly do: 'close' };

/** What a thread tells of the task it has. `ended` is said of every task, whatever came of it. */
export type News =
  | { readonly tells: 'progress'; readonly progress: JobProgress }
  | { readonly tells: 'best'; readonly best: SolveEvent }
  | { readonly tells: 'ended'; readonly fault: string | null };
