import { type Books } from '../ports/store.js';
import { summaryOf, type PlanSummary } from './plan-summary.js';

const LOOKED_AT = 20;

/** The latest plan of a production that was applied; null before there is one. */
export async function lastAppliedPlan(books: Books, productionId: string): Promise<PlanSummary | null> {
  const { items } = await books.plans.page({
    where: { productionId },
    sort: '-createdAt',
    limit: LOOKED_AT,
    cursor: null,
  });
  return items.map(summaryOf).find((summary) => summary.applied) ?? null;
}
