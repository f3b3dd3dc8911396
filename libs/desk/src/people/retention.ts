import { instantText, type Clock } from '#clock';
import { type Job } from '../model/records.js';
import { type Stored } from '../model/stored.js';
import { type Shelf } from '../ports/shelf.js';
import { removeByIds } from '../planning/problem/in-chunks.js';
import { type Books, type Store } from '../ports/store.js';
import { ok, type Result } from '../result.js';
import { allOf } from './all-of.js';

/** What was too old to be kept any longer. */
export interface Expired {
  /** Before when, UTC instant. */
  readonly before: string;
  /** Past values of people in the history. */
  readonly history: number;
  /** Jobs whose order and report were emptied. */
  readonly jobs: number;
  /** Stored answers. */
  readonly answers: number;
}

const DAY_MS = 24 * 60 * 60_000;
const OVER: readonly Job['status'][] = ['done', 'failed', 'cancelled'];

async function olderThan<T extends Stored>(
  shelf: Shelf<T>,
  before: string,
  without: readonly string[],
): Promise<readonly T[]> {
  const old: T[] = [];
  for await (const record of allOf(shelf, without)) {
    if (record.createdAt >= before) break;
    old.push(record);
  }
  return old;
}

async function removeOld(shelf: Shelf<Stored>, before: string, without: readonly string[]): Promise<number> {
  return removeByIds(shelf, await olderThan(shelf, before, without));
}

async function emptyJobs(books: Books, before: string): Promise<number> {
  const old = (await olderThan(books.jobs, before, ['best'])).filter(
    ({ status, request, result, problem }) =>
      OVER.includes(status) && (Object.keys(request).length > 0 || result !== null || problem !== null),
  );
  for (const { id, revision } of old)
    await books.jobs.change(id, revision, { request: {}, result: null, problem: null });
  return old.length;
}

/** Takes away what is personal in history, jobs and stored answers that are older than so many days. */
export async function expire(store: Store, clock: Clock, days: number): Promise<Result<Expired>> {
  const before = instantText(clock.now() - days * DAY_MS);
  return store.write(async (books) =>
    ok({
      before,
      history: await removeOld(books.personalValues, before, ['before', 'after']),
      jobs: await emptyJobs(books, before),
      answers: await removeOld(books.idempotency, before, ['body']),
    }),
  );
}
