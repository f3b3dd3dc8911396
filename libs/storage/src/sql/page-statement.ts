import { type PageQuery, type Stored } from '#desk';
import { columnNames, type Table } from '../tables/table.js';
import { type SqlValue } from './sql-value.js';
import { type Place, readCursor } from './cursor.js';
import { type Dialect } from './dialect.js';
import { Parameters, quoted } from './parameters.js';
import { conditionsOf, selectable, whereClause } from './where.js';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

interface Order {
  readonly field: string;
  readonly descending: boolean;
}

export const readSort = (sort: string): Order =>
  sort.startsWith('-') ? { field: sort.slice(1), descending: true } : { field: sort, descending: false };

export const orderClause = (table: Table, { field, descending }: Order, dialect: Dialect): string => {
  const direction = descending ? 'DESC' : 'ASC';
  const byField = dialect.order(quoted(field), direction, selectable(table, field).nullable);
  return field === 'id' ? ` ORDER BY ${byField}` : ` ORDER BY ${byField}, "id" ${direction}`;
};

/** What lies behind a place. Null stands before every value. */
const behind = (
  table: Table,
  order: Order,
  place: Place,
  dialect: Dialect,
  parameters: Parameters,
): string => {
  const field = quoted(order.field);
  const beyond = order.descending ? '<' : '>';
  if (order.field === 'id') return `"id" ${beyond} ${parameters.bind(place.id)}`;
  if (place.value === null) {
    const sameNull = `(${field} IS NULL AND "id" ${beyond} ${parameters.bind(place.id)})`;
    return order.descending ? sameNull : `(${sameNull} OR ${field} IS NOT NULL)`;
  }
  const value = typeof place.value === 'boolean' ? dialect.flag(place.value) : place.value;
  const row = `(${field}, "id") ${beyond} (${parameters.bind(value)}, ${parameters.bind(place.id)})`;
  const nullsFollow = order.descending && selectable(table, order.field).nullable;
  return nullsFollow ? `(${row} OR ${field} IS NULL)` : row;
};

export const selectFrom = (table: Table, without: readonly string[] = []): string => {
  const columns = columnNames(table).map((name) =>
    without.includes(name) ? `NULL AS ${quoted(name)}` : quoted(name),
  );
  return `SELECT ${columns.join(', ')} FROM ${quoted(table.name)}`;
};

/** A limit that no caller should ask for is a programming error. */
export const assertPageSize = ({ limit }: { readonly limit: number }): void => {
  if (!Number.isInteger(limit) || limit < 1 || limit > 500) {
    throw new RangeError(`a page holds 1 to 500 records, not ${limit}`);
  }
};

/** A page and one record more, which tells whether there is another page. */
export const pageStatement = (table: Table, query: PageQuery<Stored>, dialect: Dialect): Statement => {
  assertPageSize(query);
  const parameters = new Parameters(dialect);
  const order = readSort(query.sort);
  const conditions = conditionsOf(table, query.where, dialect, parameters);
  if (query.cursor !== null) {
    const place = readCursor(query.cursor, query.sort, selectable(table, order.field));
    conditions.push(behind(table, order, place, dialect, parameters));
  }
  const limit = parameters.bind(query.limit + 1);
  const sql = `${selectFrom(table, query.without)}${whereClause(conditions)}${orderClause(table, order, dialect)} LIMIT ${limit}`;
  return { sql, parameters: parameters.values };
};
