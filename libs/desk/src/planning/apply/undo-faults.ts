import { overlaps } from '#clock';
import { type JournalEntry } from '../../model/records.js';
import { type Session } from '../../model/sessions.js';
import { type Books } from '../../ports/store.js';
import { type Fault } from '../../result.js';
import { inChunks } from '../problem/in-chunks.js';
import { stretch } from '../problem/times.js';
import { partOf } from './journal.js';
import { JOURNALED } from './journaled.js';

/** All that keeps an application from being undone: what was changed since, kind by kind. */
export const undoFaults = async (
  books: Books,
  journal: readonly JournalEntry[],
): Promise<readonly Fault[]> => [
  ...(await touchedSince(books, journal)),
  ...(await dependents(books, journal)),
  ...(await inTheWay(books, journal)),
];

/** Records of the journal that are not any more as the application left them. */
async function touchedSince(books: Books, journal: readonly JournalEntry[]): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const name of JOURNALED) {
    const { shelf, entries } = partOf(books, journal, name);
    const left = entries.filter((one) => one.after !== null);
    const ids = left.map((one) => one.id);
    const records = await inChunks(ids, (id) => shelf.all({ id }));
    const now = new Map(records.map((one) => [one.id, one.revision]));
    const missing = left.filter((one) => !now.has(one.id)).length;
    const changed = left.filter((one) => now.has(one.id) && now.get(one.id) !== one.after).length;
    if (missing > 0) faults.push(since(name, `${missing} removed`));
    if (changed > 0) faults.push(since(name, `${changed} changed`));
  }
  return faults;
}

/** What others put into sessions that the application opened: it would go with them. */
async function dependents(books: Books, journal: readonly JournalEntry[]): Promise<readonly Fault[]> {
  const own = new Set(partOf(books, journal, 'engagements').entries.map((one) => one.id));
  const seated = await inChunks(
    partOf(books, journal, 'sessions').added.map((one) => one.id),
    (sessionId) => books.engagements.all({ sessionId }),
  );
  const added = seated.filter((one) => !own.has(one.id)).length;
  return added > 0 ? [since('engagements', `${added} added to sessions that the plan opened`)] : [];
}

/** Sessions that somebody made, or that a production has, where one that comes back was. */
async function inTheWay(books: Books, journal: readonly JournalEntry[]): Promise<readonly Fault[]> {
  const { entries, removed: back } = partOf<Session>(books, journal, 'sessions');
  const own = new Set(entries.map((one) => one.id));
  const rooms = [...new Set(back.map((one) => one.roomId))];
  const there = (await inChunks(rooms, (roomId) => books.sessions.all({ roomId }))).filter(
    (one) => one.status !== 'cancelled' && !own.has(one.id),
  );
  const clashing = there.filter((one) =>
    back.some((other) => other.roomId === one.roomId && overlaps(stretch(one), stretch(other))),
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
