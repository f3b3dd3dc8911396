import { type PlanComparisonReport, type ReportParameters } from '#reports';
import { type Production } from '../model/production.js';
import { compareKept } from '../planning/compare/compare-kept.js';
import { type Books } from '../ports/store.js';
import { ok, refuse, type Result } from '../result.js';
import { type ReportDesk } from './maker.js';
import { readOnce } from './read-once.js';

/** Two plans side by side. Refuses with `PLAN.NOT_FOUND`, and as `compareKept` does. */
export async function planComparisonOf(
  desk: ReportDesk,
  production: Production,
  { from, to }: ReportParameters['plan-comparison'],
): Promise<Result<PlanComparisonReport>> {
  const { clock } = desk;
  const books = readOnce(desk.books);
  const other = to ?? (await newestPlan(books, production));
  if (other === null) return refuse('not-found', 'PLAN.NOT_FOUND', 'There is no plan yet to compare with.');
  const compared = await compareKept(books, clock, production, { from, to: other });
  if (!compared.ok) return compared;
  const { id, slug, title } = production;
  return ok({ report: 'plan-comparison', production: { id, slug, title }, ...compared.value });
}

async function newestPlan(books: Books, { id }: Production): Promise<string | null> {
  const where = { productionId: id };
  const page = await books.plans.page({
    where,
    sort: '-createdAt',
    limit: 1,
    cursor: null,
    without: ['summary'],
  });
  return page.items[0]?.id ?? null;
}
