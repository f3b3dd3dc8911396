import { type Clock } from '#clock';
import { applyPlan, compareKept, refuse, type Result, type Store, undoPlan } from '#desk';
import { type PlanUse } from './messages.js';

/** Does with a plan what is asked for: that reads and judges a whole production, so it is not for a thread that answers. */
export async function usePlan(
  store: Store,
  clock: Clock,
  { kind, productionId, planId, actor, from }: PlanUse,
): Promise<Result<object>> {
  const production = await store.books.productions.find(productionId);
  if (production === null)
    return refuse('not-found', 'PRODUCTION.NOT_FOUND', `There is no production ${productionId}.`);
  const desk = { store, clock, actor };
  switch (kind) {
    case 'compare':
      return compareKept(store.books, clock, production, { from, to: planId });
    case 'apply':
      return applyPlan(desk, production, planId);
    case 'undo':
      return undoPlan(desk, production, planId);
  }
}
