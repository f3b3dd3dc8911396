import { type Shelf } from '../ports/shelf.js';
import { type Stored } from '../model/stored.js';

const PAGE = 100;

/**
 * Every record of a shelf, the oldest first, a page at a time; `without`: large fields that are not looked at; `sort`:
 * what the table has an index of.
 */
export async function* allOf<T extends Stored>(
  shelf: Pick<Shelf<T>, 'page'>,
  without: readonly string[] = [],
  sort: 'createdAt' | 'id' = 'createdAt',
): AsyncGenerator<T> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof shelf.page>> = await shelf.page({
      where: {},
      sort,
      limit: PAGE,
      cursor,
      without,
    });
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}
