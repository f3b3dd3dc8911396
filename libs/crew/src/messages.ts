import { type Claim, type JobProgress, type Result, type Settings } from '#desk';
import { type SolveEvent } from '#planning';

/** What a thread is started with. */
export type ThreadGround = Pick<Settings, 'databaseUrl' | 'busyTimeoutMs'> & {
  /** Whether others of the process go first wherever there is not time for all. */
  readonly yields: boolean;
};

/** What is done with a plan that is there. */
export interface PlanUse {
  readonly kind: 'compare' | 'apply' | 'undo';
  readonly productionId: string;
  readonly planId: string;
  readonly actor: string;
  /** Of a comparison: the other plan, or `current`. */
  readonly from: string;
}

/** What a thread is told to do. `stop`: memory of its `StopFlag`. */
export type Task =
  | { readonly do: 'import'; readonly jobId: string; readonly stop: SharedArrayBuffer }
  | { readonly do: 'plan'; readonly claim: Claim; readonly stop: SharedArrayBuffer }
  | { readonly do: 'use'; readonly use: PlanUse };

export type Order = Task | { readonly do: 'close' };

/** What a thread tells of the task it has. `ended` is said of every task, whatever came of it. */
export type News =
  | { readonly tells: 'progress'; readonly progress: JobProgress }
  | { readonly tells: 'best'; readonly best: SolveEvent }
  | { readonly tells: 'used'; readonly result: Result<object> }
  | { readonly tells: 'ended'; readonly fault: string | null };
