import { type Production } from '../model/production.js';
import { type Plan, type PlanProposals } from '../model/records.js';
import { type Page, type PageQuery } from '../ports/shelf.js';
import { type Books } from '../ports/store.js';
import { ok, refuse, type Result } from '../result.js';
import { fatesOf, type PlanFate } from './apply/plan-state.js';
import { findPlan } from './apply/find-plan.js';
import { figuresOf, type PlanFigures } from './plan-summary.js';

/** A plan with what became of it. */
export interface PlanView extends Omit<Plan, 'figures'>, PlanFate {}

/** A plan in a list: its figures, without all that it proposes. */
export interface PlanLine extends Omit<PlanView, 'summary' | 'basis' | 'figures'>, PlanFigures {
  readonly dataVersion: string;
}

/** Plans of a production, who asked for them and when, what they rest on, and how good they are. */
export async function listPlans(
  books: Books,
  production: Production,
  query: PageQuery<Plan>,
): Promise<Page<PlanLine>> {
  const where = { ...query.where, productionId: production.id };
  const page = await books.plans.page({ ...query, where, without: ['summary'] });
  const fates = await fatesOf(books, production.id, page.items);
  return { ...page, items: page.items.map((plan, index) => lineOf(plan, fates[index] as PlanFate)) };
}

function lineOf(plan: Plan, fate: PlanFate): PlanLine {
  const { summary: _, figures: __, basis, ...rest } = plan;
  return { ...rest, ...fate, dataVersion: basis.version, ...figuresOf(plan) };
}

/** One plan. Refuses with `PLAN.NOT_FOUND`. */
export async function readPlan(books: Books, production: Production, id: string): Promise<Result<PlanView>> {
  const found = await findPlan(books, production, id);
  if (!found.ok) return found;
  const [fate] = await fatesOf(books, production.id, [found.value]);
  const { figures: _, ...plan } = found.value;
  return ok({ ...plan, ...(fate as PlanFate) });
}

/** All that a plan proposes. Refuses with `PLAN.NOT_FOUND` and `PLAN.NOT_KEPT_WHOLE`. */
export async function readProposals(
  books: Books,
  production: Production,
  id: string,
): Promise<Result<Pick<PlanProposals, 'planId' | 'sessions' | 'engagements'>>> {
  const found = await findPlan(books, production, id);
  if (!found.ok) return found;
  const [kept] = await books.planProposals.all({ planId: id });
  if (kept === undefined)
    return refuse('conflict', 'PLAN.NOT_KEPT_WHOLE', 'Of this plan only its summary is kept.');
  return ok({ planId: id, sessions: kept.sessions, engagements: kept.engagements });
}
