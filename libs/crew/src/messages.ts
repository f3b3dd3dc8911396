import {
  type Acting,
  type Claim,
  type ConformOrder,
  type DocumentOrder,
  type JobProgress,
  type ReplanOrder,
  type Result,
  type Settings,
} from '#desk';
import { type SolveEvent } from '#planning';

/** What a thread is started with. */
export type ThreadGround = Pick<Settings, 'databaseUrl' | 'busyTimeoutMs' | 'dataKey'> & {
  /** Whether others of the process go first wherever there is not time for all. */
  readonly yields: boolean;
};

/** What is asked of a production that takes reading and judging the whole of it. */
export type ProductionQuestion = (
  | {
      readonly kind: 'compare';
      readonly planId: string;
      /** The other plan, or `current`. */ readonly from: string;
    }
  | { readonly kind: 'apply' | 'undo'; readonly planId: string }
  | {
      readonly kind: 'explain' | 'substitutes' | 'sessions' | 'cities' | 'margins';
      readonly query: unknown;
    }
  | ({ readonly kind: 'report' } & DocumentOrder)
  | { readonly kind: 'replan'; readonly order: ReplanOrder }
  | { readonly kind: 'compare-cuts'; readonly cutId: string; readonly query: unknown }
  | { readonly kind: 'conform'; readonly cutId: string; readonly order: ConformOrder }
) & { readonly productionId: string; readonly actor: string };

/** What takes looking through everything. */
export type Question =
  | ProductionQuestion
  | {
      readonly kind: 'erase-musician' | 'export-musician';
      readonly musician: string;
      readonly actor: string;
    };

/** What a thread is told to do. `stop`: memory of its `StopFlag`. */
export type Task =
  | { readonly do: 'import'; readonly jobId: string; readonly stop: SharedArrayBuffer }
  | { readonly do: 'plan'; readonly claim: Claim; readonly stop: SharedArrayBuffer }
  | { readonly do: 'answer'; readonly question: Question; readonly who: Acting };

export type Order = Task | { readonly do: 'close' };

/** What a thread tells of the task it has. `ended` is said of every task, whatever came of it. */
export type News =
  | { readonly tells: 'progress'; readonly progress: JobProgress }
  | { readonly tells: 'best'; readonly best: SolveEvent }
  | { readonly tells: 'answer'; readonly result: Result<object> }
  | { readonly tells: 'ended'; readonly fault: string | null };
