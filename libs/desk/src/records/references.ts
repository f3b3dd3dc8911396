import { type Production } from '../model/production.js';
import { type Books } from '../ports/store.js';
import { type Fault } from '../result.js';
import { type Reference } from './keeper.js';
import { pointerTo } from './read-input.js';
import { areaOf, shelfOf, wordsOf } from './shelves.js';

/**
 * Finds every id in the fields that names no record, or one of another production: to a client both are the same,
 * `<AREA>.NOT_FOUND`, because it may not learn what other productions hold.
 */
export async function missingReferences(
  books: Books,
  production: Production | null,
  references: readonly Reference[],
  fields: Readonly<Record<string, unknown>>,
): Promise<readonly Fault[]> {
  const faults = await Promise.all(
    references.map(async ({ field, to }) => {
      const named = namedBy(field, fields[field]);
      if (named.length === 0) return [];
      const found = await shelfOf(books, to).all({ id: named.map(({ id }) => id) });
      const known = new Set(found.filter((one) => belongsTo(one, production)).map((one) => one.id));
      return named
        .filter(({ id }) => !known.has(id))
        .map(({ id, pointer }) => ({
          pointer,
          code: `${areaOf(to)}.NOT_FOUND`,
          message: `There is no ${wordsOf(to)} ${id}.`,
        }));
    }),
  );
  return faults.flat();
}

function namedBy(field: string, value: unknown): readonly { id: string; pointer: string }[] {
  if (typeof value === 'string') return [{ id: value, pointer: pointerTo([field]) }];
  if (!Array.isArray(value)) return [];
  return value.map((id, index) => ({ id: String(id), pointer: pointerTo([field, index]) }));
}

const belongsTo = (record: object, production: Production | null): boolean =>
  production === null || !('productionId' in record) || record.productionId === production.id;
