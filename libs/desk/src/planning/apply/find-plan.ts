import { type Production } from '../../model/production.js';
import { type Plan } from '../../model/records.js';
import { type Books } from '../../ports/store.js';
import { ok, refuse, type Result } from '../../result.js';

/** A plan of that production. Refuses with `PLAN.NOT_FOUND`, also where it is another's. */
export async function findPlan(books: Books, production: Production, id: string): Promise<Result<Plan>> {
  const plan = await books.plans.find(id);
  return plan?.productionId === production.id
    ? ok(plan)
    : refuse('not-found', 'PLAN.NOT_FOUND', `There is no plan ${id}.`);
}
