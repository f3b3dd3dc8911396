import { type Problem, type SolvedPlan } from '#planning';
import { type Production } from '../../model/production.js';
import { type Plan, type PlanBasis } from '../../model/records.js';
import { type Books } from '../../ports/store.js';
import { figuresIn, type PlanSummary } from '../plan-summary.js';

/** A plan as it was made. */
export interface Made {
  readonly production: Production;
  readonly plan: SolvedPlan;
  readonly summary: PlanSummary;
  readonly basis: PlanBasis;
  /** What it is a plan of. */
  readonly problem: Problem;
}

/** Stores a plan with all it proposes, and says so in the history. */
export async function keepPlan(
  books: Books,
  { production, plan, summary, basis, problem }: Made,
  { options }: { readonly options: object },
  { actor, jobId = null }: { readonly actor: string; readonly jobId?: string | null },
): Promise<Plan> {
  const stored = await books.plans.add({
    productionId: production.id,
    seed: plan.seed,
    options: { ...options },
    summary: { ...summary },
    figures: { ...figuresIn(summary) },
    jobId,
    createdBy: actor,
    basis,
  });
  await books.planProposals.add({
    planId: stored.id,
    sessions: plan.sessions,
    engagements: plan.engagements,
    passes: problem.passes.map(({ id, name, seconds }) => ({ id, name, seconds })),
    groups: problem.groups.map(({ id, playingMembers }) => ({ id, playingMembers })),
  });
  await books.changes.note({
    action: 'plan',
    recordKind: 'plan',
    recordId: stored.id,
    productionId: production.id,
    detail: { score: plan.score, ...(jobId === null ? {} : { jobId }) },
  });
  return stored;
}
