import { type JournalEntry, type Plan, type PlanApplication } from '../../model/records.js';
import { type Books } from '../../ports/store.js';
import { type Ground } from '../problem/ground.js';
import { type Standings } from '../problem/standing.js';
import { journaled } from './journaled.js';
import { clearProposals, type Proposals, writeProposals } from './proposals.js';

/** How many records a plan became. */
export interface Written {
  readonly sessions: number;
  readonly engagements: number;
}

interface Kept {
  readonly plan: Plan;
  readonly proposals: Proposals;
  readonly ground: Ground;
  readonly standings: Standings;
}

/** Lets a kept plan take the place of what earlier plans proposed, in the books of one write. */
export async function applyKept(
  books: Books,
  { plan, proposals, ground, standings }: Kept,
  actor: string,
): Promise<Written> {
  const journal = journaled(books);
  await clearProposals(journal.books, standings);
  const written = await writeProposals(journal.books, ground, proposals, plan.id);
  const counts = { sessions: written.sessions, engagements: written.engagements };
  await noteApplication(books, { plan, actor, entries: journal.entries() }, counts);
  return counts;
}

/** Says that a plan is applied, with all that it touched, so that it can be undone. */
export async function noteApplication(
  books: Books,
  {
    plan,
    actor,
    entries,
  }: {
    readonly plan: Plan;
    readonly actor: string;
    readonly entries: readonly JournalEntry[];
  },
  detail: object,
): Promise<PlanApplication> {
  const { id: planId, productionId } = plan;
  const application = await books.planApplications.add({
    productionId,
    planId,
    appliedBy: actor,
    undoneAt: null,
    undoneBy: null,
  });
  await books.journals.add({ applicationId: application.id, entries });
  await books.changes.note({
    action: 'apply',
    recordKind: 'plan',
    recordId: planId,
    productionId,
    detail: { ...detail },
  });
  return application;
}
