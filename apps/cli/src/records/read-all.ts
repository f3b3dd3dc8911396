import { KEEPERS, type KindName, ok, type Page, type RawQuery, type Result } from '#desk';
import { type Backend } from '../backend/backend.js';

/** The API's largest page. */
export const EVERY_PAGE = '500';

/** Page after page, until there is none. */
export async function readPages<T>(
  page: (cursor: string | undefined) => Promise<Result<Page<T>>>,
): Promise<Result<Page<T>>> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const read: Result<Page<T>> = await page(cursor ?? undefined);
    if (!read.ok) return read;
    items.push(...read.value.items);
    cursor = read.value.nextCursor;
  } while (cursor !== null);
  return ok({ items, nextCursor: null });
}

/** All records of a kind that match. `T` is what the kind's records are. */
export async function allOf<T>(
  backend: Backend,
  kind: KindName,
  production: string | null,
  query: RawQuery = {},
): Promise<Result<readonly T[]>> {
  const read = await readPages((cursor) =>
    backend.list(KEEPERS[kind], production, { limit: EVERY_PAGE, ...query, cursor }),
  );
  return read.ok ? ok(read.value.items as unknown as readonly T[]) : read;
}
