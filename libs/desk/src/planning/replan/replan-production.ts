import { type Clock } from '#clock';
import { judged, replan, type Replan, type SolvedPlan } from '#planning';
import { type Production } from '../../model/production.js';
import { type PlanBasis } from '../../model/records.js';
import { type Books, type Store } from '../../ports/store.js';
import { refuseInput } from '../../records/read-input.js';
import { ok, refuse, type Fault, type Result } from '../../result.js';
import { basisOf } from '../apply/basis.js';
import { changedSince } from '../apply/changed-since.js';
import { noteApplication } from '../apply/apply-kept.js';
import { journaled } from '../apply/journaled.js';
import { keepPlan } from '../apply/keep-plan.js';
import { type Ground } from '../problem/ground.js';
import { readGround } from '../problem/read-ground.js';
import { summarise } from '../plan-summary.js';
import { readPublished, type Published } from '../published.js';
import { unfit } from '../unfit.js';
import { applyReplan, type WrittenChanges } from './apply-replan.js';
import { changeViews, factWords, standingOfPlan, withStoredIds } from './change-views.js';
import { agreedIn, differencesOf, type Agreed, type Differences } from './differences.js';
import { readEvents, type ReadEvents } from './disruptions.js';
import { factsOf, type Facts } from './facts.js';
import { type ReplanOrder } from './order.js';
import { type ReplanView } from './view.js';

/**
 * Mends what the books hold of a production after something happened, with as little change as it can, and says what
 * that changes and why. Applied, it is written in one transaction, only if nothing it rests on has changed meanwhile;
 * what people agreed to is changed only where that is confirmed. Refusals: those of the events, all at once;
 * `PLAN.UNFIT`, `REPLAN.UNCONFIRMED`, `PLAN.STALE`.
 */
export async function replanProduction(
  { store, clock, actor }: { readonly store: Store; readonly clock: Clock; readonly actor: string },
  production: Production,
  order: ReplanOrder,
): Promise<Result<ReplanView>> {
  const published = await readPublished(store.books, clock, production);
  if (!published.ok) return published;
  const read = readEvents(published.value, order.events);
  if (!('disruptions' in read)) return refuseInput(read);
  const mended = await mend(published.value, read, order, clock);
  if (!mended.ok) return mended;
  const work = workOf(published.value, read, mended.value);
  if (!order.apply) return ok(viewOfReplan(work, null, null));
  if (!order.confirm && hasAgreed(work.agreed)) return unconfirmed(work);
  const basis = basisOf(published.value.ground);
  return store.write(async (books) => {
    const stale = await staleSince(books, published.value.ground, basis);
    if (stale !== null) return stale;
    return ok(await keep(books, { ...work, basis }, order, actor));
  });
}

async function mend(
  { built, plan }: Published,
  { disruptions, added }: ReadEvents,
  { intoConfirmed }: ReplanOrder,
  clock: Clock,
): Promise<Result<Replan>> {
  // What the last plan found no session for is left alone, unless it is asked for; newer music is not.
  const unplaced = plan.unplaced.filter(
    ({ passId, code }) => code !== 'PLAN.NOT_PLANNED' && !added.has(passId),
  );
  const mended = await replan(built.problem, { ...plan, unplaced }, disruptions, {
    intoFixed: intoConfirmed,
    now: () => clock.now(),
  });
  return mended.ok ? ok(mended.value) : unfit(mended.faults);
}

/** All that is known before anything is written. */
interface Work {
  readonly published: Published;
  readonly mended: Replan;
  readonly differences: Differences;
  readonly agreed: Agreed;
  readonly facts: Facts;
}

type Refused = ReturnType<typeof refuse>;

function workOf(published: Published, read: ReadEvents, mended: Replan): Work {
  const calledOff = read.disruptions.flatMap((one) =>
    one.kind === 'session-cancelled' ? [one.sessionId] : [],
  );
  const differences = differencesOf(published, mended.plan, new Set(calledOff));
  const agreed = agreedIn(differences, published);
  return { published, mended, differences, agreed, facts: factsOf(published, read) };
}

