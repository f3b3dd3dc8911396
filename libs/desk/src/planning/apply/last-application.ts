import { type PlanApplication } from '../../model/records.js';
import { type Books } from '../../ports/store.js';
import { summaryOf, type PlanSummary } from '../plan-summary.js';

/** The latest application of a plan that was not undone; null before there is one. */
export async function standingApplication(
  books: Books,
  productionId: string,
): Promise<PlanApplication | null> {
  const where = { productionId, undoneAt: null };
  const { items } = await books.planApplications.page({ where, sort: '-createdAt', limit: 1, cursor: null });
  return items[0] ?? null;
}

/** The latest plan of a production that is applied; null before there is one. */
export async function lastAppliedPlan(books: Books, productionId: string): Promise<PlanSummary | null> {
  const application = await standingApplication(books, productionId);
  const plan = application === null ? null : await books.plans.find(application.planId);
  return plan === null ? null : summaryOf(plan);
}
