import { StoreRefused } from '#desk';
import { type Column } from '../tables/column.js';
import { type Table } from '../tables/table.js';
import { type Row, type SqlValue } from './connection.js';
import { type Dialect } from './dialect.js';

/** Text that the two databases do not keep alike: the null character and halves of surrogate pairs. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

const unstorable = (field: string, message: string): StoreRefused =>
  new StoreRefused({
    kind: 'invalid',
    code: 'STORE.UNSTORABLE_TEXT',
    message: `${field} ${message}`,
    faults: [{ pointer: `/${field}`, code: 'STORE.UNSTORABLE_TEXT', message }],
  });

/** UTC with milliseconds, so that the order of texts is the order of times. */
const utcText = (field: string, value: string): string => {
  if (value.length === 24 && value.endsWith('Z')) return value;
  const time = Date.parse(value);
  if (Number.isNaN(time)) throw unstorable(field, 'is not an instant');
  const text = new Date(time).toISOString();
  if (text.length !== 24) throw unstorable(field, 'lies outside the years 0 to 9999');
  return text;
};

/** The stored form of one field's value. An absent value is stored as null. */
export const storedValue = (field: string, column: Column, value: unknown, dialect: Dialect): SqlValue => {
  if (value === null || value === undefined) return null;
  switch (column.kind) {
    case 'flag':
      return dialect.flag(value as boolean);
    case 'json':
      return JSON.stringify(value);
    case 'instant':
      return utcText(field, value as string);
    case 'integer':
    case 'bigint':
      return value as number;
    case 'id':
    case 'text':
      if (UNSTORABLE.test(value as string)) throw unstorable(field, 'has characters that cannot be stored');
      return value as string;
  }
};

/** Turns records into rows of stored values, in the table's column order. */
export const rowWriter = (table: Table, dialect: Dialect): ((record: object) => SqlValue[]) => {
  const columns = Object.entries<Column>(table.columns);
  return (record) =>
    columns.map(([field, column]) => storedValue(field, column, (record as Row)[field], dialect));
};

/**
 * Turns the driver's rows into records, in place: columns bear the names of fields, so only the columns that the
 * driver does not give as they are (parsed text, booleans, 64-bit integers) are touched.
 */
export const rowReader = <T>(table: Table, dialect: Dialect): ((row: Row) => T) => {
  const conversions = Object.entries<Column>(table.columns).flatMap(([field, column]) => {
    const read = dialect.read(column);
    return read === null ? [] : [{ field, read }];
  });
  return (row) => {
    for (const { field, read } of conversions) row[field] = read(row[field]);
    return row as T;
  };
};
