import { type Clock } from '#clock';
import { comparePlans, judged, type ComparedPlan } from '#planning';
import { type PlansCompared } from '#reports';
import { type Production } from '../../model/production.js';
import { type Plan } from '../../model/records.js';
import { type Books } from '../../ports/store.js';
import { ok, refuse, type Result } from '../../result.js';
import { findPlan } from '../apply/find-plan.js';
import { summaryOf } from '../plan-summary.js';
import { readPublished } from '../published.js';
import { namesIn } from './names-in.js';

/** What the books hold now, instead of a plan. */
export const CURRENT = 'current';

/**
 * Holds a plan against another, or what the books hold now (`current`) against either. Refuses with `PLAN.NOT_FOUND`,
 * `PLAN.NOT_KEPT_WHOLE`, and where the books have to be read with what `readPublished` refuses.
 */
export async function compareKept(
  books: Books,
  clock: Clock,
  production: Production,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Result<PlansCompared>> {
  const a = await comparedPlan(books, clock, production, from);
  if (!a.ok) return a;
  const b = await comparedPlan(books, clock, production, to);
  if (!b.ok) return b;
  const comparison = comparePlans(a.value, b.value);
  const { currency } = b.value.problem;
  const names = await namesIn(books, production, comparison);
  return ok({ from, to, currency, ...comparison, names });
}

async function comparedPlan(
  books: Books,
  clock: Clock,
  production: Production,
  id: string,
): Promise<Result<ComparedPlan>> {
  if (id === CURRENT) {
    const published = await readPublished(books, clock, production);
    if (!published.ok) return published;
    const { problem } = published.value.built;
    return ok({ problem, plan: judged(problem, published.value.plan) });
  }
  const plan = await findPlan(books, production, id);
  return plan.ok ? keptWhole(books, plan.value) : plan;
}

async function keptWhole(books: Books, plan: Plan): Promise<Result<ComparedPlan>> {
  const [proposals] = await books.planProposals.all({ planId: plan.id });
  if (proposals === undefined) {
    const message = 'Of this plan only its summary is kept: it was made before plans were kept whole.';
    return refuse('conflict', 'PLAN.NOT_KEPT_WHOLE', message);
  }
  const { currency, unplaced, score, costs, headcount, stages } = summaryOf(plan);
  const { sessions, engagements, passes, groups } = proposals;
  return ok({
    problem: { currency, passes, groups },
    plan: { sessions, engagements, unplaced, score, costs, headcount, stages },
  });
}
