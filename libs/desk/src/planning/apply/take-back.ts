import { type JournalEntry } from '../../model/records.js';
import { type Books } from '../../ports/store.js';
import { removeByIds } from '../problem/in-chunks.js';
import { partOf } from './journal.js';
import { JOURNALED } from './journaled.js';

/** How many records were taken away, put back, and set back to what they were. */
export interface TakenBack {
  readonly removed: number;
  readonly restored: number;
  readonly reset: number;
}

/** A record's revision when it was as it is again, and now. */
interface Revisions {
  readonly was: number;
  readonly is: number;
}

/**
 * Plays a production's journal backwards. What was added goes, what was removed comes back, and what was changed is as
 * before; whatever refers to others goes first and comes last. Journals of earlier applications follow.
 */
export async function takeBack(
  books: Books,
  productionId: string,
  journal: readonly JournalEntry[],
): Promise<TakenBack> {
  let [removed, restored] = [0, 0];
  const again = new Map<string, Revisions>();
  for (const name of JOURNALED.toReversed()) {
    const { shelf, added } = partOf(books, journal, name);
    removed += await removeByIds(shelf, added);
  }
  for (const name of JOURNALED) {
    const { shelf, removed: gone, changed } = partOf(books, journal, name);
    await shelf.restoreAll(gone);
    restored += gone.length;
    for (const { before, after } of changed) {
      const { id, revision, createdAt: _, updatedAt: __, ...fields } = before;
      const now = await shelf.change(id, after, fields);
      if (typeof now !== 'string') again.set(id, { was: revision, is: now.revision });
    }
  }
  await follow(books, productionId, again);
  return { removed, restored, reset: again.size };
}

/** Earlier applications left records as they are again, under another revision by now: their journals follow. */
async function follow(
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