const hasAgreed = ({ sessions, engagements }: Agreed): boolean => sessions.size + engagements.length > 0;

/** Each of the changes that has to be confirmed, as a fault. */
function unconfirmed({ mended, agreed }: Work): ReturnType<typeof refuse> {
  const faults = changeViews(mended.changes, agreed).flatMap(
    ({ kind, message, reason, needsConfirmation }): readonly Fault[] =>
      needsConfirmation
        ? [
            {
              pointer: '/confirm',
              code: kind === 'released' ? 'REPLAN.ASKED' : 'REPLAN.STANDING_SESSION',
              message: `${message}, ${reason}`,
            },
          ]
        : [],
  );
  const message =
    `${faults.length} of these changes concern sessions that are held or confirmed, or people who were asked. ` +
    'Nothing was written; confirm them to have them written too.';
  return refuse('conflict', 'REPLAN.UNCONFIRMED', message, faults);
}

/** Refuses where anything the re-plan rests on was changed while it was made, the last plan's proposals included. */
async function staleSince(books: Books, ground: Ground, basis: PlanBasis): Promise<Refused | null> {
  const production = await books.productions.find(ground.production.id);
  const now = production === null ? null : await readGround(books, production, ground.asOf);
  const changes = now === null ? [] : changedSince(basis, now, now);
  if (now !== null && changes.length === 0) return null;
  const message = 'What the re-plan rests on was changed while it was made. Plan again.';
  return refuse('conflict', 'PLAN.STALE', message, changes);
}

async function keep(
  books: Books,
  work: Work & { readonly basis: PlanBasis },
  order: ReplanOrder,
  actor: string,
): Promise<ReplanView> {
  const { published, mended, differences, facts, basis } = work;
  const { ground, built } = published;
  const { problem } = mended;
  const plan = standingAsWritten(judged(problem, mended.plan), differences);
  const made = {
    production: ground.production,
    plan,
    summary: summarise(plan, { ...built, problem }),
    basis,
    problem,
  };
  const options = { replan: { events: order.events, intoConfirmed: order.intoConfirmed } };
  const stored = await keepPlan(books, made, { options }, { actor });
  const journal = journaled(books);
  const writing = { books: journal.books, ground, planId: stored.id };
  const { written, ids } = await applyReplan(writing, plan, differences, facts);
  await noteApplication(
    books,
    { plan: stored, actor, entries: journal.entries() },
    { replan: true, ...written },
  );
  const view = viewOfReplan(work, stored.id, written);
  return { ...view, changes: withStoredIds(view.changes, ids) };
}

/** The plan with all that has a record marked as standing, so that only what is new is written. A re-plan has no stages. */
function standingAsWritten(plan: SolvedPlan, { opened }: Differences): SolvedPlan {
  const isNew = new Set(opened.map((one) => one.id));
  return {
    ...plan,
    sessions: plan.sessions.map((one) => ({ ...one, fixed: !isNew.has(one.id) })),
    engagements: plan.engagements.map((one) => ({ ...one, fixed: one.id !== null })),
    stages: [],
  };
}

function viewOfReplan(
  { published, mended, agreed, facts }: Work,
  planId: string | null,
  written: WrittenChanges | null,
): ReplanView {
  const { problem } = published.built;
  const changes = changeViews(mended.changes, agreed);
  const { engagements, sessions } = mended.leastChanges;
  return {
    applied: planId !== null,
    planId,
    asOf: new Date(problem.asOf).toISOString(),
    currency: problem.currency,
    engagements,
    sessions,
    needConfirmation: changes.filter((one) => one.needsConfirmation).length,
    before: standingOfPlan(problem, published.plan),
    after: standingOfPlan(mended.problem, mended.plan),
    changes,
    noted: factWords(facts, published.ground),
    written,
  };
}
