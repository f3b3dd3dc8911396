import { systemClock } from '#clock';
import { StopFlag } from '#crew';
import { planProduction, type PlanOutcome, type PlanRequest, type Result, type Settings } from '#desk';
import { type SolveEvent } from '#planning';
import { openStore } from '#storage';
import { parentPort, workerData } from 'node:worker_threads';

/** What the thread is started with: the one plan it makes. */
export interface PlanTask {
  readonly database: Pick<Settings, 'databaseUrl' | 'busyTimeoutMs' | 'dataKey'>;
  readonly request: PlanRequest;
  readonly actor: string;
  /** Memory of a `StopFlag`. */
  readonly stop: SharedArrayBuffer;
}

/** What it tells; `planned` is the last. */
export type PlanNews =
  | { readonly tells: 'best'; readonly best: SolveEvent }
  | { readonly tells: 'planned'; readonly planned: Result<PlanOutcome> };

/** Makes one plan beside the thread that draws and listens for Ctrl-C: one that computes does neither. */
async function run({ database, request, actor, stop }: PlanTask): Promise<void> {
  const tell = (news: PlanNews): void => parentPort?.postMessage(news);
  const { databaseUrl, ...options } = database;
  const store = await openStore(databaseUrl, options);
  try {
    const planned = await planProduction(store, systemClock, request, {
      actor,
      signal: new StopFlag(stop),
      onEvent: (best) => tell({ tells: 'best', best }),
    });
    tell({ tells: 'planned', planned });
  } finally {
    await store.close();
  }
}

await run(workerData as PlanTask);
