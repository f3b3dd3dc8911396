import { type Clock, instantText } from '#clock';
import { type Production } from '../../model/production.js';
import { type PlanApplication } from '../../model/records.js';
import { type Books, type Store } from '../../ports/store.js';
import { ok, refuse, type Result } from '../../result.js';
import { findPlan } from './find-plan.js';
import { standingApplication } from './last-application.js';
import { takeBack, type TakenBack } from './take-back.js';
import { undoFaults } from './undo-faults.js';

export interface Undone extends TakenBack {
  readonly planId: string;
}

/**
 * Takes a plan's application back: everything is as it was before, in one transaction, as long as nothing later depends
 * on it. Refusals: `PLAN.NOT_FOUND`, `PLAN.NOT_APPLIED`, `UNDO.LATER_PLAN`, `UNDO.CHANGED_SINCE` (with what changed).
 */
export function undoPlan(
  { store, clock, actor }: { readonly store: Store; readonly clock: Clock; readonly actor: string },
  production: Production,
  planId: string,
): Promise<Result<Undone>> {
  return store.write(async (books) => {
    const found = await findPlan(books, production, planId);
    if (!found.ok) return found;
    const application = await mayUndo(books, production.id, planId);
    if (!application.ok) return application;
    const [journal] = await books.journals.all({ applicationId: application.value.id });
    const entries = journal?.entries ?? [];
    const faults = await undoFaults(books, entries);
    if (faults.length > 0) {
      const message = 'Something was changed since the plan was applied, so it cannot be undone as a whole.';
      return refuse('conflict', 'UNDO.CHANGED_SINCE', message, faults);
    }
    const { id, revision } = application.value;
    await books.planApplications.change(id, revision, {
      undoneAt: instantText(clock.now()),
      undoneBy: actor,
    });
    const counts = await takeBack(books, production.id, entries);
    await books.changes.note({
      action: 'undo',
      recordKind: 'plan',
      recordId: planId,
      productionId: production.id,
      detail: { ...counts },
    });
    return ok({ planId, ...counts });
  });
}

async function mayUndo(books: Books, productionId: string, planId: string): Promise<Result<PlanApplication>> {
  const last = await standingApplication(books, productionId);
  if (last?.planId === planId) return ok(last);
  const earlier = await books.planApplications.count({ planId, undoneAt: null });
  return earlier === 0
    ? refuse('conflict', 'PLAN.NOT_APPLIED', 'This plan is not applied.')
    : refuse(
        'conflict',
        'UNDO.LATER_PLAN',
        `Plan ${last?.planId ?? ''} was applied later: undo that one first.`,
      );
}
