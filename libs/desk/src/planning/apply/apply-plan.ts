import { type Clock } from '#clock';
import { type Production } from '../../model/production.js';
import { type Plan, type PlanProposals } from '../../model/records.js';
import { type Books, type Store } from '../../ports/store.js';
import { ok, refuse, type Result } from '../../result.js';
import { applyKept, type Written } from './apply-kept.js';
import { findPlan } from './find-plan.js';
import { groundToApply } from './ground-to-apply.js';
import { standingApplication } from './last-application.js';
import { unreal } from './unreal.js';

export interface Applied {
  readonly planId: string;
  readonly written: Written;
}

/**
 * Makes a kept plan's sessions and engagements the production's, in place of what earlier plans proposed, in one
 * transaction: only if nothing it rests on has changed since it was made. Refusals: `PLAN.NOT_FOUND`, `PLAN.APPLIED`,
 * `PLAN.NOT_KEPT_WHOLE`, `PLAN.ASSUMES` (with what it assumes that is not so), `PLAN.PAST`, `PLAN.STALE` (with what
 * changed).
 */
export function applyPlan(
  { store, clock, actor }: { readonly store: Store; readonly clock: Clock; readonly actor: string },
  production: Production,
  planId: string,
): Promise<Result<Applied>> {
  return store.write(async (books) => {
    const found = await findPlan(books, production, planId);
    if (!found.ok) return found;
    const plan = found.value;
    const proposals = await mayApply(books, plan);
    if (!proposals.ok) return proposals;
    const now = await books.productions.find(production.id);
    if (now === null)
      return refuse('not-found', 'PRODUCTION.NOT_FOUND', `There is no production ${production.id}.`);
    const { past, changes, ...met } = await groundToApply(books, clock, now, plan, proposals.value);
    if (past.length > 0)
      return refuse('conflict', 'PLAN.PAST', 'Some of the calls have begun by now. Plan again.', past);
    if (changes.length > 0)
      return refuse(
        'conflict',
        'PLAN.STALE',
        'What the plan rests on has changed since. Plan again.',
        changes,
      );
    const written = await applyKept(books, { plan, proposals: proposals.value, ...met }, actor);
    return ok({ planId, written });
  });
}

/** What a plan proposes, if it can be applied as far as that depends on the plan itself. */
async function mayApply(books: Books, plan: Plan): Promise<Result<PlanProposals>> {
  const standing = await standingApplication(books, plan.productionId);
  if (standing?.planId === plan.id)
    return refuse('conflict', 'PLAN.APPLIED', 'This plan is the one that is applied.');
  const [proposals] = await books.planProposals.all({ planId: plan.id });
  if (proposals === undefined || 'replan' in plan.options) {
    const message = 'Of this plan only its summary can be read; it cannot be applied by itself. Plan again.';
    return refuse('conflict', 'PLAN.NOT_KEPT_WHOLE', message);
  }
  const assumed = unreal(plan);
  return assumed.length === 0
    ? ok(proposals)
    : refuse(
        'conflict',
        'PLAN.ASSUMES',
        'The plan assumes what is not so. Make it so in the production, then plan again.',
        assumed,
      );
}
