import { type Stored, type Where } from '#desk';
import { type Column } from '../tables/column.js';
import { type Table } from '../tables/table.js';
import { type Dialect } from './dialect.js';
import { type Parameters, quoted } from './parameters.js';
import { storable } from './storable.js';

/** The column of a field that rows can be selected or ordered by; anything else is a programming error. */
export const selectable = (table: Table, field: string): Column => {
  const column = (table.columns as Readonly<Record<string, Column | undefined>>)[field];
  if (column === undefined) throw new TypeError(`${table.name} has no field "${field}"`);
  if (column.kind === 'json') throw new TypeError(`"${field}" of ${table.name} cannot be compared`);
  return column;
};

type Scalar = string | number | boolean;

const NOTHING = '1 = 0';

const oneOf = (
  expression: string,
  column: Column,
  wanted: readonly unknown[],
  dialect: Dialect,
  parameters: Parameters,
): string => {
  const values = wanted.filter((value): value is Scalar => value !== null && storable(column, value));
  const conditions = [
    ...(values.length > 0 ? [dialect.oneOf(expression, parameters.bind(dialect.list(values)))] : []),
    ...(wanted.includes(null) ? [`${expression} IS NULL`] : []),
  ];
  return conditions.length === 0 ? NOTHING : `(${conditions.join(' OR ')})`;
};

const condition = (
  table: Table,
  field: string,
  wanted: unknown,
  dialect: Dialect,
  parameters: Parameters,
): string => {
  const column = selectable(table, field);
  const expression = quoted(field);
  if (wanted === null) return `${expression} IS NULL`;
  if (Array.isArray(wanted)) return oneOf(expression, column, wanted, dialect, parameters);
  if (!storable(column, wanted)) return NOTHING;
  const value = typeof wanted === 'boolean' ? dialect.flag(wanted) : wanted;
  return `${expression} = ${parameters.bind(value)}`;
};

/** The conditions of a selection. A field that is `undefined` is not asked for. */
export const conditionsOf = (
  table: Table,
  where: Where<Stored>,
  dialect: Dialect,
  parameters: Parameters,
): string[] =>
  Object.entries<unknown>(where)
    .filter(([, wanted]) => wanted !== undefined)
    .map(([field, wanted]) => condition(table, field, wanted, dialect, parameters));

export const whereClause = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
