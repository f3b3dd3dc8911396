import { type Plan } from '../../model/records.js';
import { type Books } from '../../ports/store.js';
import { standingApplication } from './last-application.js';

/** What became of a plan: only kept; applied, and the production's now; replaced by a later one; or taken back. */
export type PlanState = 'kept' | 'applied' | 'superseded' | 'undone';

export interface PlanFate {
  readonly state: PlanState;
  /** Of its last application; null: it never was applied. */
  readonly appliedAt: string | null;
  readonly appliedBy: string | null;
}

/** What became of some plans of one production, in their order. */
export async function fatesOf(
  books: Books,
  productionId: string,
  plans: readonly Plan[],
): Promise<readonly PlanFate[]> {
  const standing = await standingApplication(books, productionId);
  const applications = await books.planApplications.all({ planId: plans.map(({ id }) => id) }, 'createdAt');
  const last = new Map(applications.map((one) => [one.planId, one]));
  return plans.map(({ id }) => {
    const application = last.get(id);
    if (application === undefined) return { state: 'kept', appliedAt: null, appliedBy: null };
    const { createdAt, appliedBy, undoneAt } = application;
    const state = undoneAt !== null ? 'undone' : application.id === standing?.id ? 'applied' : 'superseded';
    return { state, appliedAt: createdAt, appliedBy };
  });
}
