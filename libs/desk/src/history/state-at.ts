import { z } from 'zod';
import { type ChangeEntry } from '../model/history.js';
import * as f from '../model/fields.js';
import { type Production } from '../model/production.js';
import { type Books } from '../ports/store.js';
import { areaOf, KIND_NAMES, shelfOf, wordsOf, type KindName } from '../records/shelves.js';
import { ok, refuse, type Result } from '../result.js';
import { withPersonal } from './list-changes.js';

type Fields = Readonly<Record<string, unknown>>;

export const stateView = z
  .object({
    at: z.string().describe('UTC instant'),
    recordKind: z.string(),
    recordId: z.string(),
    record: z.record(z.string(), z.unknown()).nullable().describe('as it stood then; null: it was not there'),
  })
  .meta({ id: 'RecordThen' });
export type StateAt = Readonly<z.infer<typeof stateView>>;

/** Which moment. */
export const stateQuery = z.strictObject({ at: f.instant().describe('with an offset') });

const PAGE = 200;

/**
 * A record as it stood at an instant: as it is now, with all that was changed since taken back. Refuses with
 * `<AREA>.NOT_FOUND` what there is not and never was (in this production), and `HISTORY.UNKNOWN_KIND`.
 */
export async function readStateAt(
  books: Books,
  production: Production,
  {
    recordKind,
    recordId,
    at,
  }: { readonly recordKind: string; readonly recordId: string; readonly at: string },
): Promise<Result<StateAt>> {
  if (!isKind(recordKind)) {
    const message = `There are no records of the kind "${recordKind}"; there are ${KIND_NAMES.join(', ')}.`;
    return refuse('invalid', 'HISTORY.UNKNOWN_KIND', message);
  }
  const moment = new Date(at).toISOString();
  const changes = await changesOf(books, production, recordKind, recordId);
  const now: Fields | null = await shelfOf(books, recordKind).find(recordId);
  const own = now !== null && 'productionId' in now && now['productionId'] === production.id;
  if (!own && changes.length === 0) {
    const message = `There is no ${wordsOf(recordKind)} ${recordId} in this production, and there was none.`;
    return refuse('not-found', `${areaOf(recordKind)}.NOT_FOUND`, message);
  }
  const since = changes.filter(({ createdAt }) => createdAt > moment);
  const record = since.reduce((state, change) => before(state, change, recordId), own ? now : null);
  const there = record === null || String(record['createdAt']) <= moment;
  return ok({ at: moment, recordKind, recordId, record: there && record !== null ? { ...record } : null });
}

const isKind = (name: string): name is KindName => (KIND_NAMES as readonly string[]).includes(name);

/** The newest first. */
async function changesOf(
  books: Books,
  production: Production,
  recordKind: string,
  recordId: string,
): Promise<readonly ChangeEntry[]> {
  const changes: ChangeEntry[] = [];
  let cursor: string | null = null;
  do {
    const sought = { recordKind, recordId, productionId: production.id };
    const page: Awaited<ReturnType<Books['changes']['newest']>> = await books.changes.newest(
      sought,
      PAGE,
      cursor,
    );
    changes.push(...(await withPersonal(books, page.items)));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return changes;
}

/** What a record was before a change, if it is `state` after it. */
function before(state: Fields | null, { action, records }: ChangeEntry, id: string): Fields | null {
  const change = records?.find((one) => one.id === id);
  if (action === 'create') return null;
  if (action === 'remove') return change?.before === undefined ? null : { id, ...change.before };
  if (state === null || change === undefined) return state;
  const { updatedAt: _, ...rest } = state;
  return { ...rest, ...change.before, revision: change.revision - 1 };
}
