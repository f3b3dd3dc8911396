import { type Clock } from '#clock';
import { judged, relaxationsOf, type Relaxation } from '#planning';
import { z } from 'zod';
import { type Production } from '../model/production.js';
import { type Books } from '../ports/store.js';
import { ok, type Result } from '../result.js';
import { summarise, type PlanSummary } from './plan-summary.js';
import { readPublished } from './published.js';
import { readQuery } from './recommend/queries.js';

/** How much is explained. Every relaxation is proven by planning with it, which takes its time. */
export const explanationQuery = z.strictObject({
  limit: z.coerce
    .number()
    .pipe(z.int().min(0).max(20))
    .default(3)
    .describe('so many of the cheapest things that could be allowed; 0: none is looked for'),
});

/** Two candidates are tried for every relaxation that is wanted, since some turn out to help nothing. */
const TRIES_EACH = 2;

/** Why the plan in the books is as it is: what it costs by rule, what stays open and why, and what would help. */
export interface Explanation extends Pick<
  PlanSummary,
  | 'asOf'
  | 'currency'
  | 'score'
  | 'costs'
  | 'headcount'
  | 'byConstraint'
  | 'openChairs'
  | 'shortages'
  | 'unplaced'
> {
  readonly relaxations: readonly Relaxation[];
}

/** Explains what the books hold of a production now. Refuses with `INPUT.MALFORMED_QUERY`, `PLAN.UNFIT`. */
export async function explainProduction(
  books: Books,
  clock: Clock,
  production: Production,
  raw: unknown,
): Promise<Result<Explanation>> {
  const query = readQuery(explanationQuery, raw);
  if (!query.ok) return query;
  const published = await readPublished(books, clock, production);
  if (!published.ok) return published;
  const { built } = published.value;
  const plan = judged(built.problem, published.value.plan);
  // Every session has a record and is named by it, those that a plan proposed too.
  const recorded = { ...plan, sessions: plan.sessions.map((one) => ({ ...one, fixed: true })) };
  const { asOf, currency, score, costs, headcount, byConstraint, openChairs, shortages, unplaced } =
    summarise(recorded, built);
  const { limit } = query.value;
  const relaxations =
    limit === 0 || openChairs.length + unplaced.length === 0
      ? []
      : await relaxationsOf(built.problem, plan, limit, {
          verifications: limit * TRIES_EACH,
        });
  return ok({
    asOf,
    currency,
    score,
    costs,
    headcount,
    byConstraint,
    openChairs,
    unplaced,
    shortages,
    relaxations,
  });
}
