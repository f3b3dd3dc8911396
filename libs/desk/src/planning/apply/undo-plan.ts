import { type Clock, instantText } from '#clock';
import { type Production } from '../../model/production.js';
import { type JournalEntry, type PlanApplication } from '../../model/records.js';
import { type Session } from '../../model/sessions.js';
import { type Stored } from '../../model/stored.js';
import { type Shelf } from '../../ports/shelf.js';
import { type Books, type Store } from '../../ports/store.js';
import { ok, refuse, type Fault, type Result } from '../../result.js';
import { inChunks } from '../problem/in-chunks.js';
import { findPlan } from './find-plan.js';
import { JOURNALED, type JournaledShelf } from './journaled.js';
import { standingApplication } from './last-application.js';

export interface Undone {
  readonly planId: string;
  /** How many records were taken away, put back, and set back to what they were. */
  readonly removed: number;
  readonly restored: number;
  readonly reset: number;
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
    const faults = [
      ...(await touchedSince(books, entries)),
      ...(await dependents(books, entries)),
      ...(await inTheWay(books, entries)),
    ];
    if (faults.length > 0) {
      const message = 'Something was changed since the plan was applied, so it cannot be undone as a whole.';
      return refuse('conflict', 'UNDO.CHANGED_SINCE', message, faults);
    }
    const { counts, again } = await takeBack(books, entries);
    const { id, revision } = application.value;
    await books.planApplications.change(id, revision, {
      undoneAt: instantText(clock.now()),
      undoneBy: actor,
    });
    await followed(books, production.id, again);
    await books.audit.add({
      actor,
      action: 'undo',
      recordKind: 'plan',
      recordId: planId,
      productionId: production.id,
      detail: counts,
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

const shelfOf = (books: Books, name: string): Shelf<Stored> => books[name as JournaledShelf];

const onShelf = (entries: readonly JournalEntry[], shelf: string): readonly JournalEntry[] =>
  entries.filter((one) => one.shelf === shelf);

/** Records of the journal that are not any more as the application left them. */
async function touchedSince(books: Books, entries: readonly JournalEntry[]): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const name of JOURNALED) {
    const left = onShelf(entries, name).filter((one) => one.after !== null);
    const ids = left.map((one) => one.id);
    const now = new Map(
      (await inChunks(ids, (id) => shelfOf(books, name).all({ id }))).map((one) => [one.id, one.revision]),
    );
    const missing = left.filter((one) => !now.has(one.id)).length;
    const changed = left.filter((one) => now.has(one.id) && now.get(one.id) !== one.after).length;
    if (missing > 0) faults.push(since(name, `${missing} removed`));
    if (changed > 0) faults.push(since(name, `${changed} changed`));
  }
  return faults;
}

/** What others put into sessions that the application opened: it would go with them. */
async function dependents(books: Books, entries: readonly JournalEntry[]): Promise<readonly Fault[]> {
  const opened = onShelf(entries, 'sessions').filter((one) => one.before === null && one.after !== null);
  const own = new Set(onShelf(entries, 'engagements').map((one) => one.id));
  const seated = await inChunks(
    opened.map((one) => one.id),
    (sessionId) => books.engagements.all({ sessionId }),
  );
  const added = seated.filter((one) => !own.has(one.id)).length;
  return added > 0 ? [since('engagements', `${added} added to sessions that the plan opened`)] : [];
}

/** Sessions that somebody made, or that a production has, where one that comes back was. */
async function inTheWay(books: Books, entries: readonly JournalEntry[]): Promise<readonly Fault[]> {
  const own = onShelf(entries, 'sessions');
  const back = own.flatMap(({ before, after }) =>
    before !== null && after === null ? [before as unknown as Session] : [],
  );
  const journaled = new Set(own.map((one) => one.id));
  const rooms = [...new Set(back.map((one) => one.roomId))];
  const there = (await inChunks(rooms, (roomId) => books.sessions.all({ roomId }))).filter(
    (one) => one.status !== 'cancelled' && !journaled.has(one.id),
  );
  const clashing = there.filter((one) =>
    back.some((other) => other.roomId === one.roomId && one.start < other.end && other.start < one.end),
  );
  return clashing.length > 0
    ? [since('sessions', `${clashing.length} are where sessions that would come back were`)]
    : [];
}

const since = (kind: string, what: string): Fault => ({
  pointer: '',
  code: 'UNDO.CHANGED_SINCE',
  message: `${kind}: ${what}`,
});

/** A record's revision when it was as it is again, and now. */
interface Revisions {
  readonly was: number;
  readonly is: number;
}

/** Earlier applications left records as they are again, under another revision by now: their journals follow. */
async function followed(
  books: Books,
  productionId: string,
  again: ReadonlyMap<string, Revisions>,
): Promise<void> {
  if (again.size === 0) return;
  const standing = await books.planApplications.all({ productionId, undoneAt: null });
  for (const journal of await books.journals.all({ applicationId: standing.map((one) => one.id) })) {
    const entries = journal.entries.map((one) => {
      const revisions = again.get(one.id);
      return revisions !== undefined && one.after === revisions.was ? { ...one, after: revisions.is } : one;
    });
    await books.journals.change(journal.id, journal.revision, { entries });
  }
}

/** What was added goes, what was removed comes back, and what was changed is as before: dependents first, then last. */
async function takeBack(
  books: Books,
  entries: readonly JournalEntry[],
): Promise<{ readonly counts: Omit<Undone, 'planId'>; readonly again: ReadonlyMap<string, Revisions> }> {
  let [removed, restored] = [0, 0];
  const again = new Map<string, Revisions>();
  for (const name of JOURNALED.toReversed()) {
    const added = onShelf(entries, name).filter((one) => one.before === null && one.after !== null);
    await inChunks(
      added.map((one) => one.id),
      async (id) => {
        removed += await shelfOf(books, name).removeAll({ id });
        return [];
      },
    );
  }
  for (const name of JOURNALED) {
    const shelf = shelfOf(books, name);
    const own = onShelf(entries, name);
    const gone = own.flatMap(({ before, after }) =>
      before !== null && after === null ? [asStored(before)] : [],
    );
    await shelf.restoreAll(gone);
    restored += gone.length;
    for (const { id, before, after } of own) {
      if (before === null || after === null) continue;
      const { id: _, revision: __, createdAt: ___, updatedAt: ____, ...fields } = before;
      const now = await shelf.change(id, after, fields);
      if (typeof now !== 'string') again.set(id, { was: Number(before['revision']), is: now.revision });
    }
  }
  return { counts: { removed, restored, reset: again.size }, again };
}

const asStored = (record: Readonly<Record<string, unknown>>): Stored => record as unknown as Stored;
