import { type Production } from '../model/production.js';
import { type Plan } from '../model/records.js';
import { type Page, type PageQuery } from '../ports/shelf.js';
import { type Books } from '../ports/store.js';
import { ok, type Result } from '../result.js';
import { fatesOf, type PlanFate } from './apply/plan-state.js';
import { findPlan } from './apply/find-plan.js';
import { summaryOf } from './plan-summary.js';

/** A plan with what became of it. */
export interface PlanView extends Plan, PlanFate {}

/** A plan in a list: its figures, without all that it proposes. */
export interface PlanLine extends Omit<PlanView, 'summary' | 'basis'> {
  readonly dataVersion: string;
  readonly asOf: string;
  readonly sessions: number;
  readonly score: ReturnType<typeof summaryOf>['score'];
  readonly costs: ReturnType<typeof summaryOf>['costs'];
  readonly currency: string;
  readonly headcount: ReturnType<typeof summaryOf>['headcount'];
  readonly stages: ReturnType<typeof summaryOf>['stages'];
}

/** Plans of a production, who asked for them and when, what they rest on, and how good they are. */
export async function listPlans(
  books: Books,
  production: Production,
  query: PageQuery<Plan>,
): Promise<Page<PlanLine>> {
  const where = { ...query.where, productionId: production.id };
  const page = await books.plans.page({ ...query, where });
  const fates = await fatesOf(books, production.id, page.items);
  return { ...page, items: page.items.map((plan, index) => lineOf(plan, fates[index] as PlanFate)) };
}

function lineOf(plan: Plan, fate: PlanFate): PlanLine {
  const { summary: _, basis, ...rest } = plan;
  const { asOf, sessions, score, costs, currency, headcount, stages } = summaryOf(plan);
  return {
    ...rest,
    ...fate,
    dataVersion: basis.version,
    asOf,
    sessions: sessions.length,
    score,
    costs,
    currency,
    headcount,
    stages,
  };
}

/** One plan. Refuses with `PLAN.NOT_FOUND`. */
export async function readPlan(books: Books, production: Production, id: string): Promise<Result<PlanView>> {
  const found = await findPlan(books, production, id);
  if (!found.ok) return found;
  const [fate] = await fatesOf(books, production.id, [found.value]);
  return ok({ ...found.value, ...(fate as PlanFate) });
}
