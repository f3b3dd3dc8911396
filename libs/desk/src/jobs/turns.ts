import { JOB_STATUSES, type Job } from '../model/records.js';
import { type Books } from '../ports/store.js';

/** So often a job is taken up at most: what ends its runner each time would go on doing so. */
export const MOST_ATTEMPTS = 3;

/** Jobs that were taken up at least once. */
const TAKEN_UP: readonly number[] = Array.from({ length: MOST_ATTEMPTS }, (_, index) => index + 1);

/** What is not needed to see whose turn it is. */
const LARGE = ['result', 'best'] as const;

/** A job that was called off before its turn takes none from its production. */
const COUNTED = JOB_STATUSES.filter((status) => status !== 'cancelled');

const newest = async (
  books: Books,
  where: Parameters<Books['jobs']['page']>[0]['where'],
  sort: string,
): Promise<Job | null> =>
  (await books.jobs.page({ where: { kind: 'plan', ...where }, sort, limit: 1, cursor: null, without: LARGE }))
    .items[0] ?? null;

/**
 * The turn of a new plan job: one after the last that its production has asked for, but not before the one that has been
 * served last of all. So productions take turns, and one that asks for a hundred plans does not keep another waiting
 * for more than its next (start-time fair queueing; Goyal, Vin & Cheng 1996).
 */
export async function nextTurn(books: Books, productionId: string | null): Promise<number> {
  const own = await newest(books, { productionId, status: COUNTED }, '-turn');
  const served = await newest(books, { attempt: TAKEN_UP }, '-turn');
  return Math.max(own?.turn ?? 0, served?.turn ?? 0) + 1;
}

/** The queued plan job whose turn it is. */
export const firstInTurn = (books: Books): Promise<Job | null> => newest(books, { status: 'queued' }, 'turn');
