import { systemClock } from '#clock';
import {
  ok,
  planOrder,
  planProduction,
  type PlanOutcome,
  type PlanRequest,
  type Production,
  readInput,
  readPlanOrder,
  type Result,
  type Settings,
  type Store,
} from '#desk';
import { type SolveEvent } from '#planning';
import { type Planned } from './backend.js';
import { type Following } from './following.js';

/** Where plans are made, and who asks for them. */
export interface LocalDesk {
  readonly store: Store;
  readonly database: Pick<Settings, 'databaseUrl' | 'busyTimeoutMs' | 'dataKey'>;
  readonly actor: string;
}

/** Plans by the database: in this thread, or in one of its own where somebody may end the search. */
export async function planLocally(
  desk: LocalDesk,
  production: Production,
  order: unknown,
  following: Following | null,
): Promise<Result<Planned>> {
  const read = readInput(planOrder, order);
  if (!read.ok) return read;
  const asked = await readPlanOrder(desk.store.books, production, read.value);
  if (!asked.ok) return asked;
  const onEvent = (event: SolveEvent): void => following?.tell({ ...event, currency: production.currency });
  const signal = following?.signal;
  const planned =
    signal === undefined
      ? await planProduction(desk.store, systemClock, asked.value, { actor: desk.actor, onEvent })
      : await planBeside(desk, asked.value, onEvent, signal);
  if (!planned.ok) return planned;
  const { plan, summary, written, notApplied } = planned.value;
  const applied = asked.value.apply && notApplied === null;
  const stopped = signal?.aborted === true;
  return ok({
    answer: { planId: plan.id, seed: plan.seed, applied, stopped, written, ...summary },
    notApplied,
  });
}

async function planBeside(
  { database, actor }: LocalDesk,
  request: PlanRequest,
  onEvent: (event: SolveEvent) => void,
  signal: AbortSignal,
): Promise<Result<PlanOutcome>> {
  const { planInThread } = await import('./plan-beside.js');
  return planInThread({ database, request, actor }, onEvent, signal);
}
