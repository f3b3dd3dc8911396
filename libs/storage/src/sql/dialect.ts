import { type Engine } from '../schema/portable-type.js';
import { type Column } from '../tables/column.js';
import { type SqlValue } from './sql-value.js';

/** Where the SQL of the two databases differs. Everything else is written once. */
export interface Dialect {
  readonly engine: Engine;
  placeholder(position: number): string;
  /** A condition that holds when the expression equals one of a bound list. */
  oneOf(expression: string, list: string): string;
  /** The bound form of a list. */
  list(values: readonly (string | number | boolean)[]): SqlValue;
  /** A condition that holds when the text contains one of a bound list of texts. */
  containsOneOf(text: string, list: string): string;
  flag(value: boolean): SqlValue;
  /** Null counts as less than any value. PostgreSQL has to be told. */
  order(expression: string, direction: 'ASC' | 'DESC', nullable: boolean): string;
  /** Changes a row as the driver gives it into the record, for columns that need it. */
  read(column: Column): ((value: unknown) => unknown) | null;
}

/** Most lists are empty. */
const parsed = (value: unknown): unknown => {
  if (value === null) return null;
  return value === '[]' ? [] : (JSON.parse(value as string) as unknown);
};

export const SQLITE: Dialect = {
  engine: 'sqlite',
  placeholder: () => '?',
  oneOf: (expression, list) => `${expression} IN (SELECT value FROM json_each(${list}))`,
  list: (values) =>
    JSON.stringify(values.map((value) => (typeof value === 'boolean' ? Number(value) : value))),
  containsOneOf: (text, list) =>
    `EXISTS (SELECT 1 FROM json_each(${list}) AS sought WHERE instr(${text}, sought.value) > 0)`,
  flag: (value) => (value ? 1 : 0),
  order: (expression, direction) => `${expression} ${direction}`,
  read: ({ kind }) => {
    if (kind === 'json') return parsed;
    if (kind === 'flag') return (value) => (value === null ? null : value === 1);
    return null;
  },
};

export const POSTGRES: Dialect = {
  engine: 'postgres',
  placeholder: (position) => `$${position}`,
  oneOf: (expression, list) => `${expression} = ANY (${list})`,
  list: (values) => values,
  containsOneOf: (text, list) =>
    `EXISTS (SELECT 1 FROM unnest(${list}::text[]) AS sought WHERE strpos(${text}, sought) > 0)`,
  flag: (value) => value,
  order: (expression, direction, nullable) => {
    if (!nullable) return `${expression} ${direction}`;
    return `${expression} ${direction} NULLS ${direction === 'ASC' ? 'FIRST' : 'LAST'}`;
  },
  read: ({ kind }) => {
    if (kind === 'json') return parsed;
    if (kind === 'bigint') return (value) => (value === null ? null : Number(value));
    return null;
  },
};
