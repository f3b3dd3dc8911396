import { type JobProgress, type Settings } from '#desk';
import { type SolveEvent } from '#planning';

/** What a worker thread is started with. */
export type WorkerGround = Pick<Settings, 'databaseUrl' | 'busyTimeoutMs'>;

/** What the service tells a worker. */
export type Order =
  | {
      readonly do: 'import' | 'plan';
      readonly jobId: string;
      /** Of its `StopFlag`. */ readonly stop: SharedArrayBuffer;
    }
  | { readonly do: 'close' };

/** What a worker tells the service. `ended` is said of every order taken, whatever came of it. */
export type News =
  | { readonly tells: 'progress'; readonly jobId: string; readonly progress: JobProgress }
  | { readonly tells: 'best'; readonly jobId: string; readonly best: SolveEvent }
  | { readonly tells: 'ended'; readonly jobId: string; readonly fault: string | null };
