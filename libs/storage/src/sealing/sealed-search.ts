import { type PageQuery, type Stored, type Where } from '#desk';
import { type Place, readCursor, writeCursor } from '../sql/cursor.js';
import { assertPageSize, readSort } from '../sql/page-statement.js';
import { selectable } from '../sql/where.js';
import { type Table } from '../tables/table.js';
import { type Seal } from './seal.js';
import { indexed } from './sealed-table.js';

/** What is asked for, with the index of a value in place of one that is encrypted. */
export const soughtIn = <T>(table: Table, seal: Seal | null, where: Where<T>): Where<T> => {
  if (seal === null || table.sealed.length === 0) return where;
  return Object.fromEntries(
    Object.entries<unknown>(where).map(([field, wanted]) => {
      if (!table.sealed.includes(field) || wanted === undefined) return [field, wanted];
      if (!table.matched.includes(field)) throw new TypeError(`${table.name} is not sought by "${field}"`);
      const stored = (value: unknown): unknown => indexed(table, field, seal, value);
      return [field, Array.isArray(wanted) ? wanted.map(stored) : stored(wanted)];
    }),
  ) as Where<T>;
};

type Key = string | number | boolean | null;

const SURROGATE = /[\ud800-\udfff]/;

/** As the databases have it, by code point: UTF-16 puts what is beyond U+FFFF before U+E000. */
const before = (one: Key, other: Key): number => {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? -1 : 1;
  if (typeof one === 'string' && typeof other === 'string' && (SURROGATE.test(one) || SURROGATE.test(other)))
    return Buffer.compare(Buffer.from(one), Buffer.from(other));
  return one < other ? -1 : 1;
};

type Comparison = (one: Place, other: Place) => number;

const comparison = (sort: string): Comparison => {
  const sign = readSort(sort).descending ? -1 : 1;
  return (one, other) => sign * (before(one.value, other.value) || before(one.id, other.id));
};

const placeOf = <T extends Stored>(record: T, field: string): Place => ({
  value: record[field as keyof T] as Key,
  id: record.id,
});

/** Records in an order that the database cannot tell, for it does not know the values. */
export const inOrder = <T extends Stored>(records: readonly T[], sort: string): readonly T[] => {
  const compare = comparison(sort);
  const { field } = readSort(sort);
  return records
    .map((record) => ({ record, place: placeOf(record, field) }))
    .sort((one, other) => compare(one.place, other.place))
    .map(({ record }) => record);
};

/** The first so many in order: of thousands, hardly more than one comparison each. */
const firstOf = (places: readonly Place[], compare: Comparison, count: number): readonly Place[] => {
  const first: Place[] = [];
  for (const place of places) {
    const last = first.at(-1);
    if (first.length === count && last !== undefined && compare(place, last) >= 0) continue;
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(first[middle] as Place, place) < 0) low = middle + 1;
      else high = middle;
    }
    first.splice(low, 0, place);
    if (first.length > count) first.pop();
  }
  return first;
};

/**
 * Which of all the places are on a page, in order.
 * @throws CursorRefused
 */
export const placesOn = (
  table: Table,
  places: readonly Place[],
  { sort, limit, cursor }: Pick<PageQuery<Stored>, 'sort' | 'limit' | 'cursor'>,
): { readonly ids: readonly string[]; readonly nextCursor: string | null } => {
  assertPageSize({ limit });
  const compare = comparison(sort);
  const from = cursor === null ? null : readCursor(cursor, sort, selectable(table, readSort(sort).field));
  const behind = from === null ? places : places.filter((one) => compare(one, from) > 0);
  const first = firstOf(behind, compare, limit + 1);
  const items = first.slice(0, limit);
  const last = items.at(-1);
  return {
    ids: items.map(({ id }) => id),
    nextCursor: last === undefined || first.length <= limit ? null : writeCursor(sort, last),
  };
};
